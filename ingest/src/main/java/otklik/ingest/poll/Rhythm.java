package otklik.ingest.poll;

import java.time.Duration;
import java.time.Instant;
import otklik.region.FeedSchedule;

/**
 * How lively a feed is: its posts, each counting half as much every {@link #HALF_LIFE}. A feed is
 * asked about four times for each post it can be expected to bring.
 *
 * @param weight of the posts so far
 * @param at when it was that much; null before the first page
 */
public record Rhythm(double weight, Instant at) {

  /** Long enough to sleep through a night slowly, short enough to wake up with the first posts. */
  static final Duration HALF_LIFE = Duration.ofHours(2);

  private static final double QUESTIONS_A_POST = 4;

  /** A feed of which nothing is known is asked as often as is allowed. */
  static final Rhythm NEW = new Rhythm(0, null);

  Rhythm after(int posts, Instant now) {
    return new Rhythm(weightAt(now) + posts, now);
  }

  private double weightAt(Instant now) {
    if (at == null) {
      return 0;
    }
    double halfLives = Math.max(0, seconds(Duration.between(at, now))) / seconds(HALF_LIFE);
    return weight * Math.pow(0.5, halfLives);
  }

  /** How long to leave the feed alone. */
  Duration pause(FeedSchedule schedule, Instant now) {
    double postsASecond = weightAt(now) * Math.log(2) / seconds(HALF_LIFE);
    double wanted = 1 / (QUESTIONS_A_POST * Math.max(postsASecond, 1e-9));
    double allowed =
        Math.max(seconds(schedule.fastest()), Math.min(wanted, seconds(schedule.slowest())));
    return Duration.ofMillis(Math.round(allowed * 1000));
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1000.0;
  }
}
