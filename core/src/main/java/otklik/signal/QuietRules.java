package otklik.signal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import otklik.region.QuietHours;

/** When a person may be disturbed. Immutable and thread-safe. */
public record QuietRules(QuietHours hours, ZoneId zone) {

  /**
   * Whether a signal may be sent now.
   *
   * @param lastSentAt when this person got the last message that was not of danger; null for never
   */
  public boolean isDue(Pace pace, Instant lastSentAt, Instant now) {
    if (pace == Pace.AT_ONCE) {
      return true;
    }
    return !isQuiet(now) && isPauseOver(lastSentAt, now);
  }

  public boolean isQuiet(Instant now) {
    LocalTime time = now.atZone(zone).toLocalTime();
    if (hours.from().equals(hours.to())) {
      return false;
    }
    boolean afterFrom = !time.isBefore(hours.from());
    boolean beforeTo = time.isBefore(hours.to());
    return hours.from().isBefore(hours.to()) ? afterFrom && beforeTo : afterFrom || beforeTo;
  }

  private boolean isPauseOver(Instant lastSentAt, Instant now) {
    Duration pause = Duration.ofHours(1).dividedBy(hours.mostAnHour());
    return lastSentAt == null || !now.isBefore(lastSentAt.plus(pause));
  }

  /** The last hour of a digest that is not after now. */
  public Instant lastDigestAt(Instant now) {
    ZonedDateTime local = now.atZone(zone);
    LocalDate today = local.toLocalDate();
    List<LocalTime> times = hours.digestAt();
    for (int i = times.size() - 1; i >= 0; i--) {
      if (!times.get(i).isAfter(local.toLocalTime())) {
        return today.atTime(times.get(i)).atZone(zone).toInstant();
      }
    }
    LocalTime last = times.get(times.size() - 1);
    return today.minusDays(1).atTime(last).atZone(zone).toInstant();
  }
}
