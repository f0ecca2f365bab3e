package otklik.benchmarks;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * When residents write, on feeds as lively as a region's: a tenth every three minutes, three tenths
 * once an hour, the rest once a day. Immutable.
 */
final class World {

  private static final Duration BEFORE = Duration.ofDays(3);

  private final List<long[]> feeds = new ArrayList<>();

  /**
   * @param length how long it goes on after the start
   */
  World(int feeds, Instant start, Duration length, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < feeds; i++) {
      this.feeds.add(
          times(secondsBetween(i), start.minus(BEFORE), start.plus(length), random.split()));
    }
  }

  /** On the mean. */
  static double secondsBetween(int feed) {
    return switch (feed % 10) {
      case 0 -> 600;
      case 1, 2, 3 -> 3_600;
      default -> 86_400;
    };
  }

  private static long[] times(double mean, Instant from, Instant to, SplittableRandom random) {
    List<Long> times = new ArrayList<>();
    double at = from.toEpochMilli();
    while (at < to.toEpochMilli()) {
      at += -Math.log(1 - random.nextDouble()) * mean * 1000;
      times.add((long) at);
    }
    return times.stream().mapToLong(Long::longValue).toArray();
  }

  /** How many posts the feed has by then. */
  int posts(int feed, Instant by) {
    int found = java.util.Arrays.binarySearch(feeds.get(feed), by.toEpochMilli());
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** When the feed's n-th post was written. */
  Instant postedAt(int feed, int number) {
    return Instant.ofEpochMilli(feeds.get(feed)[number]);
  }

  int size() {
    return feeds.size();
  }
}
