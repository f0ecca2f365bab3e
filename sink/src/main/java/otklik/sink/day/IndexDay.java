package otklik.sink.day;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A local day, and whose.
 *
 * @param from its first moment
 * @param to the first moment of the next
 * @param municipality slug; null for all
 */
public record IndexDay(Instant from, Instant to, String municipality) implements Serializable {

  private static final long serialVersionUID = 1;

  public static IndexDay of(LocalDate date, ZoneId zone, String municipality) {
    return new IndexDay(
        date.atStartOfDay(zone).toInstant(),
        date.plusDays(1).atStartOfDay(zone).toInstant(),
        municipality);
  }
}
