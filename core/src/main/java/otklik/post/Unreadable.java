package otklik.post;

import java.time.Instant;

/**
 * What a connector could not make a post of. It becomes a dead letter, so that nothing is lost.
 *
 * @param feed id of the feed
 * @param position where it stood, in the user's words: {@code file:line:field} or a page's address
 * @param reason what is wrong with it, in lower case
 * @param sample the beginning of what was read, at most {@value #LONGEST_SAMPLE} characters
 */
public record Unreadable(
    String feed, String position, String reason, String sample, Instant readAt) {

  public static final int LONGEST_SAMPLE = 20_000;

  public Unreadable {
    sample = sample == null ? "" : sample;
    sample = sample.length() > LONGEST_SAMPLE ? sample.substring(0, LONGEST_SAMPLE) : sample;
  }
}
