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

  /** Empty when the refused document is a dead letter itself: then the log is all that is left. */
  static List<IndexRequest> deadLetter(IndexRequest refused, String reason) {
    LOG.warn("the index refuses {} {}: {}", refused.index(), refused.id(), reason);
    if (refused.index().equals(IndexSchema.DEAD_LETTERS.alias())) {
      return List.of();
    }
    DeadLetter letter =
        DeadLetter.of(
            "index", refused.index(), refused.id(), reason, refused.json(), CLOCK.instant());
    return List.of(IndexRequest.of(letter));
  }
}
