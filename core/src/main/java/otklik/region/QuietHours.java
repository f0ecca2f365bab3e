package otklik.region;

import java.time.LocalTime;
import java.util.List;

/**
 * When people want to be left alone.
 *
 * @param from local; the same as {@code to} when there are no quiet hours
 * @param to local; before {@code from} when the night lies between
 * @param mostAnHour messages that are not of danger, 1 or more
 * @param digestAt local times at which everything that waits is sent; in order, not empty
 */
public record QuietHours(LocalTime from, LocalTime to, int mostAnHour, List<LocalTime> digestAt) {

  /** At night nothing but danger; else every half hour at most; the digest in the morning. */
  public static final QuietHours DEFAULT =
      new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0), 2, List.of(LocalTime.of(8, 30)));

  public QuietHours {
    digestAt = digestAt.stream().sorted().toList();
  }
}
