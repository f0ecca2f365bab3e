package otklik.signal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import otklik.region.QuietHours;

/** When a person may be disturbed. Immutable and thread-safe. */
public record QuietRules(QuietHours hours, ZoneId zone) {

  /**
   * Whether a signal may be sent now.
   *
   * @param lastSentAt when this person got the last message that was not of danger; null for never
   */
  public boolean isDue(Pace pace, Instant createdAt, Instant lastSentAt, Instant now) {
    if (pace == Pace.AT_ONCE) {
      return true;
    }
    if (isQuiet(now)) {
      return false;
    }
    return pace == Pace.SOON ? isPauseOver(lastSentAt, now) : isDigestDue(createdAt, now);
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

  /** A digest hour lies between the signal and now. */
  private boolean isDigestDue(Instant createdAt, Instant now) {
    ZonedDateTime local = now.atZone(zone);
    LocalDate today = local.toLocalDate();
    LocalTime last =
        hours.digestAt().stream()
            .filter(time -> !time.isAfter(local.toLocalTime()))
            .reduce((first, second) -> second)
            .orElse(null);
    ZonedDateTime lastDigest =
        last == null
            ? today
                .minusDays(1)
                .atTime(hours.digestAt().get(hours.digestAt().size() - 1))
                .atZone(zone)
            : today.atTime(last).atZone(zone);
    return createdAt.isBefore(lastDigest.toInstant());
  }
}
