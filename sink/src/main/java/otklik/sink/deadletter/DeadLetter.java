package otklik.sink.deadletter;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import otklik.post.Unreadable;

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
