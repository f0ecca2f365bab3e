package otklik.desk.page;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import otklik.analysis.Kind;
import otklik.analysis.Sector;
import otklik.complaint.HandlingOrder;
import otklik.post.Correction;
import otklik.region.Region;

/**
 * What an order must keep to before the rules are asked: known codes, texts that fit into an index,
 * days that a calendar reaches. What goes with a post through the stream is not looked at there
 * again.
 */
public final class OrderBounds {

  private static final int LONGEST_LABEL = 200;
  private static final int LONGEST_ID = 512;
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2100;

  private final Region region;

  public OrderBounds(Region region) {
    this.region = region;
  }

  /** A part of an order that is wrong. */
  public enum Problem {
    KIND("kind: is none"),
    SECTOR("sector: is none"),
    TOPIC("topic: is too long"),
    MUNICIPALITY("municipality: is none of the region"),
    SETTLEMENT("settlement: is too long"),
    ASSIGNEE("assignee: is no officer of the region"),
    UNTIL("until: must be between the years 2000 and 2100"),
    DUPLICATE("duplicate_of: is too long");

    private final String english;

    Problem(String english) {
      this.english = english;
    }

    /** For programs. */
    public String english() {
      return english;
    }

    /** Of the text for people. */
    public String key() {
      return "order." + name().toLowerCase(Locale.ROOT);
    }
  }

  /** The first one; empty where there is none. */
  public Optional<Problem> problem(HandlingOrder order) {
    if (order.correction() != null) {
      Optional<Problem> wrong = problem(order.correction());
      if (wrong.isPresent()) {
        return wrong;
      }
    }
    if (order.assignee() != null && region.officer(order.assignee()).isEmpty()) {
      return Optional.of(Problem.ASSIGNEE);
    }
    if (order.until() != null && !isNear(order.until())) {
      return Optional.of(Problem.UNTIL);
    }
    boolean fits = order.duplicateOf() == null || order.duplicateOf().length() <= LONGEST_ID;
    return fits ? Optional.empty() : Optional.of(Problem.DUPLICATE);
  }

  private Optional<Problem> problem(Correction said) {
    if (said.kind() != null && Kind.ofCode(said.kind()).isEmpty()) {
      return Optional.of(Problem.KIND);
    }
    if (said.sector() != null && Sector.ofCode(said.sector()).isEmpty()) {
      return Optional.of(Problem.SECTOR);
    }
    if (isTooLong(said.topicGroup()) || isTooLong(said.topic())) {
      return Optional.of(Problem.TOPIC);
    }
    if (said.municipality() != null && region.municipality(said.municipality()).isEmpty()) {
      return Optional.of(Problem.MUNICIPALITY);
    }
    return isTooLong(said.settlement()) ? Optional.of(Problem.SETTLEMENT) : Optional.empty();
  }

  private static boolean isTooLong(String label) {
    return label != null
        && (label.length() > LONGEST_LABEL || label.chars().anyMatch(Character::isISOControl));
  }

  private static boolean isNear(LocalDate day) {
    return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
  }
}
