package otklik.desk.session;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * All sessions: they end after twelve hours without use, after a week in any case, when somebody
 * leaves, and when there are too many; the one that was used longest ago goes first. They survive a
 * restart. Thread-safe.
 */
public final class Sessions implements AutoCloseable {

  private static final int MOST = 10_000;
  private static final int MOST_OF_ONE = 20;
  private static final int ID_BYTES = 32;

  /** A use is written down when the one before is that long ago. */
  private static final Duration NOTED = Duration.ofMinutes(1);

  private final SecureRandom random = new SecureRandom();
  private final SessionFile file;
  private final Clock clock;

  /** Guards the file: what is written last is the newest. */
  private final Object writing = new Object();

  /** By key; guarded by this. */
  private final Map<String, Session> all = new HashMap<>();

  public Sessions(Path file, Clock clock) {
    this.file = new SessionFile(file);
    this.clock = clock;
    this.file.read().forEach(session -> all.put(session.key(), session));
    leaveOut(session -> session.isOver(clock.instant()));
  }

  /**
   * @param mark of the password, or of whatever else they have shown
   * @return what the browser must bring back
   */
  public String begin(String name, String mark) {
    byte[] bytes = new byte[ID_BYTES];
    random.nextBytes(bytes);
    String id = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    Instant now = clock.instant();
    synchronized (this) {
      all.values().removeIf(session -> session.isOver(now));
      makeRoom(session -> session.name().equals(name), MOST_OF_ONE);
      makeRoom(session -> true, MOST);
      String key = SessionId.key(id);
      all.put(key, new Session(key, name, mark, now, now));
    }
    save();
    return id;
  }

  /** For one more. */
  private void makeRoom(Predicate<Session> of, int most) {
    List<Session> oldest =
        all.values().stream().filter(of).sorted(Comparator.comparing(Session::used)).toList();
    int over = oldest.size() - most + 1;
    oldest.stream().limit(Math.max(0, over)).forEach(session -> all.remove(session.key()));
  }

  /**
   * The session of whoever brings this back, which is used by that.
   *
   * @param id null for nothing
   */
  public Optional<Session> use(String id) {
    if (id == null) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    boolean noted = false;
    Session session;
    synchronized (this) {
      session = current(SessionId.key(id)).orElse(null);
      if (session != null && !now.isBefore(session.used().plus(NOTED))) {
        session = session.usedAt(now);
        all.put(session.key(), session);
        noted = true;
      }
    }
    if (noted) {
      save();
    }
    return Optional.ofNullable(session);
  }

  /** Without using it. */
  public synchronized Optional<Session> current(String key) {
    Session session = all.get(key);
    if (session != null && session.isOver(clock.instant())) {
      all.remove(key);
      return Optional.empty();
    }
    return Optional.ofNullable(session);
  }

  public void end(String key) {
    leaveOut(session -> session.key().equals(key));
  }

  private void leaveOut(Predicate<Session> those) {
    boolean fewer;
    synchronized (this) {
      fewer = all.values().removeIf(those);
    }
    if (fewer) {
      save();
    }
  }

  private void save() {
    synchronized (writing) {
      List<Session> now;
      synchronized (this) {
        now = List.copyOf(all.values());
      }
      file.write(now);
    }
  }

  /** Writes down what was used last. */
  @Override
  public void close() {
    save();
  }
}
