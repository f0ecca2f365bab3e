package otklik.desk.session;

import java.time.Duration;
import java.time.Instant;

/**
 * Somebody who is logged in, at one browser.
 *
 * @param key hash of what stands in the cookie, which is itself kept nowhere
 * @param mark of the password with which it began: with another one it is over
 * @param used last, to the minute
 */
public record Session(String key, String name, String mark, Instant created, Instant used) {

  private static final Duration IDLE = Duration.ofHours(12);
  private static final Duration LONGEST = Duration.ofDays(7);

  public Session {
    if (key == null || name == null || mark == null || created == null || used == null) {
      throw new IllegalArgumentException("a session has a key, a name, a mark and two times");
    }
  }

  boolean isOver(Instant now) {
    return !now.isBefore(used.plus(IDLE)) || !now.isBefore(created.plus(LONGEST));
  }

  Session usedAt(Instant now) {
    return new Session(key, name, mark, created, now);
  }
}
