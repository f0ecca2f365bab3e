package otklik.sink.standing;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import otklik.sink.index.IndexSchema;
import otklik.sink.index.SearchCluster;
import otklik.sink.index.SortedHits;
import otklik.sink.search.DueQueries;

/** What standing queries have found, for their owners. Thread-safe. */
public final class Matches {

  private static final int MOST_OWNERS = 1_000;
  private static final int AT_ONCE = 1_000;
  private static final String INDEX = IndexSchema.MATCHES.alias();

  private final ElasticsearchClient client;
  private final SortedHits hits;

  public Matches(SearchCluster cluster) {
    this.client = cluster.client();
    this.hits = new SortedHits(client, IndexSchema.MATCHES);
  }

  /**
   * The newest first.
   *
   * @param query null for all of the owner's
   */
  public List<Match> of(String owner, String query, int most) throws IOException {
    return read(of(owner, query), most);
  }

  /**
   * What somebody has not seen yet.
   *
   * @param heard how many of them are of searches that are to be heard
   * @param newest when the last one was found
   */
  public record Unseen(long count, long heard, Instant newest) {

    public static final Unseen NOTHING = new Unseen(0, 0, Instant.EPOCH);
  }

  /** By owner; who has seen everything is not there. */
  public Map<String, Unseen> unseen() throws IOException {
    var response =
        client.search(
            s ->
                s.index(INDEX)
                    .size(0)
                    .query(unseen(BoolQuery.of(b -> b)._toQuery()))
                    .aggregations(
                        "owners",
                        a ->
                            a.terms(t -> t.field("owner").size(MOST_OWNERS))
                                .aggregations("newest", n -> n.max(m -> m.field("matched_at")))
                                .aggregations(
                                    "heard",
                                    h -> h.filter(f -> f.term(t -> t.field("heard").value(true))))),
            Void.class);
    Map<String, Unseen> unseen = new HashMap<>();
    for (var owner : response.aggregations().get("owners").sterms().buckets().array()) {
      unseen.put(
          owner.key().stringValue(),
          new Unseen(
              owner.docCount(),
              owner.aggregations().get("heard").filter().docCount(),
              Instant.ofEpochMilli(
                  (long) (double) owner.aggregations().get("newest").max().value())));
    }
    return unseen;
  }

  /** How many of each of somebody's searches they have not seen yet, by its id. */
  public Map<String, Long> unseen(String owner) throws IOException {
    var response =
        client.search(
            s ->
                s.index(INDEX)
                    .size(0)
                    .query(unseen(of(owner, null)))
                    .aggregations(
                        "queries", a -> a.terms(t -> t.field("query").size(SavedSearches.MOST))),
            Void.class);
    Map<String, Long> unseen = new HashMap<>();
    for (var query : response.aggregations().get("queries").sterms().buckets().array()) {
      unseen.put(query.key().stringValue(), query.docCount());
    }
    return unseen;
  }

  /**
   * Its owner has looked.
   *
   * @param query null for all of the owner's
   */
  public void see(String owner, String query, Instant at) throws IOException {
    while (true) {
      List<Match> unseen = read(unseen(of(owner, query)), AT_ONCE);
      if (unseen.isEmpty()) {
        return;
      }
      BulkResponse response =
          client.bulk(
              b -> {
                b.refresh(Refresh.True);
                for (Match match : unseen) {
                  b.operations(
                      o ->
                          o.update(
                              u ->
                                  u.index(INDEX)
                                      .id(match.id())
                                      .action(a -> a.doc(Map.of("seen_at", at.toString())))));
                }
                return b;
              });
      if (response.errors()) {
        throw new IOException("matches could not be marked as seen");
      }
    }
  }

  /**
   * What was found before is not kept: the search itself still finds it.
   *
   * @return how many were forgotten
   */
  public int forget(Instant before) throws IOException {
    Query old = DueQueries.range("matched_at", null, before);
    int forgotten = 0;
    while (true) {
      List<Match> some = read(old, AT_ONCE);
      if (some.isEmpty()) {
        return forgotten;
      }
      BulkResponse response =
          client.bulk(
              b -> {
                b.refresh(Refresh.True);
                some.forEach(
                    match -> b.operations(o -> o.delete(d -> d.index(INDEX).id(match.id()))));
                return b;
              });
      if (response.errors()) {
        throw new IOException("old matches could not be forgotten");
      }
      forgotten += some.size();
    }
  }

  private static Query of(String owner, String query) {
    return BoolQuery.of(
            b -> {
              b.filter(f -> f.term(t -> t.field("owner").value(owner)));
              return query == null ? b : b.filter(f -> f.term(t -> t.field("query").value(query)));
            })
        ._toQuery();
  }

  private static Query unseen(Query query) {
    return BoolQuery.of(b -> b.filter(query).mustNot(n -> n.exists(e -> e.field("seen_at"))))
        ._toQuery();
  }

  private List<Match> read(Query query, int most) throws IOException {
    return hits.of(Match.class, query, "matched_at", SortOrder.Desc, most).stream()
        .map(Hit::source)
        .toList();
  }
}
