package otklik.desk.login;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import otklik.desk.connection.Household;
import otklik.file.Sha256;

/**
 * Slows down whoever guesses: so many wrong answers for a name, from an address and in all, then a
 * wait. A guess is counted before it is looked at, so that many at once are no more than many one
 * after another; a right answer is taken back from the count. Thread-safe.
 *
 * <p>Names are kept as hashes, and no more of them than guesses are let through while one is
 * remembered: nobody is pushed out of the table by made-up names.
 */
public final class Attempts {

  /** What guesses are counted together, and how many there may be in a while. */
  private record Limit(int most, Duration within) {}

  private static final Limit OF_NAME = new Limit(5, Duration.ofMinutes(1));
  private static final Limit OF_ADDRESS = new Limit(30, Duration.ofMinutes(5));
  private static final Limit OF_ALL = new Limit(300, Duration.ofMinutes(1));

  private static final int MOST_REMEMBERED = 10_000;
  private static final int MOST_REGULARS = 2_000;

  private final Clock clock;

  /** Guarded by this. */
  private final Map<String, Tally> tallies =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Tally> eldest) {
          return size() > MOST_REMEMBERED;
        }
      };

  private record Tally(int count, Instant from) {}

  /** Who has logged in from where, as hashes; since the start. Guarded by this. */
  private final Set<String> regulars =
      Collections.newSetFromMap(
          new LinkedHashMap<>() {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
              return size() > MOST_REGULARS;
            }
          });

  /** Something that is counted. */
  private record Counted(String key, Limit limit) {}

  public Attempts(Clock clock) {
    this.clock = clock;
  }

  /**
   * Counts a guess at somebody's password; false, and nothing is counted, when it is one too many.
   */
  public boolean reserve(String address, String name) {
    return reserve(ofPassword(address, name));
  }

  /** The guess was right, or was not looked at. */
  public void takeBack(String address, String name) {
    ofPassword(address, name).forEach(this::less);
  }

  /** The name's owner is there: earlier slips are forgotten. */
  public synchronized void succeeded(String address, String name) {
    takeBack(address, name);
    tallies.remove(ofPassword(address, name).get(0).key());
    regulars.add(regular(address, name));
    regulars.add(home(address));
  }

  /** Whether anybody has logged in from there before. */
  public synchronized boolean isHome(String address) {
    return regulars.contains(home(address));
  }

  private static String home(String address) {
    return hash("home " + Household.of(address));
  }

  /**
   * Whether this person has logged in from there before: what strangers do from everywhere must not
   * keep them waiting.
   */
  public synchronized boolean isRegular(String address, String name) {
    return regulars.contains(regular(address, name));
  }

  private static String regular(String address, String name) {
    return hash("regular " + Household.of(address) + " " + name);
  }

  /** Whether there were too many wrong secrets of a kind from an address. */
  public synchronized boolean isLocked(String secret, String address) {
    return ofSecret(secret, address).stream().anyMatch(this::isFull);
  }

  /** A token, a feed's secret or a link's key was wrong. */
  public synchronized void failed(String secret, String address) {
    ofSecret(secret, address).forEach(this::more);
  }

  private List<Counted> ofPassword(String address, String name) {
    Counted ofAddress = new Counted(hash("address " + Household.of(address)), OF_ADDRESS);
    if (isRegular(address, name)) {
      // who guesses at the name elsewhere does not lock its owner out
      return List.of(new Counted(regular(address, name), OF_NAME), ofAddress);
    }
    Counted ofName = new Counted(hash("name " + name), OF_NAME);
    return List.of(ofName, ofAddress, new Counted("all", OF_ALL));
  }

  /**
   * By address only: they are too long to be guessed, and programs must not be locked out by
   * others.
   */
  private static List<Counted> ofSecret(String secret, String address) {
    return List.of(new Counted(hash(secret + " " + Household.of(address)), OF_ADDRESS));
  }

  private synchronized boolean reserve(List<Counted> all) {
    if (all.stream().anyMatch(this::isFull)) {
      return false;
    }
    all.forEach(this::more);
    return true;
  }

  private boolean isFull(Counted what) {
    return now(what).count() >= what.limit().most();
  }

  private void more(Counted what) {
    Tally before = now(what);
    tallies.put(what.key(), new Tally(before.count() + 1, before.from()));
  }

  private synchronized void less(Counted what) {
    Tally before = now(what);
    if (before.count() > 0) {
      tallies.put(what.key(), new Tally(before.count() - 1, before.from()));
    }
  }

  /** A new one where the old while is over, or the clock was set back. */
  private Tally now(Counted what) {
    Instant now = clock.instant();
    Tally kept = tallies.get(what.key());
    boolean over =
        kept == null
            || now.isBefore(kept.from())
            || !now.isBefore(kept.from().plus(what.limit().within()));
    return over ? new Tally(0, now) : kept;
  }

  private static String hash(String text) {
    return Sha256.hex(text).substring(0, 32);
  }
}
