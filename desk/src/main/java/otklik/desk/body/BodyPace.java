package otklik.desk.body;

import java.time.Duration;
import java.util.function.LongSupplier;

/** How slowly a body may come: a kilobyte a second after a while, a minute in all. */
final class BodyPace {

  private static final Duration FREE = Duration.ofSeconds(5);
  private static final Duration LONGEST = Duration.ofMinutes(1);
  private static final long BYTES_A_SECOND = 1_000;

  private final LongSupplier nanos;
  private final long from;

  BodyPace(LongSupplier nanos) {
    this.nanos = nanos;
    this.from = nanos.getAsLong();
  }

  /**
   * @param bytes that have come until now
   */
  boolean isTooSlow(long bytes) {
    Duration past = Duration.ofNanos(nanos.getAsLong() - from);
    Duration allowed = FREE.plus(Duration.ofSeconds(bytes / BYTES_A_SECOND));
    return past.compareTo(allowed) > 0 || past.compareTo(LONGEST) > 0;
  }
}
