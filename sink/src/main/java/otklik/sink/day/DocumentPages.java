package otklik.sink.day;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import otklik.sink.index.IndexSchema;

/**
 * All complaints that a query finds, page by page: by time and id with search_after, because not
 * every cluster has points in time. Thread-safe.
 *
 * @param leftOut patterns of fields that are not read
 */
public record DocumentPages(ElasticsearchClient client, List<String> leftOut) {

  private static final int PAGE = 1_000;

  /** What is done with a document. */
  public interface Reader {
    void read(JsonNode source) throws IOException;
  }

  public void read(Query query, Reader reader) throws IOException {
    List<FieldValue> after = List.of();
    while (true) {
      List<Hit<JsonNode>> hits = page(query, after);
      for (Hit<JsonNode> hit : hits) {
        reader.read(hit.source());
      }
      if (hits.size() < PAGE) {
        return;
      }
      after = hits.get(hits.size() - 1).sort();
    }
  }

  private List<Hit<JsonNode>> page(Query query, List<FieldValue> after) throws IOException {
    return client
        .search(
            s -> {
              s.index(IndexSchema.COMPLAINTS.alias())
                  .size(PAGE)
                  .trackTotalHits(t -> t.enabled(false))
                  .source(f -> f.filter(x -> x.excludes(leftOut)))
                  .query(query)
                  .sort(o -> o.field(f -> f.field("posted_at").order(SortOrder.Asc)))
                  .sort(o -> o.field(f -> f.field("id").order(SortOrder.Asc)));
              return after.isEmpty() ? s : s.searchAfter(after);
            },
            JsonNode.class)
        .hits()
        .hits();
  }
}
