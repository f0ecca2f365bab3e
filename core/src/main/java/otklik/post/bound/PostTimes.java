package otklik.post.bound;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;

/**
 * Which times can be true. What lies outside is a mistake of whoever wrote it, and would stop what
 * counts days, or be shown above everything that is new.
 */
public final class PostTimes {

  /**
   * Nobody in this country wrote to a network before; 59-ФЗ and its registers are younger still.
   */
  public static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");

  /** Behind it no calendar of holidays, and no reader of the index, need follow. */
  public static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

  /** A deadline may wait for a programme of capital repair, which runs for decades. */
  public static final Duration FARTHEST_DEADLINE = Duration.ofDays(30 * 366);

  private PostTimes() {}

  /** Whether a time of the past, or of the near future, can be true at all. */
  public static boolean isPossible(Instant time) {
    return !time.isBefore(EARLIEST) && time.isBefore(LATEST);
  }

  /**
   * @param seconds since 1970, as most platforms count
   * @throws IllegalArgumentException when no post can be of that time
   */
  public static Instant ofSeconds(long seconds, String field) {
    return possible(seconds, field, Instant::ofEpochSecond);
  }

  /** The same in thousandths. */
  public static Instant ofMillis(long millis, String field) {
    return possible(millis, field, Instant::ofEpochMilli);
  }

  private static Instant possible(
      long number, String field, java.util.function.LongFunction<Instant> read) {
    try {
      Instant time = read.apply(number);
      if (isPossible(time)) {
        return time;
      }
    } catch (DateTimeException tooFar) {
      // falls through: it is refused like every other that can't be true
    }
    throw new IllegalArgumentException(field + ": " + number + " is no time of a post");
  }

  /**
   * Seconds of a time that can be true; else those of now. For comparing the posts of a page with
   * each other, so that one false date does not hide all others.
   */
  public static long secondsOrNow(long seconds, Instant now) {
    boolean possible =
        seconds >= EARLIEST.getEpochSecond()
            && seconds <= now.plus(PostBounds.CLOCKS).getEpochSecond();
    return possible ? seconds : now.getEpochSecond();
  }
}
