package otklik.sink.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.io.IOException;
import java.util.List;

/**
 * The first documents of an index that a query finds, in an order that ends with their ids, so that
 * it is always the same.
 */
public record SortedHits(ElasticsearchClient client, IndexSchema schema) {

  /**
   * @param field by which they are sorted
   * @param most how many
   */
  public <T> List<Hit<T>> of(Class<T> type, Query query, String field, SortOrder order, int most)
      throws IOException {
    return client
        .search(
            s ->
                s.index(schema.alias())
                    .size(most)
                    .seqNoPrimaryTerm(true)
                    .query(query)
                    .sort(by(field, order), by("id", SortOrder.Asc)),
            type)
        .hits()
        .hits();
  }

  private static SortOptions by(String field, SortOrder order) {
    return SortOptions.of(o -> o.field(f -> f.field(field).order(order)));
  }
}
