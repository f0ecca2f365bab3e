package otklik.region;

import java.time.LocalDate;

/**
 * Days on which an officer is away.
 *
 * @param from the first day, local
 * @param to the last day, local, not before the first
 * @param deputy who stands in; null for the one whom the officer always has
 */
public record Absence(String officer, LocalDate from, LocalDate to, String deputy) {

  public boolean covers(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }
}
