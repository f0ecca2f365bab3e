package otklik.jobs.daily;

import java.io.Serializable;
import java.util.List;

/**
 * A municipality's list, or the region's summary, that has been written as far as it could be.
 *
 * @param slug of the municipality, also the name of the files
 * @param ofTheDay how many complaints of the day it holds
 * @param incidents how many had voices on the day
 * @param overdue how many open ones of earlier days are overdue
 * @param missing endings of the files that could not be made
 */
public record WrittenList(
    String slug, int ofTheDay, int critical, int incidents, int overdue, List<String> missing)
    implements Serializable {

  private static final long serialVersionUID = 2;

  public WrittenList {
    missing = List.copyOf(missing);
  }

  /** Of which every file is there. */
  public WrittenList(String slug, int ofTheDay, int critical, int incidents, int overdue) {
    this(slug, ofTheDay, critical, incidents, overdue, List.of());
  }

  static WrittenList empty(String slug) {
    return new WrittenList(slug, 0, 0, 0, 0);
  }

  WrittenList without(List<String> endings) {
    return new WrittenList(slug, ofTheDay, critical, incidents, overdue, endings);
  }

  public boolean isWhole() {
    return missing.isEmpty();
  }
}
