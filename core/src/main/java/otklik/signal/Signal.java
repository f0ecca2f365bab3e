package otklik.signal;

import java.time.Instant;
import java.util.List;
import otklik.text.SoundText;

/**
 * One thing that one person is told.
 *
 * @param id made of what it is about and whom it tells: the same thing is one signal, however often
 *     it is found
 * @param recipient officer's id
 * @param complaint id; null when it is about none
 * @param incident id; null when it is about none
 * @param title one line, masked
 * @param text masked as its reader may see it
 * @param card path of the card on the desk; null when there is none
 * @param attachments paths of files that go with it
 */
public record Signal(
    String id,
    SignalKind kind,
    String recipient,
    String complaint,
    String incident,
    String title,
    String text,
    String card,
    Instant createdAt,
    List<String> attachments) {

  public Signal {
    title = SoundText.of(title);
    text = SoundText.of(text);
    attachments = attachments == null ? List.of() : List.copyOf(attachments);
  }

  /** What a text says beyond its title, which often is its first line; may be empty. */
  public static String rest(String title, String text) {
    boolean begins = text.equals(title) || text.startsWith(title + "\n");
    return begins ? text.substring(title.length()).strip() : text;
  }
}
