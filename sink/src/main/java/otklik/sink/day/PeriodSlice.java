package otklik.sink.day;

import java.io.Serializable;
import java.time.Instant;

/**
 * A part of a period.
 *
 * @param from posted at or after
 * @param to posted before
 */
public record PeriodSlice(Instant from, Instant to) implements Serializable {

  private static final long serialVersionUID = 1;
}
