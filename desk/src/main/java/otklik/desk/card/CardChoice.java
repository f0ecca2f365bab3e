package otklik.desk.card;

import java.util.List;

/**
 * Values that an analyst can choose for a label.
 *
 * @param label key of the label's name, as in {@link Card.CardLabel#name()}
 */
public record CardChoice(String label, List<Option> options) {

  /**
   * A value.
   *
   * @param fields what the form says when it is chosen
   */
  public record Option(String name, boolean chosen, List<Field> fields) {}

  /** A hidden field. */
  public record Field(String name, String value) {}
}
