package otklik.route;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import otklik.region.DeadlineRule;
import otklik.region.DeadlineRules;
import otklik.region.Term;

/**
 * Until when an answer is due, by the profile's rules and the law on appeals. No deadline lies
 * outside working time: one that would goes to the next working moment. Immutable and thread-safe.
 */
public final class Deadlines {

  /** A term that lies in free time altogether has no part that could be halved. */
  private static final Duration SHORTEST_TERM = Duration.ofHours(1);

  private final DeadlineRules rules;
  private final ZoneId zone;
  private final WorkingCalendar calendar;
  private final AppealTerms appeals;

  public Deadlines(DeadlineRules rules, ZoneId zone) {
    this.rules = rules;
    this.zone = zone;
    this.calendar = new WorkingCalendar(rules);
    this.appeals = new AppealTerms(calendar, zone);
  }

  public AppealTerms appeals() {
    return appeals;
  }

  public Deadline of(RouteCase of) {
    int number = 0;
    while (!fits(rules.rules().get(number), of)) {
      number++;
    }
    DeadlineRule rule = rules.rules().get(number);
    Deadline deadline =
        rule.byLaw()
            ? byLaw(of)
            : new Deadline(
                null,
                null,
                due(of.postedAt(), rule.firstAnswer()),
                due(of.postedAt(), rule.solution()),
                "deadlines.rules[" + number + "]: " + text(rule));
    return given(deadline, of);
  }

  private static boolean fits(DeadlineRule rule, RouteCase of) {
    return (rule.platform() == null || rule.platform() == of.platform())
        && (rule.feed() == null || rule.feed().equals(of.feed()))
        && (rule.kind() == null || rule.kind() == of.kind())
        && (rule.topicGroup() == null || rule.topicGroup().equals(of.topicGroup()))
        && (rule.topic() == null || rule.topic().equals(of.topic()))
        && (rule.fastTrack() == null || rule.fastTrack() == of.fastTrack());
  }

  private static String text(DeadlineRule rule) {
    return "first answer in " + rule.firstAnswer() + ", solution in " + rule.solution();
  }

  /** An appeal that is not registered yet is counted from the day on which it came. */
  private Deadline byLaw(RouteCase of) {
    Instant registered =
        of.appeal() == null || of.appeal().registeredAt() == null
            ? of.postedAt()
            : of.appeal().registeredAt();
    Instant answer = appeals.answerDueAt(registered);
    return new Deadline(
        appeals.registerDueAt(of.postedAt()),
        appeals.forwardDueAt(registered),
        answer,
        answer,
        "59-ФЗ: answer within 30 days of registration");
  }

  /** The deadline that a register gives goes before every rule of ours. */
  private static Deadline given(Deadline deadline, RouteCase of) {
    Instant due = of.appeal() == null ? null : of.appeal().answerDueAt();
    return due == null
        ? deadline
        : new Deadline(
            deadline.registerDueAt(), deadline.forwardDueAt(), due, due, "given by the register");
  }

  private Instant due(Instant from, Term term) {
    ZonedDateTime local = from.atZone(zone);
    ZonedDateTime due =
        switch (term.unit()) {
          case HOURS -> calendar.orNext(local.plusHours(term.amount()));
          case DAYS -> calendar.closeOnOrAfter(local.plusDays(term.amount()));
          case WORKING_HOURS -> calendar.plusWorkingHours(local, term.amount());
          case WORKING_DAYS -> calendar.plusWorkingDays(local, term.amount());
        };
    return due.toInstant();
  }

  /**
   * The deadline after the working time of the pauses has been added to it.
   *
   * @param pauses none overlaps another
   * @param now until which a pause without an end has lasted
   */
  public Instant afterPauses(Instant due, List<Pause> pauses, Instant now) {
    Duration paused = Duration.ZERO;
    for (Pause pause : pauses) {
      Instant to = Objects.requireNonNullElse(pause.to(), now);
      paused = paused.plus(calendar.workingTime(pause.from().atZone(zone), to.atZone(zone)));
    }
    return paused.isZero() ? due : calendar.plus(due.atZone(zone), paused).toInstant();
  }

  /** The end of a local day's work; of the next working day, when that one is free. */
  public Instant closeOf(LocalDate day) {
    return calendar.closeOnOrAfter(day.atStartOfDay(zone)).toInstant();
  }

  /** Half-way, at the deadline, and half a term after it. */
  public List<Escalation> escalations(Instant from, Instant due) {
    ZonedDateTime start = from.atZone(zone);
    Duration term = calendar.workingTime(start, due.atZone(zone));
    Duration counted = term.compareTo(SHORTEST_TERM) < 0 ? SHORTEST_TERM : term;
    return Arrays.stream(Escalation.Step.values())
        .map(step -> new Escalation(step, at(start, counted, step, due)))
        .toList();
  }

  /** When somebody is told of either deadline, in order. */
  public List<Instant> escalationTimes(Instant from, Instant firstAnswerDue, Instant solutionDue) {
    return Stream.of(firstAnswerDue, solutionDue)
        .flatMap(due -> escalations(from, due).stream())
        .map(Escalation::at)
        .distinct()
        .sorted()
        .toList();
  }

  private Instant at(ZonedDateTime start, Duration term, Escalation.Step step, Instant due) {
    if (step == Escalation.Step.BLOCK_HEAD) {
      return due;
    }
    Duration part = Duration.ofSeconds(Math.round(term.toSeconds() * step.share()));
    return calendar.plus(start, part).toInstant();
  }
}
