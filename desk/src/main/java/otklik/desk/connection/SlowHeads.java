package otklik.desk.connection;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.util.component.AbstractLifeCycle;

/**
 * Closes connections on which the head of a request is coming and does not end. Jetty's own timeout
 * begins again with every byte.
 */
final class SlowHeads extends AbstractLifeCycle {

  private static final int LOOKS = 4;

  private final OpenConnections open;
  private final Duration asking;
  private final LongSupplier nanos;

  /** Of the watching thread only. */
  private Map<Connection, Begun> begun = new HashMap<>();

  private ScheduledExecutorService watch;

  /**
   * What has come on a connection between two requests.
   *
   * @param requests that were answered until then
   * @param bytes that had come when it was first seen between them
   * @param since when more than those bytes are there; 0 for not yet
   */
  private record Begun(long requests, long bytes, long since) {}

  SlowHeads(OpenConnections open, Duration asking, LongSupplier nanos) {
    this.open = open;
    this.asking = asking;
    this.nanos = nanos;
  }

  @Override
  protected void doStart() {
    watch =
        Executors.newSingleThreadScheduledExecutor(
            work -> {
              Thread thread = new Thread(work, "otklik-slow-heads");
              thread.setDaemon(true);
              return thread;
            });
    long every = asking.toMillis() / LOOKS;
    watch.scheduleWithFixedDelay(this::look, every, every, TimeUnit.MILLISECONDS);
  }

  @Override
  protected void doStop() {
    watch.shutdownNow();
  }

  private void look() {
    Map<Connection, Begun> now = new HashMap<>();
    for (Connection connection : open.all()) {
      if (connection.getMessagesIn() == connection.getMessagesOut()) {
        Begun seen = seen(connection);
        if (seen.since() != 0 && nanos.getAsLong() - seen.since() > asking.toNanos()) {
          connection.getEndPoint().close();
        } else {
          now.put(connection, seen);
        }
      }
    }
    begun = now;
  }

  private Begun seen(Connection connection) {
    long requests = connection.getMessagesIn();
    long bytes = connection.getBytesIn();
    Begun before = begun.get(connection);
    if (before == null || before.requests() != requests) {
      // nothing was asked yet: the first byte is the beginning of a head
      before = new Begun(requests, requests == 0 ? 0 : bytes, 0);
    }
    boolean more = bytes > before.bytes() && before.since() == 0;
    return more ? new Begun(requests, before.bytes(), nanos.getAsLong()) : before;
  }
}
