package otklik.complaint;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import otklik.complaint.HandlingRefusal.Reason;
import otklik.right.Action;
import otklik.right.Person;

/**
 * A complaint's handling with its whole history. Immutable.
 *
 * @param version how many changes there have been: whoever saves must have seen the last
 * @param history the oldest first
 */
public record HandlingRecord(Handling now, int version, List<HandlingEntry> history) {

  public static final HandlingRecord UNTOUCHED =
      new HandlingRecord(Handling.UNTOUCHED, 0, List.of());

  public HandlingRecord {
    history = List.copyOf(history);
  }

  /**
   * @param id of the complaint
   * @param batch null for a single change
   * @throws HandlingRefusal when it can't be done
   */
  public HandlingRecord after(
      String id, HandlingOrder order, Person person, Instant at, LocalDate today, String batch) {
    Handling next =
        order.action() == Action.UNDO
            ? undone(person)
            : HandlingRules.apply(id, now, order, at, today);
    List<HandlingEntry> longer = new ArrayList<>(history);
    longer.add(
        new HandlingEntry(
            version + 1,
            at,
            person.name(),
            person.role(),
            person.officer(),
            order.action(),
            note(order),
            now,
            batch));
    return new HandlingRecord(next, version + 1, longer);
  }

  /**
   * The same with answers, reasons and notes in other words, for who may not read them as they are.
   *
   * @param otherwise takes null for null
   */
  public HandlingRecord saying(UnaryOperator<String> otherwise) {
    return new HandlingRecord(
        now.saying(otherwise),
        version,
        history.stream().map(entry -> entry.saying(otherwise)).toList());
  }

  /** The last change; there must be one. */
  public HandlingEntry last() {
    return history.get(history.size() - 1);
  }

  /** Whether the last change is this one's own, so that it can be taken back. */
  public boolean canUndo(Person person) {
    if (history.isEmpty()) {
      return false;
    }
    HandlingEntry last = last();
    return last.by().equals(person.name()) && last.action() != Action.UNDO;
  }

  private Handling undone(Person person) {
    if (!canUndo(person)) {
      throw new HandlingRefusal(Reason.NOTHING_TO_UNDO);
    }
    return last().before();
  }

  private static String note(HandlingOrder order) {
    return switch (order.action()) {
      case ASSIGN ->
          order.text() == null ? order.assignee() : order.assignee() + ": " + order.text();
      case LINK -> order.duplicateOf();
      case REACT ->
          order.reaction().satisfaction().russianName()
              + (order.text() == null ? "" : ": " + order.text());
      case CORRECT -> String.join(", ", order.correction().labels());
      default ->
          order.until() == null
              ? order.text()
              : order.until() + (order.text() == null ? "" : ": " + order.text());
    };
  }
}
