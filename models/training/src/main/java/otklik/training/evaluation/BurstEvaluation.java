package otklik.training.evaluation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import otklik.incident.Burst;
import otklik.incident.Habit;
import otklik.incident.IncidentLevel;

/**
 * How often the level rises in years in which nothing happens, and how soon in a small town where
 * something does. The years are harder than life: all voices of a sector of a place speak of one
 * incident and come from different people, days differ from each other by weather, and nights are
 * quiet.
 */
public final class BurstEvaluation {

  private static final int YEARS = 5;
  private static final int TOWNS = 1_000;
  private static final double WEEKS_A_YEAR = 365 / 7.0;
  private static final int PLACES = 13;
  private static final int SECTORS = 10;
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
  private static final int MINUTES_A_DAY = 24 * 60;

  /** Voices a day of the busiest sector of the busiest city. */
  private static final double MOST = 40;

  /** Voices a day of the quietest sector of the smallest village. */
  private static final double FEWEST = 0.02;

  /** Spread of the days' rates around their mean, as the deviation of its logarithm. */
  private static final double WEATHER = 0.3;

  private BurstEvaluation() {}

  public static List<String> lines() {
    int alarms = 0;
    for (int year = 1; year <= YEARS; year++) {
      alarms += alarmsOfAYear(new SplittableRandom(year));
    }
    int latest = 0;
    for (int town = 1; town <= TOWNS; town++) {
      latest = Math.max(latest, voicesUntilFound(new SplittableRandom(town)));
    }
    return List.of(
        String.format(
            Locale.ROOT, "burst_false_alarms_a_week %.3f", alarms / (YEARS * WEEKS_A_YEAR)),
        "burst_found_after_voices_at_most " + latest);
  }

  private static int alarmsOfAYear(SplittableRandom random) {
    int alarms = 0;
    int rates = PLACES * SECTORS;
    for (int i = 0; i < rates; i++) {
      alarms += alarms(MOST * Math.pow(FEWEST / MOST, i / (rates - 1.0)), random);
    }
    return alarms;
  }

  /** After an alarm the incident is over a day later, and the next may raise one. */
  private static int alarms(double voicesADay, SplittableRandom random) {
    Habit habit = Habit.UNKNOWN;
    Deque<Instant> hour = new ArrayDeque<>();
    Instant quietUntil = Instant.MIN;
    int alarms = 0;
    for (LocalDate day = FIRST; day.getYear() == FIRST.getYear(); day = day.plusDays(1)) {
      double rate = voicesADay * Math.exp(WEATHER * random.nextGaussian()) / MINUTES_A_DAY;
      Instant midnight = day.atStartOfDay(ZoneOffset.UTC).toInstant();
      for (int minute = 0; minute < MINUTES_A_DAY; minute++) {
        if (random.nextDouble() < rate * timeOfDay(minute / 60)) {
          Instant now = midnight.plus(Duration.ofMinutes(minute));
          hour.addLast(now);
          while (!hour.getFirst().isAfter(now.minus(Burst.HOUR))) {
            hour.removeFirst();
          }
          boolean raised = Burst.level(hour.size(), habit, day) != IncidentLevel.ORDINARY;
          habit = habit.with(day);
          if (raised && now.isAfter(quietUntil)) {
            alarms++;
            quietUntil = now.plus(Duration.ofDays(1));
          }
        }
      }
    }
    return alarms;
  }

  /** Part of an average hour's voices: nearly nothing at night, twice as many in the evening. */
  private static double timeOfDay(int hour) {
    return hour < 7 ? 0.2 : hour < 17 ? 1.1 : hour < 22 ? 2.0 : 0.9;
  }

  /** In a town that is known for up to 400 days and has a voice or two every other day. */
  private static int voicesUntilFound(SplittableRandom random) {
    Habit habit = Habit.UNKNOWN;
    int days = random.nextInt(400);
    for (int day = 0; day < days; day++) {
      int voices = random.nextDouble() < 0.4 ? 1 + random.nextInt(2) : 0;
      for (int voice = 0; voice < voices; voice++) {
        habit = habit.with(FIRST.plusDays(day));
      }
    }
    int people = 1;
    while (Burst.level(people, habit, FIRST.plusDays(days)) == IncidentLevel.ORDINARY) {
      people++;
    }
    return people;
  }
}
