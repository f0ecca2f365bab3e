package otklik.sink.deadletter;

import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import otklik.sink.index.IndexSchema;
import otklik.sink.index.SearchCluster;

/** The dead letters, the newest first. Thread-safe. */
public final class DeadLetters {

  private final SearchCluster cluster;

  public DeadLetters(SearchCluster cluster) {
    this.cluster = cluster;
  }

  public List<DeadLetter> newest(int most) throws IOException {
    return cluster
        .client()
        .search(
            s ->
                s.index(IndexSchema.DEAD_LETTERS.alias())
                    .size(most)
                    .sort(o -> o.field(f -> f.field("at").order(SortOrder.Desc)))
                    .sort(o -> o.field(f -> f.field("id").order(SortOrder.Asc))),
            DeadLetter.class)
        .hits()
        .hits()
        .stream()
        .map(Hit::source)
        .toList();
  }

  public Optional<DeadLetter> find(String id) throws IOException {
    return cluster
        .client()
        .search(
            s ->
                s.index(IndexSchema.DEAD_LETTERS.alias())
                    .size(1)
                    .query(q -> q.term(t -> t.field("id").value(id))),
            DeadLetter.class)
        .hits()
        .hits()
        .stream()
        .map(Hit::source)
        .findFirst();
  }

  public long count() throws IOException {
    return cluster.client().count(c -> c.index(IndexSchema.DEAD_LETTERS.alias())).count();
  }
}
