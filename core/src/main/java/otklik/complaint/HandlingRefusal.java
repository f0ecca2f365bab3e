package otklik.complaint;

/** Why an order can't be carried out; the desk says it in the reader's words. */
public final class HandlingRefusal extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** What is wrong. */
  public enum Reason {
    /** The status does not allow it. */
    NOT_NOW,
    NO_ASSIGNEE,
    NO_TEXT,
    /** The text is longer than {@link HandlingRules#LONGEST_TEXT}. */
    TEXT_TOO_LONG,
    NO_DATE,
    DATE_NOT_AHEAD,
    /** Further than a deadline may be put off. */
    DATE_TOO_FAR,
    NOTHING_CORRECTED,
    NO_REACTION,
    DUPLICATE_OF_ITSELF,
    /** There is no such complaint, or the person may not see it. */
    DUPLICATE_UNKNOWN,
    /** The last change was somebody else's, or there is none. */
    NOTHING_TO_UNDO,
    /** The role may not do this. */
    NO_RIGHT
  }

  private final Reason reason;

  public HandlingRefusal(Reason reason) {
    super("the order is refused: " + reason);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
