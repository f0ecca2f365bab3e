package otklik.sink.stream;

import java.util.List;
import java.util.stream.Stream;

/**
 * What must be sent again of a bulk.
 *
 * @param requests in their order; dead letters stand for what was refused for good
 * @param later whether to wait before: the cluster could not take some of them now
 */
record Unsent(List<IndexRequest> requests, boolean later) {

  static final Unsent NOTHING = new Unsent(List.of(), false);

  /** The document's dead letter, which can be sent at once. */
  static Unsent refused(IndexRequest request, String reason) {
    return new Unsent(RefusedDocument.deadLetter(request, reason), false);
  }

  Unsent and(Unsent other) {
    return new Unsent(
        Stream.concat(requests.stream(), other.requests.stream()).toList(), later || other.later);
  }
}
