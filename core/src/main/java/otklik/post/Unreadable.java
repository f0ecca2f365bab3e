package otklik.post;

import java.time.Instant;
import otklik.text.Cut;
import otklik.text.SoundText;

/**
 * What a connector could not make a post of. It becomes a dead letter, so that nothing is lost.
 *
 * @param feed id of the feed
 * @param position where it stood, in the user's words: {@code file:line:field} or a page's address
 * @param reason what is wrong with it, in lower case
 * @param sample the beginning of what was read, at most {@value #LONGEST_SAMPLE} characters
 * @param mark what tells it from another at the same position, as a file that came once more under
 *     the same name does; null where the position says it all
 */
public record Unreadable(
    String feed, String position, String reason, String sample, Instant readAt, String mark) {

  public static final int LONGEST_SAMPLE = 20_000;

  /** Of a position and of a reason: both repeat what somebody else wrote. */
  public static final int LONGEST_REASON = 2_000;

  /** At a position where nothing else can be. */
  public Unreadable(String feed, String position, String reason, String sample, Instant readAt) {
    this(feed, position, reason, sample, readAt, null);
  }

  public Unreadable {
    feed = SoundText.of(feed);
    sample = beginning(sample, LONGEST_SAMPLE);
    position = beginning(position, LONGEST_REASON);
    reason = beginning(reason, LONGEST_REASON);
  }

  private static String beginning(String text, int longest) {
    return text == null ? "" : Cut.beginning(SoundText.of(text), longest);
  }
}
