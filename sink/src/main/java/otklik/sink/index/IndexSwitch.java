package otklik.sink.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.function.LongConsumer;

/**
 * Moves an alias to a new index with the mapping of this version: new index, copy, switch, and a
 * second copy of what was written while the first ran. The copy is made from the client, because
 * not every cluster has {@code _reindex}. The old index stays until somebody deletes it.
 */
public final class IndexSwitch {

  private static final int PAGE = 1_000;

  private final ElasticsearchClient client;
  private final Indices indices;

  public IndexSwitch(SearchCluster cluster) {
    this.client = cluster.client();
    this.indices = new Indices(cluster);
  }

  /** What was done. */
  public record Switched(String from, String to, long documents) {}

  /**
   * @param progress is told how many documents have been copied
   * @throws IOException also when a document does not fit the new mapping: the alias is then not
   *     moved
   */
  public Switched run(IndexSchema schema, LongConsumer progress) throws IOException {
    indices.putTemplate(schema);
    String from = indices.current(schema);
    String to = schema.index(schema.generation(from) + 1);
    if (client.indices().exists(e -> e.index(to)).value()) {
      client.indices().delete(d -> d.index(to));
    }
    client.indices().create(c -> c.index(to));
    copy(from, to, false, progress);
    client
        .indices()
        .updateAliases(
            u ->
                u.actions(a -> a.remove(r -> r.index(from).alias(schema.alias())))
                    .actions(
                        a -> a.add(r -> r.index(to).alias(schema.alias()).isWriteIndex(true))));
    copy(from, to, true, progress);
    client.indices().refresh(r -> r.index(to));
    return new Switched(from, to, client.count(c -> c.index(to)).count());
  }

  private void copy(String from, String to, boolean missingOnly, LongConsumer progress)
      throws IOException {
    client.indices().refresh(r -> r.index(from));
    String after = null;
    long copied = 0;
    while (true) {
      String last = after;
      List<Hit<JsonNode>> hits =
          client
              .search(
                  s -> {
                    s.index(from)
                        .size(PAGE)
                        .sort(o -> o.field(f -> f.field("id").order(SortOrder.Asc)));
                    return last == null ? s : s.searchAfter(last);
                  },
                  JsonNode.class)
              .hits()
              .hits();
      if (hits.isEmpty()) {
        return;
      }
      write(hits, to, missingOnly);
      copied += hits.size();
      progress.accept(copied);
      after = hits.get(hits.size() - 1).id();
    }
  }

  private void write(List<Hit<JsonNode>> hits, String to, boolean missingOnly) throws IOException {
    BulkResponse response =
        client.bulk(
            b -> {
              for (Hit<JsonNode> hit : hits) {
                b.operations(
                    o ->
                        missingOnly
                            ? o.create(c -> c.index(to).id(hit.id()).document(hit.source()))
                            : o.index(i -> i.index(to).id(hit.id()).document(hit.source())));
              }
              return b;
            });
    var refused =
        response.items().stream().filter(i -> i.error() != null && i.status() != 409).findFirst();
    if (refused.isPresent()) {
      throw new IOException(
          refused.get().id() + " does not fit the new mapping: " + refused.get().error().reason());
    }
  }
}
