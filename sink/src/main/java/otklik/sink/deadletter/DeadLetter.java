package otklik.sink.deadletter;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import otklik.post.Unreadable;
import otklik.text.Cut;
import otklik.text.SoundText;

/**
 * Something that did not get through, kept with its reason so that it can be looked at and
 * replayed.
 *
 * @param id made of stage, feed, position and mark: the same failure twice is one dead letter, two
 *     at one position are two
 * @param stage where on the way of the data it stopped
 * @param sample what it was, or the beginning of it
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record DeadLetter(
    String id,
    String stage,
    String feed,
    String position,
    String reason,
    String sample,
    Instant at) {

  /** Of a feed and of a position, which the index can find. */
  private static final int LONGEST_WORD = 2_000;

  private static final Instant EARLIEST = Instant.EPOCH;
  private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

  /** Whatever is wrong with what it tells of, the index must take the letter: it is the last. */
  public DeadLetter {
    feed = beginning(feed, LONGEST_WORD);
    position = beginning(position, LONGEST_WORD);
    reason = beginning(reason, LONGEST_WORD);
    sample = beginning(sample, Unreadable.LONGEST_SAMPLE);
    at = at.isBefore(EARLIEST) ? EARLIEST : at;
    at = at.isAfter(LATEST) ? LATEST : at;
  }

  private static String beginning(String text, int longest) {
    return text == null ? null : Cut.beginning(SoundText.of(text), longest);
  }

  public static DeadLetter of(Unreadable unreadable) {
    return of(
        unreadable.mark(),
        "post",
        unreadable.feed(),
        unreadable.position(),
        unreadable.reason(),
        unreadable.sample(),
        unreadable.readAt());
  }

  public static DeadLetter of(
      String stage, String feed, String position, String reason, String sample, Instant at) {
    return of(null, stage, feed, position, reason, sample, at);
  }

  private static DeadLetter of(
      String mark,
      String stage,
      String feed,
      String position,
      String reason,
      String sample,
      Instant at) {
    String place = stage + "\n" + feed + "\n" + position;
    String name = mark == null ? place : place + "\n" + mark;
    String id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    return new DeadLetter(id, stage, feed, position, reason, sample, at);
  }
}
