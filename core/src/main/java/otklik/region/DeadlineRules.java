package otklik.region;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;

/**
 * The region's rules of time.
 *
 * @param opens when a working day begins, local
 * @param closes when it ends, local
 * @param holidays days off beside the country's own calendar
 * @param workingDays Saturdays and Sundays that the production calendar makes working days
 * @param rules the first that fits is taken; the last fits everything
 */
public record DeadlineRules(
    LocalTime opens,
    LocalTime closes,
    Set<LocalDate> holidays,
    Set<LocalDate> workingDays,
    List<DeadlineRule> rules) {
  public DeadlineRules {
    holidays = Set.copyOf(holidays);
    workingDays = Set.copyOf(workingDays);
    rules = List.copyOf(rules);
  }
}
