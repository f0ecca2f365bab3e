package otklik.complaint;

import java.time.LocalDate;
import otklik.post.Correction;
import otklik.right.Action;
import otklik.text.SoundText;

/**
 * What somebody wants done with a complaint. Which parts are needed depends on the action.
 *
 * @param assignee officer's id
 * @param text an answer, a reason, a note; made sound, whoever has typed it
 * @param until local day
 * @param duplicateOf id of another complaint
 * @param reaction of the resident
 */
public record HandlingOrder(
    Action action,
    String assignee,
    String text,
    LocalDate until,
    Correction correction,
    String duplicateOf,
    Reaction reaction) {

  public HandlingOrder {
    assignee = blankToNull(assignee);
    text = blankToNull(text);
    duplicateOf = blankToNull(duplicateOf);
  }

  public HandlingOrder(
      Action action,
      String assignee,
      String text,
      LocalDate until,
      Correction correction,
      String duplicateOf) {
    this(action, assignee, text, until, correction, duplicateOf, null);
  }

  /** One that needs nothing more. */
  public static HandlingOrder of(Action action) {
    return new HandlingOrder(action, null, null, null, null, null);
  }

  public static HandlingOrder saying(Action action, String text) {
    return new HandlingOrder(action, null, text, null, null, null);
  }

  public static HandlingOrder assign(String officer) {
    return new HandlingOrder(Action.ASSIGN, officer, null, null, null, null);
  }

  public static HandlingOrder until(Action action, LocalDate day, String why) {
    return new HandlingOrder(action, null, why, day, null, null);
  }

  public static HandlingOrder correct(Correction correction) {
    return new HandlingOrder(Action.CORRECT, null, null, null, correction, null);
  }

  /**
   * @param words in which it was said; null for none
   */
  public static HandlingOrder react(Reaction reaction, String words) {
    return new HandlingOrder(Action.REACT, null, words, null, null, null, reaction);
  }

  private static String blankToNull(String text) {
    String sound = SoundText.of(text);
    return sound == null || sound.isBlank() ? null : sound.strip();
  }
}
