package otklik.ingest.http;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import otklik.ingest.FeedTrouble;

/**
 * Keeps what a thread's requests are answered, or answers them from what was kept. One fetch of a
 * feed is one thread's work from its beginning to its end, so that its exchanges are told from
 * others'. Thread-safe.
 */
public final class Recorder {

  private final ThreadLocal<List<Exchange>> recorded = new ThreadLocal<>();
  private final ThreadLocal<List<Exchange>> replayed = new ThreadLocal<>();

  /** From now on this thread's exchanges are kept. */
  public void begin() {
    recorded.set(new ArrayList<>());
  }

  /** What this thread has exchanged since {@link #begin}. */
  public List<Exchange> end() {
    List<Exchange> exchanges = recorded.get();
    recorded.remove();
    return exchanges == null ? List.of() : exchanges;
  }

  /** From now on this thread's requests are answered with these, and nobody is asked. */
  public void replay(List<Exchange> exchanges) {
    replayed.set(new ArrayList<>(exchanges));
  }

  void keep(String request, Page page) {
    List<Exchange> exchanges = recorded.get();
    if (exchanges != null) {
      exchanges.add(new Exchange(request, page));
    }
  }

  /**
   * The kept answer; null when this thread does not replay.
   *
   * @throws FeedTrouble when nothing was kept for the request
   */
  Page replayed(String request) throws FeedTrouble {
    List<Exchange> exchanges = replayed.get();
    if (exchanges == null) {
      return null;
    }
    for (Iterator<Exchange> left = exchanges.iterator(); left.hasNext(); ) {
      Exchange exchange = left.next();
      if (exchange.request().equals(request)) {
        left.remove();
        return exchange.page();
      }
    }
    if (request.endsWith("/robots.txt")) {
      return new Page(404, "", Map.of(), new byte[0]); // asked once a day: an earlier fetch has it
    }
    throw FeedTrouble.retry("nothing was kept for " + request);
  }
}
