package otklik.desk.live;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.LongSupplier;
import otklik.desk.page.Visit;

/**
 * An open page and what it is still to be told, of each kind of event the newest. It is told by
 * threads that wait for nobody else. Thread-safe.
 */
final class Listener {

  private static final Duration LONGEST = Duration.ofSeconds(5);

  private final OpenPage page;
  private final Visit visit;
  private final Executor senders;
  private final LongSupplier nanos;

  /** Event → its data; guarded by this. */
  private final Map<String, String> waiting = new LinkedHashMap<>();

  /** Guarded by this. */
  private boolean sending;

  /** Guarded by this. */
  private boolean last;

  private volatile boolean gone;
  private volatile long since;

  Listener(OpenPage page, Visit visit, Executor senders, LongSupplier nanos) {
    this.page = page;
    this.visit = visit;
    this.senders = senders;
    this.nanos = nanos;
  }

  Visit visit() {
    return visit;
  }

  /** Whether nobody listens any more. */
  boolean isGone() {
    return gone;
  }

  void tell(String event, String data) {
    synchronized (this) {
      waiting.remove(event);
      waiting.put(event, data);
    }
    goOn();
  }

  /** Tells a last thing, and is closed. */
  void end(String event, String data) {
    synchronized (this) {
      last = true;
    }
    tell(event, data);
  }

  /** Cut when it does not take what it is told; told what waits when there was no thread for it. */
  void lookAfter() {
    boolean slow;
    synchronized (this) {
      slow = sending && nanos.getAsLong() - since > LONGEST.toNanos();
    }
    if (slow) {
      gone = true;
      page.cut();
    } else {
      goOn();
    }
  }

  private void goOn() {
    synchronized (this) {
      if (sending || waiting.isEmpty() || gone) {
        return;
      }
      sending = true;
      since = nanos.getAsLong();
    }
    try {
      senders.execute(this::send);
    } catch (RejectedExecutionException full) {
      synchronized (this) {
        sending = false;
      }
    }
  }

  private void send() {
    try {
      for (String event = next(); event != null; event = next()) {
        page.send(event, taken(event));
        since = nanos.getAsLong();
      }
    } catch (IOException | RuntimeException e) {
      gone = true;
      stopped();
    }
  }

  /** Null, and nobody sends any more, when there is nothing. */
  private synchronized String next() {
    if (!waiting.isEmpty()) {
      return waiting.keySet().iterator().next();
    }
    sending = false;
    if (last) {
      gone = true;
      page.close();
    }
    return null;
  }

  private synchronized String taken(String event) {
    return waiting.remove(event);
  }

  private synchronized void stopped() {
    sending = false;
    waiting.clear();
  }

  void close() {
    gone = true;
    page.close();
  }
}
