package otklik.route;

import java.time.Instant;

/**
 * A time in which a deadline does not run: the resident is asked something, or the work waits for
 * summer.
 *
 * @param to null while it lasts
 */
public record Pause(Instant from, Instant to) {}
