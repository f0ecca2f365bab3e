package otklik.route;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * The days of an appeal. Registration goes to the next working day when its last day is free; what
 * counts from registration ends on the working day before. Immutable and thread-safe.
 *
 * <p>Source: Federal Law 59-ФЗ of 2 May 2006, article 8 (registration within 3 days, forwarding
 * within 7 days of registration) and article 12 (answer within 30 days of registration, extension
 * by at most 30 days). The free last day: the instructions of the Prosecutor General's Office on
 * appeals, order 45 of 2013, point 5.1.
 */
public final class AppealTerms {

  static final int REGISTER_DAYS = 3;
  static final int FORWARD_DAYS = 7;
  static final int ANSWER_DAYS = 30;

  /** The most by which an answer may be put off, with a notice to the author. */
  public static final int MOST_EXTENSION_DAYS = 30;

  private final WorkingCalendar calendar;
  private final ZoneId zone;

  AppealTerms(WorkingCalendar calendar, ZoneId zone) {
    this.calendar = calendar;
    this.zone = zone;
  }

  public Instant registerDueAt(Instant received) {
    return calendar.closeOnOrAfter(received.atZone(zone).plusDays(REGISTER_DAYS)).toInstant();
  }

  public Instant forwardDueAt(Instant registered) {
    return lastWorkingDay(registered, FORWARD_DAYS);
  }

  public Instant answerDueAt(Instant registered) {
    return lastWorkingDay(registered, ANSWER_DAYS);
  }

  /**
   * @param days by which the answer is put off, 1 to {@value #MOST_EXTENSION_DAYS}
   */
  public Instant extendedTo(Instant registered, int days) {
    if (days < 1 || days > MOST_EXTENSION_DAYS) {
      throw new IllegalArgumentException(
          "an answer is put off by 1 to " + MOST_EXTENSION_DAYS + " days, not by " + days);
    }
    return lastWorkingDay(registered, ANSWER_DAYS + days);
  }

  /** Never before the appeal itself: in a week of holidays no working day may be left. */
  private Instant lastWorkingDay(Instant from, int days) {
    ZonedDateTime last = from.atZone(zone).plusDays(days);
    ZonedDateTime before = calendar.closeOnOrBefore(last);
    return (before.toInstant().isAfter(from) ? before : calendar.closeOnOrAfter(last)).toInstant();
  }
}
