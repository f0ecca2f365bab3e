package otklik.sink.day;

import java.io.Serializable;
import java.time.Instant;

/**
 * A part of what a day's lists need, small enough for one reader.
 *
 * @param overdue open and overdue complaints of earlier days; else those of the day itself
 * @param from posted at or after
 * @param to posted before
 */
public record DaySlice(IndexDay day, boolean overdue, Instant from, Instant to)
    implements Serializable {

  private static final long serialVersionUID = 1;
}
