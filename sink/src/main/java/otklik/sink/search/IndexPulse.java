package otklik.sink.search;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import java.io.IOException;
import otklik.sink.index.IndexSchema;
import otklik.sink.index.SearchCluster;

/** Says whether anything has changed since it was asked last. Thread-safe. */
public final class IndexPulse {

  private final SearchCluster cluster;

  public IndexPulse(SearchCluster cluster) {
    this.cluster = cluster;
  }

  /** A text that is another one whenever a complaint was written, read again or handled. */
  public String now() throws IOException {
    var response =
        cluster
            .client()
            .search(
                s ->
                    s.index(IndexSchema.COMPLAINTS.alias())
                        .size(0)
                        .trackTotalHits(t -> t.enabled(true))
                        .aggregations("read", newest("read_at"))
                        .aggregations("handled", newest("handling.changed_at")),
                Void.class);
    return response.hits().total().value()
        + "/"
        + response.aggregations().get("read").max().value()
        + "/"
        + response.aggregations().get("handled").max().value();
  }

  private static Aggregation newest(String field) {
    return Aggregation.of(a -> a.max(m -> m.field(field)));
  }
}
