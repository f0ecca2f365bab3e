package otklik.incident;

import java.time.Duration;
import java.time.LocalDate;

/**
 * Says whether so many people within an hour are a burst: how unlikely they are by the habit of
 * their place and sector. Their number is taken as Poisson with a rate that is itself uncertain,
 * which makes it negative binomial; an incident's voices are compared with what its place and
 * sector usually have altogether. Figures: docs/quality.md.
 */
public final class Burst {

  /** In which the people are counted. */
  public static final Duration HOUR = Duration.ofHours(1);

  /** The busiest hour of a day has so many times the voices of an average one. */
  private static final double BUSIEST_HOUR = 2.5;

  /** A rate is never better known than this: snow and holidays make days unlike each other. */
  private static final double GREATEST_SHAPE = 20;

  private static final double HOURS_A_DAY = 24;
  private static final int FEWEST = 4;
  private static final int FEWEST_SERIOUS = 8;
  private static final int FEWEST_CRITICAL = 15;
  private static final double ELEVATED = 1e-6;
  private static final double SERIOUS = 1e-8;
  private static final double CRITICAL = 1e-11;

  private Burst() {}

  /**
   * @param people different authors within {@link #HOUR}
   * @param today local day; the habit is that of the days before it
   */
  public static IncidentLevel level(int people, Habit habit, LocalDate today) {
    if (people < FEWEST) {
      return IncidentLevel.ORDINARY;
    }
    double likelihood = tail(people, habit.voicesADay(today) / HOURS_A_DAY * BUSIEST_HOUR);
    if (people >= FEWEST_CRITICAL && likelihood < CRITICAL) {
      return IncidentLevel.CRITICAL;
    }
    if (people >= FEWEST_SERIOUS && likelihood < SERIOUS) {
      return IncidentLevel.SERIOUS;
    }
    return likelihood < ELEVATED ? IncidentLevel.ELEVATED : IncidentLevel.ORDINARY;
  }

  /** Probability of so many or more, summed from the small end, so that nothing cancels. */
  static double tail(int people, double mean) {
    double success = GREATEST_SHAPE / (GREATEST_SHAPE + mean);
    double log = GREATEST_SHAPE * Math.log(success);
    for (int i = 0; i < people; i++) {
      log += Math.log((i + GREATEST_SHAPE) / (i + 1.0) * (1 - success));
    }
    double term = Math.exp(log);
    double sum = 0;
    for (int i = people; term > sum * 1e-12 && i < people + 10_000; i++) {
      sum += term;
      term *= (i + GREATEST_SHAPE) / (i + 1.0) * (1 - success);
    }
    return Math.min(1, sum);
  }
}
