package otklik.desk.live;

import io.javalin.http.sse.SseClient;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import otklik.desk.page.Visit;
import otklik.sink.search.IndexPulse;
import otklik.sink.standing.Matches;
import otklik.sink.standing.Matches.Unseen;

/**
 * Tells open pages that something has changed, and each person how much there is that their watches
 * have found; what it is the pages ask for themselves, with their own right to see. The index is
 * asked only while somebody listens. A page whose session is over is told so and nothing more; one
 * that does not take what it is told is cut off. Thread-safe.
 */
public final class LiveRoom implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(LiveRoom.class);

  /** A match must be in front of its owner 5 s after the post was read. */
  private static final int SECONDS = 1;

  /** How often a page is told something in any case: one that has gone is noticed only so. */
  private static final int QUIET_LOOKS = 15;

  /** Browsers drop an event without data. */
  private static final String SAID = "1";

  private static final int MOST_SENDERS = 64;

  private final IndexPulse pulse;
  private final Matches matches;
  private final Predicate<Visit> holds;
  private final String started;
  private final Listeners listeners = new Listeners();
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(named("otklik-live"));
  private final ExecutorService senders =
      new ThreadPoolExecutor(
          0, MOST_SENDERS, 10, TimeUnit.SECONDS, new SynchronousQueue<>(), named("otklik-tell"));

  /** Guarded by this room: a newcomer must not be told the old count after the new one. */
  private Map<String, Unseen> unseen = Map.of();

  /** Of the watching thread only. */
  private String last = "";

  /** Of the watching thread only. */
  private int looks;

  /**
   * @param holds whether a session is not over yet
   * @param started another one after every start of the program
   */
  public LiveRoom(IndexPulse pulse, Matches matches, Predicate<Visit> holds, String started) {
    this.pulse = pulse;
    this.matches = matches;
    this.holds = holds;
    this.started = started;
    watch.scheduleWithFixedDelay(this::look, SECONDS, SECONDS, TimeUnit.SECONDS);
  }

  private static ThreadFactory named(String name) {
    return work -> {
      Thread thread = new Thread(work, name);
      thread.setDaemon(true);
      return thread;
    };
  }

  public void listen(SseClient client) {
    Listener listener =
        new Listener(new SsePage(client), Visit.of(client.ctx()), senders, System::nanoTime);
    if (!listeners.add(listener)) {
      client.close();
      return;
    }
    client.keepAlive();
    client.onClose(() -> listeners.remove(listener));
    welcome(listener);
  }

  private synchronized void welcome(Listener listener) {
    listener.tell("hello", started);
    listener.tell("unseen", String.valueOf(unseenBy(listener, unseen).count()));
  }

  private void look() {
    try {
      lookAfterPages();
      if (listeners.isEmpty()) {
        return;
      }
      String now = pulse.now();
      if (!now.equals(last)) {
        last = now;
        listeners.forEach(listener -> listener.tell("changed", SAID));
      }
      tell(matches.unseen());
    } catch (IOException | RuntimeException e) {
      LOG.warn("could not look for changes, it is tried again: {}", String.valueOf(e));
    }
  }

  private void lookAfterPages() {
    boolean quiet = ++looks % QUIET_LOOKS == 0;
    listeners.forEach(
        listener -> {
          if (!holds.test(listener.visit())) {
            listener.end("out", SAID);
          } else if (quiet) {
            listener.tell("here", SAID);
          }
          listener.lookAfter();
        });
  }

  /** Those for whom something is another than before: "found" when there is more of it. */
  private synchronized void tell(Map<String, Unseen> now) {
    Map<String, Unseen> before = unseen;
    unseen = now;
    listeners.forEach(
        listener -> {
          Unseen then = unseenBy(listener, before);
          Unseen found = unseenBy(listener, now);
          if (!found.equals(then)) {
            listener.tell("unseen", String.valueOf(found.count()));
            if (found.newest().isAfter(then.newest())) {
              listener.tell("found", String.valueOf(found.heard() > then.heard()));
            }
          }
        });
  }

  private static Unseen unseenBy(Listener listener, Map<String, Unseen> all) {
    return all.getOrDefault(listener.visit().name(), Unseen.NOTHING);
  }

  @Override
  public void close() {
    watch.shutdownNow();
    listeners.forEach(Listener::close);
    senders.shutdownNow();
  }
}
