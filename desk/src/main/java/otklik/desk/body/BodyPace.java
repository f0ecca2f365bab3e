package otklik.desk.body;

import java.time.Duration;
import java.util.function.LongSupplier;

/** How slowly a body may come: at its sender's pace after a while, a minute in all. */
final class BodyPace {

  private static final Duration LONGEST = Duration.ofMinutes(1);

  private final Sender sender;
  private final LongSupplier nanos;
  private final long from;

  BodyPace(Sender sender, LongSupplier nanos) {
    this.sender = sender;
    this.nanos = nanos;
    this.from = nanos.getAsLong();
  }

  /**
   * @param bytes that have come until now
   */
  boolean isTooSlow(long bytes) {
    Duration past = Duration.ofNanos(nanos.getAsLong() - from);
    Duration allowed = Sender.FREE.plus(Duration.ofSeconds(bytes / sender.bytesPerSecond()));
    return past.compareTo(allowed) > 0 || past.compareTo(LONGEST) > 0;
  }
}
