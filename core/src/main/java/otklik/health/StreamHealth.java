package otklik.health;

import java.time.Instant;

/**
 * Whether the stream goes on.
 *
 * @param since when it was last seen to go on; now while it does
 * @param trouble why it does not; null while it does
 */
public record StreamHealth(Instant since, StreamTrouble trouble) {

  public boolean goesOn() {
    return trouble == null;
  }

  public static StreamHealth goingOn(Instant now) {
    return new StreamHealth(now, null);
  }
}
