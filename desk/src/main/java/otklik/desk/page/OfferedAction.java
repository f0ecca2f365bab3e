package otklik.desk.page;

import otklik.right.Action;

/**
 * Something that can be done with the card now.
 *
 * @param assignee whether somebody is to be chosen
 * @param text whether something may be written
 * @param needsText whether something must be
 * @param date whether a day is to be chosen
 * @param other whether another complaint is to be named
 * @param mark whether it is to be said how the resident takes the answer
 */
public record OfferedAction(
    Action action,
    boolean assignee,
    boolean text,
    boolean needsText,
    boolean date,
    boolean other,
    boolean mark) {

  /** A button is enough. */
  public boolean isPlain() {
    return !assignee && !text && !date && !other && !mark;
  }

  /** What is written goes to the resident. */
  public boolean isAnswer() {
    return action == Action.ANSWER
        || action == Action.SOLVE
        || action == Action.EXPLAIN
        || action == Action.NOT_CONFIRM;
  }

  static OfferedAction of(Action action) {
    return switch (action) {
      case CHECK, ACCEPT, REOPEN, RESUME, UNDO, CORRECT ->
          new OfferedAction(action, false, false, false, false, false, false);
      case ASSIGN -> new OfferedAction(action, true, true, false, false, false, false);
      case ANSWER, NOTE, PAUSE -> new OfferedAction(action, false, true, true, false, false, false);
      case SOLVE, EXPLAIN, NOT_CONFIRM, NO_ANSWER ->
          new OfferedAction(action, false, true, false, false, false, false);
      case POSTPONE, EXTEND -> new OfferedAction(action, false, true, false, true, false, false);
      case ASK_EXTENSION -> new OfferedAction(action, false, true, true, true, false, false);
      case REACT -> new OfferedAction(action, false, true, false, false, false, true);
      case LINK -> new OfferedAction(action, false, false, false, false, true, false);
    };
  }
}
