package otklik.pace;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to leave something alone after so many failures in a row: doubling from the first wait
 * to the longest, with a fifth of jitter, so that things that failed together do not come back
 * together. Immutable.
 *
 * @param first after one failure
 */
public record Backoff(Duration first, Duration longest) {

  /**
   * @param failures in a row, 1 or more
   */
  public Duration after(int failures, RandomGenerator random) {
    double doubled = first.toMillis() * Math.pow(2, Math.min(failures - 1, 30));
    double capped = Math.min(doubled, longest.toMillis());
    return Duration.ofMillis(Math.round(capped * (0.8 + 0.4 * random.nextDouble())));
  }
}
