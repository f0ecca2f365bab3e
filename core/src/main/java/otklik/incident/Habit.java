package otklik.incident;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * How many voices a sector of a place usually has: the counts of its last days. Immutable.
 *
 * @param counts a day each, the last one that of {@code lastDay}; at most {@value #DAYS} and today
 * @param lastDay in days since 1970
 */
public record Habit(List<Integer> counts, long lastDay) {

  static final int DAYS = 28;

  /** What is assumed of a place before it is known: three voices a day, as if for three days. */
  private static final double ASSUMED_VOICES = 9;

  private static final double ASSUMED_DAYS = 3;

  /** A median absolute deviation is this part of the standard deviation of a normal law. */
  private static final double MAD_TO_DEVIATION = 1.4826;

  public static final Habit UNKNOWN = new Habit(List.of(), 0);

  /** A voice more on this day; one that is older than all days that are kept changes nothing. */
  public Habit with(LocalDate day) {
    long number = day.toEpochDay();
    List<Integer> longer = new ArrayList<>(counts);
    long last = longer.isEmpty() ? number : Math.max(lastDay, number);
    if (longer.isEmpty()) {
      longer.add(0);
    }
    for (long i = Math.max(lastDay, last - DAYS - 1); i < last && !counts.isEmpty(); i++) {
      longer.add(0);
    }
    int back = (int) Math.min(last - number, Integer.MAX_VALUE);
    int at = longer.size() - 1 - back;
    if (at >= 0) {
      longer.set(at, longer.get(at) + 1);
    }
    return new Habit(
        List.copyOf(longer.subList(Math.max(0, longer.size() - DAYS - 1), longer.size())), last);
  }

  /**
   * Voices a day, before this day: days far above the others count as the highest that is still
   * usual, so that one bad week does not become the habit.
   */
  double voicesADay(LocalDate today) {
    List<Integer> days = before(today);
    double usual = median(days);
    double deviation =
        MAD_TO_DEVIATION * median(days.stream().map(c -> (int) Math.abs(c - usual)).toList());
    double most = usual + Math.max(3, 3 * deviation);
    double sum = days.stream().mapToDouble(count -> Math.min(count, most)).sum();
    return (ASSUMED_VOICES + sum) / (ASSUMED_DAYS + days.size());
  }

  /** Counts of the complete days before it that are known; days without a voice are zeros. */
  private List<Integer> before(LocalDate today) {
    List<Integer> days = new ArrayList<>(counts);
    for (long i = lastDay + 1; !counts.isEmpty() && i < today.toEpochDay(); i++) {
      days.add(0);
      if (days.size() > 2 * DAYS) {
        break;
      }
    }
    if (!counts.isEmpty() && lastDay >= today.toEpochDay()) {
      int later = (int) Math.min(days.size(), lastDay - today.toEpochDay() + 1);
      days = days.subList(0, days.size() - later);
    }
    return days.subList(Math.max(0, days.size() - DAYS), days.size());
  }

  private static double median(List<Integer> counts) {
    if (counts.isEmpty()) {
      return 0;
    }
    List<Integer> sorted = new ArrayList<>(counts);
    Collections.sort(sorted);
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2.0;
  }
}
