package otklik.desk.live;

import io.javalin.http.sse.SseClient;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import otklik.desk.page.Visit;
import otklik.sink.search.IndexPulse;
import otklik.sink.standing.Matches;
import otklik.sink.standing.Matches.Unseen;

/**
 * Tells open pages that something has changed, and each person how much there is that their watches
 * have found; what it is the pages ask for themselves, with their own right to see. The index is
 * asked only while somebody listens. Thread-safe.
 */
public final class LiveRoom implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(LiveRoom.class);

  /** A match must be in front of its owner 5 s after the post was read. */
  private static final int SECONDS = 1;

  /** Browsers drop an event without data. */
  private static final String SAID = "1";

  private static final int MOST_LISTENERS = 500;

  private final IndexPulse pulse;
  private final Matches matches;
  private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "otklik-live");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * An open page.
   *
   * @param name of whom it is before
   */
  private record Listener(SseClient client, String name) {}

  /** Guarded by this room: a newcomer must not be told the old count after the new one. */
  private Map<String, Unseen> unseen = Map.of();

  /** Of the watching thread only. */
  private String last = "";

  public LiveRoom(IndexPulse pulse, Matches matches) {
    this.pulse = pulse;
    this.matches = matches;
    watch.scheduleWithFixedDelay(this::look, SECONDS, SECONDS, TimeUnit.SECONDS);
  }

  public void listen(SseClient client) {
    if (listeners.size() >= MOST_LISTENERS) {
      client.close();
      return;
    }
    Listener listener = new Listener(client, Visit.of(client.ctx()).name());
    client.keepAlive();
    client.onClose(() -> listeners.remove(listener));
    welcome(listener);
  }

  /** Added before anything is sent: a page that is gone is found out then, and taken away. */
  private synchronized void welcome(Listener listener) {
    listeners.add(listener);
    send(listener, "hello", SAID);
    send(listener, "unseen", String.valueOf(unseenBy(listener, unseen).count()));
  }

  /** One page that is gone must not keep the others from being told. */
  private void send(Listener listener, String event, String data) {
    try {
      listener.client().sendEvent(event, data);
    } catch (RuntimeException e) {
      listeners.remove(listener);
      LOG.info("a page that listens is gone: {}", String.valueOf(e));
    }
  }

  private void look() {
    if (listeners.isEmpty()) {
      return;
    }
    try {
      String now = pulse.now();
      if (!now.equals(last)) {
        last = now;
        listeners.forEach(listener -> send(listener, "changed", SAID));
      }
      tell(matches.unseen());
    } catch (IOException | RuntimeException e) {
      LOG.warn("could not look for changes, it is tried again: {}", String.valueOf(e));
    }
  }

  /** Those for whom something is another than before: "found" when there is more of it. */
  private synchronized void tell(Map<String, Unseen> now) {
    Map<String, Unseen> before = unseen;
    unseen = now;
    for (Listener listener : listeners) {
      Unseen then = unseenBy(listener, before);
      Unseen found = unseenBy(listener, now);
      if (!found.equals(then)) {
        send(listener, "unseen", String.valueOf(found.count()));
        if (found.newest().isAfter(then.newest())) {
          send(listener, "found", String.valueOf(found.heard() > then.heard()));
        }
      }
    }
  }

  private static Unseen unseenBy(Listener listener, Map<String, Unseen> all) {
    return all.getOrDefault(listener.name(), Unseen.NOTHING);
  }

  @Override
  public void close() {
    watch.shutdownNow();
    listeners.forEach(listener -> listener.client().close());
  }
}
