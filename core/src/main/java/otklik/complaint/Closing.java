package otklik.complaint;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The end of a complaint's handling.
 *
 * @param until local day on which a postponed one comes back; null for the other ways to close
 */
public record Closing(Instant at, LocalDate until) {}
