package otklik.sink.feed;

import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.io.IOException;
import java.util.List;
import otklik.post.FeedReport;
import otklik.sink.index.FeedDocument;
import otklik.sink.index.IndexSchema;
import otklik.sink.index.SearchCluster;

/** The newest report of each feed that was ever read. Thread-safe. */
public final class FeedReports {

  private static final int MOST = 10_000;

  private final SearchCluster cluster;

  public FeedReports(SearchCluster cluster) {
    this.cluster = cluster;
  }

  /** By id. */
  public List<FeedReport> all() throws IOException {
    return cluster
        .client()
        .search(
            s ->
                s.index(IndexSchema.FEEDS.alias())
                    .size(MOST)
                    .sort(o -> o.field(f -> f.field("id").order(SortOrder.Asc))),
            FeedDocument.class)
        .hits()
        .hits()
        .stream()
        .map(Hit::source)
        .map(FeedDocument::report)
        .toList();
  }
}
