package otklik.complaint;

import java.time.Instant;
import java.util.List;
import otklik.route.Deadlines;

/**
 * A complaint's deadlines after what people have changed of them. All null where nobody has changed
 * anything: then those of its route hold.
 *
 * @param escalatesAt in order
 */
public record HandledDeadlines(
    Instant firstAnswerDueAt, Instant solutionDueAt, List<Instant> escalatesAt) {

  public static final HandledDeadlines UNCHANGED = new HandledDeadlines(null, null, null);

  /**
   * @param routed the deadlines of its route; null parts for a post that wants no answer
   * @param now until which a pause that lasts has lasted
   */
  public static HandledDeadlines of(Terms terms, Routed routed, Deadlines deadlines, Instant now) {
    if (terms.equals(Terms.UNCHANGED) || routed.firstAnswerDueAt() == null) {
      return UNCHANGED;
    }
    Terms ended = terms.resumedAt(now);
    Instant answer = deadlines.afterPauses(routed.firstAnswerDueAt(), ended.pauses(), now);
    Instant solution =
        ended.extendedTo() == null
            ? deadlines.afterPauses(routed.solutionDueAt(), ended.pauses(), now)
            : deadlines.closeOf(ended.extendedTo());
    return new HandledDeadlines(
        answer, solution, deadlines.escalationTimes(routed.postedAt(), answer, solution));
  }

  /** What the route says. */
  public record Routed(Instant postedAt, Instant firstAnswerDueAt, Instant solutionDueAt) {}
}
