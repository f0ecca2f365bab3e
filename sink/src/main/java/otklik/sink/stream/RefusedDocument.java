package otklik.sink.stream;

import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import otklik.sink.deadletter.DeadLetter;
import otklik.sink.index.IndexSchema;

/**
 * What happens to a document that the index refuses for good: it goes to the dead letters, with the
 * reason.
 */
final class RefusedDocument {

  private static final Logger LOG = LoggerFactory.getLogger(RefusedDocument.class);
  private static final Clock CLOCK = Clock.systemUTC();

  private RefusedDocument() {}

  /**
   * What is too large for a bulk would end the job each time it comes: its dead letter is written
   * in its place.
   */
  static IndexRequest withinLimit(IndexRequest request, long bytes) {
    if (request.size() <= bytes) {
      return request;
    }
    return letter(
        request, "the document has " + request.size() + " bytes; " + bytes + " are allowed");
  }

  /** Empty when the refused document is a dead letter itself: then the log is all that is left. */
  static List<IndexRequest> deadLetter(IndexRequest refused, String reason) {
    LOG.warn("the index refuses {} {}: {}", refused.index(), refused.id(), reason);
    if (refused.index().equals(IndexSchema.DEAD_LETTERS.alias())) {
      return List.of();
    }
    return List.of(letter(refused, reason));
  }

  private static IndexRequest letter(IndexRequest refused, String reason) {
    return IndexRequest.of(
        DeadLetter.of(
            "index", refused.index(), refused.id(), reason, refused.json(), CLOCK.instant()));
  }
}
