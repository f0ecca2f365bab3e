package otklik.desk.login;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BiPredicate;

/**
 * Looks at few passwords at once: each takes a processor for a twentieth of a second, which those
 * who read must not wait for. Thread-safe.
 */
final class PasswordCheck {

  /** What a look at a password says. */
  enum Answer {
    RIGHT,
    WRONG,
    /** It was not looked at. */
    BUSY
  }

  private static final int WAITING = 16;
  private static final Duration WAIT = Duration.ofSeconds(2);

  private final BiPredicate<String, String> knows;
  private final Semaphore atOnce;
  private final Semaphore here;
  private final Duration wait;

  PasswordCheck(Users users) {
    this(users::knows, Math.max(1, Runtime.getRuntime().availableProcessors() / 2), WAITING, WAIT);
  }

  /**
   * @param knows takes a name and a password
   * @param waiting how many may wait for their turn
   * @param wait how long
   */
  PasswordCheck(BiPredicate<String, String> knows, int atOnce, int waiting, Duration wait) {
    this.knows = knows;
    this.atOnce = new Semaphore(atOnce, true);
    this.here = new Semaphore(atOnce + waiting);
    this.wait = wait;
  }

  Answer of(String name, String password) {
    if (!here.tryAcquire()) {
      return Answer.BUSY;
    }
    try {
      return inTurn(name, password);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Answer.BUSY;
    } finally {
      here.release();
    }
  }

  private Answer inTurn(String name, String password) throws InterruptedException {
    if (!atOnce.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS)) {
      return Answer.BUSY;
    }
    try {
      return knows.test(name, password) ? Answer.RIGHT : Answer.WRONG;
    } finally {
      atOnce.release();
    }
  }
}
