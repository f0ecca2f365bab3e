package otklik.ingest.raw;

import java.time.Instant;
import java.util.List;
import otklik.ingest.http.Exchange;

/**
 * One fetch as it was: which feeds were asked with which cursors, and what was exchanged.
 *
 * @param together whether the platform was asked as about several, even if it was one
 * @param asked one, or several that were asked together
 */
public record RawFetch(Instant at, boolean together, List<Asked> asked, List<Exchange> exchanges) {

  /** A feed and how far it had been read. */
  public record Asked(String feed, String cursor) {}

  boolean isOf(String feed) {
    return feed == null || asked.stream().anyMatch(one -> one.feed().equals(feed));
  }
}
