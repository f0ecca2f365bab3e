package otklik.complaint;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import otklik.complaint.HandlingRefusal.Reason;
import otklik.post.Correction;
import otklik.right.Action;

/** What each action does to a complaint, and when it may be done. */
public final class HandlingRules {

  /** Longer than any platform takes as an answer. */
  public static final int LONGEST_TEXT = 10_000;

  /** An extension may put a solution off by a year at most, so that a slip of the year is seen. */
  static final int FURTHEST_YEARS = 1;

  private static final Set<Status> NOT_TAKEN =
      EnumSet.of(Status.NEW, Status.CHECKED, Status.ASSIGNED, Status.REOPENED);

  private HandlingRules() {}

  /** Whether the action makes sense now; whoever may do it is another question. */
  public static boolean fits(Action action, Handling now) {
    return switch (action) {
      case CHECK -> now.status() == Status.NEW || now.status() == Status.REOPENED;
      case ACCEPT -> NOT_TAKEN.contains(now.status());
      case ASSIGN,
          ANSWER,
          SOLVE,
          EXPLAIN,
          POSTPONE,
          NOT_CONFIRM,
          NO_ANSWER,
          EXTEND,
          ASK_EXTENSION ->
          now.status().isOpen();
      case REOPEN -> !now.status().isOpen() || now.status() == Status.ANSWERED;
      case REACT -> now.answeredAt() != null || !now.status().isOpen();
      case PAUSE -> now.status().isOpen() && now.terms().pausedSince() == null;
      case RESUME -> now.terms().pausedSince() != null;
      case CORRECT, LINK, NOTE, UNDO -> true;
    };
  }

  /**
   * @param id of the complaint
   * @param today local day of {@code at}
   * @throws HandlingRefusal when it can't be done
   */
  public static Handling apply(
      String id, Handling now, HandlingOrder order, Instant at, LocalDate today) {
    refuseIf(!fits(order.action(), now), Reason.NOT_NOW);
    refuseIf(order.text() != null && order.text().length() > LONGEST_TEXT, Reason.TEXT_TOO_LONG);
    return switch (order.action()) {
      case CHECK -> now.to(Status.CHECKED);
      case ASSIGN ->
          now.assignedTo(needed(order.assignee(), Reason.NO_ASSIGNEE)).to(Status.ASSIGNED);
      case ACCEPT ->
          now.assignedTo(order.assignee() == null ? now.assignee() : order.assignee())
              .to(Status.IN_WORK);
      case ANSWER -> now.answered(text(order), at).to(Status.ANSWERED);
      case SOLVE -> close(now, Status.SOLVED, order, at);
      case EXPLAIN -> close(now, Status.EXPLAINED, order, at);
      case NOT_CONFIRM -> close(now, Status.NOT_CONFIRMED, order, at);
      // what is said of these two is a reason, and no answer to the resident
      case NO_ANSWER -> now.closed(Status.NO_ANSWER, new Closing(at, null));
      case POSTPONE -> now.closed(Status.POSTPONED, new Closing(at, ahead(order, today)));
      case REOPEN -> now.backAt(at);
      case PAUSE -> now.under(now.terms().pausedAt(at));
      case RESUME -> now.under(now.terms().resumedAt(at));
      case ASK_EXTENSION -> asking(now, order, today);
      case EXTEND -> now.under(now.terms().extended(ahead(order, today)));
      case CORRECT -> correct(now, order);
      case LINK -> link(id, now, order);
      case REACT -> react(now, order, at);
      case NOTE -> noted(now, order);
      case UNDO -> throw new IllegalArgumentException("the history undoes, not the rules");
    };
  }

  /** What is said at closing is an answer, when there was none. */
  private static Handling close(Handling now, Status as, HandlingOrder order, Instant at) {
    Handling said = order.text() == null ? now : now.answered(order.text(), at);
    return said.closed(as, new Closing(at, null));
  }

  private static Handling asking(Handling now, HandlingOrder order, LocalDate today) {
    text(order);
    return now.under(now.terms().asking(ahead(order, today)));
  }

  private static Handling correct(Handling now, HandlingOrder order) {
    Correction before = now.correction() == null ? Correction.NONE : now.correction();
    Correction after = order.correction() == null ? before : before.with(order.correction());
    refuseIf(after.equals(before), Reason.NOTHING_CORRECTED);
    return now.corrected(after);
  }

  private static Handling link(String id, Handling now, HandlingOrder order) {
    refuseIf(id.equals(order.duplicateOf()), Reason.DUPLICATE_OF_ITSELF);
    return now.sameAs(order.duplicateOf());
  }

  /** Who is not satisfied brings it back. */
  private static Handling react(Handling now, HandlingOrder order, Instant at) {
    Reaction reaction = needed(order.reaction(), Reason.NO_REACTION);
    Handling reacted = now.reacted(reaction);
    boolean back = reaction.satisfaction() == Satisfaction.DISSATISFIED && fits(Action.REOPEN, now);
    return back ? reacted.backAt(at) : reacted;
  }

  private static Handling noted(Handling now, HandlingOrder order) {
    text(order);
    return now;
  }

  private static String text(HandlingOrder order) {
    return needed(order.text(), Reason.NO_TEXT);
  }

  private static LocalDate ahead(HandlingOrder order, LocalDate today) {
    LocalDate day = needed(order.until(), Reason.NO_DATE);
    refuseIf(!day.isAfter(today), Reason.DATE_NOT_AHEAD);
    refuseIf(day.isAfter(today.plusYears(FURTHEST_YEARS)), Reason.DATE_TOO_FAR);
    return day;
  }

  private static <T> T needed(T value, Reason otherwise) {
    refuseIf(value == null, otherwise);
    return value;
  }

  private static void refuseIf(boolean wrong, Reason reason) {
    if (wrong) {
      throw new HandlingRefusal(reason);
    }
  }
}
