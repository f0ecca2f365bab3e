package otklik.desk.overview;

import io.javalin.http.sse.SseClient;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import otklik.sink.search.IndexPulse;

/**
 * Tells open pages that something has changed; what it is they ask for themselves, with their own
 * right to see. The index is asked only while somebody listens. Thread-safe.
 */
public final class LiveRoom implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(LiveRoom.class);
  private static final int SECONDS = 3;

  /** Browsers drop an event without data. */
  private static final String SAID = "1";

  private static final int MOST_LISTENERS = 500;

  private final IndexPulse pulse;
  private final Set<SseClient> listeners = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "otklik-live");
            thread.setDaemon(true);
            return thread;
          });

  /** Of the watching thread only. */
  private String last = "";

  public LiveRoom(IndexPulse pulse) {
    this.pulse = pulse;
    watch.scheduleWithFixedDelay(this::look, SECONDS, SECONDS, TimeUnit.SECONDS);
  }

  public void listen(SseClient client) {
    if (listeners.size() >= MOST_LISTENERS) {
      client.close();
      return;
    }
    client.keepAlive();
    client.onClose(() -> listeners.remove(client));
    listeners.add(client);
    client.sendEvent("hello", SAID);
  }

  private void look() {
    if (listeners.isEmpty()) {
      return;
    }
    try {
      String now = pulse.now();
      if (!now.equals(last)) {
        last = now;
        listeners.forEach(client -> client.sendEvent("changed", SAID));
      }
    } catch (IOException | RuntimeException e) {
      LOG.warn("could not look for changes, it is tried again: {}", String.valueOf(e));
    }
  }

  @Override
  public void close() {
    watch.shutdownNow();
    listeners.forEach(SseClient::close);
  }
}
