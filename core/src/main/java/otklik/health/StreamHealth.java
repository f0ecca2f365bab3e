package otklik.health;

import java.time.Instant;

/**
 * Whether the stream goes on.
 *
 * @param since when it last was seen to go on; now while it does
 * @param reason why it does not, for people, in lower case; null while it does
 */
public record StreamHealth(Instant since, String reason) {

  public boolean goesOn() {
    return reason == null;
  }

  public static StreamHealth goesOn(Instant now) {
    return new StreamHealth(now, null);
  }

  public static StreamHealth stopped(Instant since, String reason) {
    return new StreamHealth(since, reason);
  }
}
