package otklik.complaint;

import java.time.Instant;
import otklik.analysis.Kind;

/**
 * How a complaint stands: the one place that says what wants an answer, what is overdue and what
 * was answered in time. The index is asked the same by {@code DueQueries}; a test holds both
 * against each other. Immutable.
 *
 * @param firstAnswerDueAt with what people have changed; null where none was set
 * @param solutionDueAt the same
 */
public record Standing(
    Kind kind, Handling handling, Instant firstAnswerDueAt, Instant solutionDueAt) {

  /** How it stands with the first answer. */
  public enum FirstAnswer {
    IN_TIME,
    LATE,
    /** There is none, and its time has run out: as bad as a late one. */
    MISSED,
    /** There is time, the time stands still, or it was closed in time without one. */
    NOT_YET,
    /** Nobody waits for one. */
    NOT_COUNTED;

    /** Whether it is a case of the share that was answered in time. */
    public boolean isDecided() {
      return this == IN_TIME || this == LATE || this == MISSED;
    }
  }

  /** Whether somebody waits, or waited, for an answer. */
  public boolean wantsAnswer() {
    return kind.wantsAnswer() && handling.status() != Status.NO_ANSWER;
  }

  /** Whether somebody still has to do something. */
  public boolean isOpen() {
    return wantsAnswer() && handling.status().isOpen();
  }

  /** The deadline that was missed first; null when none was, or the time stands still. */
  public Instant overdueSince(Instant by) {
    if (!isOpen() || handling.terms().pausedSince() != null) {
      return null;
    }
    Instant answer = handling.answeredAt() == null ? before(firstAnswerDueAt, by) : null;
    Instant solution = before(solutionDueAt, by);
    boolean answerFirst = solution == null || answer != null && answer.isBefore(solution);
    return answerFirst ? answer : solution;
  }

  private static Instant before(Instant due, Instant by) {
    return due != null && due.isBefore(by) ? due : null;
  }

  public boolean isOverdue(Instant by) {
    return overdueSince(by) != null;
  }

  public FirstAnswer firstAnswer(Instant now) {
    if (!wantsAnswer()) {
      return FirstAnswer.NOT_COUNTED;
    }
    if (handling.answeredAt() != null) {
      boolean late = firstAnswerDueAt != null && handling.answeredAt().isAfter(firstAnswerDueAt);
      return late ? FirstAnswer.LATE : FirstAnswer.IN_TIME;
    }
    return isMissed(now) ? FirstAnswer.MISSED : FirstAnswer.NOT_YET;
  }

  /** What is closed has missed its time when it was closed after it. */
  private boolean isMissed(Instant now) {
    if (firstAnswerDueAt == null || handling.terms().pausedSince() != null) {
      return false;
    }
    Instant end = handling.closing() == null ? now : handling.closing().at();
    return firstAnswerDueAt.isBefore(end);
  }
}
