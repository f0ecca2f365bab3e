package otklik.route;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import otklik.analysis.Kind;
import otklik.region.DeadlineRule;
import otklik.region.DeadlineRules;
import otklik.region.Term;

/** Until when an answer is due, by the profile's rules. Immutable and thread-safe. */
public final class Deadlines {

  private final DeadlineRules rules;
  private final ZoneId zone;
  private final WorkingCalendar calendar;

  public Deadlines(DeadlineRules rules, ZoneId zone) {
    this.rules = rules;
    this.zone = zone;
    this.calendar = new WorkingCalendar(rules);
  }

  public Instant firstAnswerDueAt(Instant from, Kind kind, boolean fastTrack) {
    return due(from, rule(kind, fastTrack).firstAnswer());
  }

  public Instant solutionDueAt(Instant from, Kind kind, boolean fastTrack) {
    return due(from, rule(kind, fastTrack).solution());
  }

  private DeadlineRule rule(Kind kind, boolean fastTrack) {
    return rules.rules().stream()
        .filter(rule -> rule.fits(kind, fastTrack))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "the reader lets no profile pass whose last rule does not fit all"));
  }

  private Instant due(Instant from, Term term) {
    ZonedDateTime local = from.atZone(zone);
    ZonedDateTime due =
        switch (term.unit()) {
          case HOURS -> local.plusHours(term.amount());
          case DAYS -> local.plusDays(term.amount());
          case WORKING_HOURS -> calendar.plusWorkingHours(local, term.amount());
          case WORKING_DAYS -> calendar.plusWorkingDays(local, term.amount());
        };
    return due.toInstant();
  }
}
