package otklik.sink.channel;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import otklik.signal.Signal;

/**
 * What is sent to one person at one time.
 *
 * @param id made of the signals in it: the same signals are the same message
 * @param text plain, complete
 * @param html the same as a page
 * @param items what it is made of, for machines
 * @param attachments files that exist
 */
public record Message(
    String id,
    Instant at,
    String subject,
    String text,
    String html,
    List<Item> items,
    List<Path> attachments) {

  /**
   * One signal.
   *
   * @param card address of the card; null when there is none
   * @param acknowledge address under which it can be acknowledged
   */
  public record Item(
      String signal, String kind, String title, String text, String card, String acknowledge) {

    /** What the text says beyond the title; may be empty. */
    public String rest() {
      return Signal.rest(title, text);
    }
  }
}
