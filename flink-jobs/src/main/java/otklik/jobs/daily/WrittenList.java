package otklik.jobs.daily;

import java.io.Serializable;

/**
 * A municipality's list that has been written.
 *
 * @param slug of the municipality, also the name of the files
 * @param ofTheDay how many complaints of the day it holds
 * @param incidents how many had voices on the day
 * @param overdue how many open ones of earlier days are overdue
 */
public record WrittenList(String slug, int ofTheDay, int critical, int incidents, int overdue)
    implements Serializable {

  private static final long serialVersionUID = 1;

  static WrittenList empty(String slug) {
    return new WrittenList(slug, 0, 0, 0, 0);
  }
}
