package otklik.desk.login;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows down whoever guesses passwords: five failures for a name, then a minute's wait.
 * Thread-safe.
 */
final class Attempts {

  private static final int FREE = 5;
  private static final Duration LOCKED = Duration.ofMinutes(1);
  private static final int MOST_NAMES = 10_000;

  private final Clock clock;

  /** Guarded by this. */
  private final Map<String, Failures> byName =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
          return size() > MOST_NAMES;
        }
      };

  private record Failures(int count, Instant last) {}

  Attempts(Clock clock) {
    this.clock = clock;
  }

  synchronized boolean isLocked(String name) {
    Failures failures = byName.get(name);
    return failures != null
        && failures.count() >= FREE
        && clock.instant().isBefore(failures.last().plus(LOCKED));
  }

  synchronized void failed(String name) {
    Failures before = byName.get(name);
    boolean fresh = before == null || clock.instant().isAfter(before.last().plus(LOCKED));
    byName.put(name, new Failures(fresh ? 1 : before.count() + 1, clock.instant()));
  }

  synchronized void succeeded(String name) {
    byName.remove(name);
  }
}
