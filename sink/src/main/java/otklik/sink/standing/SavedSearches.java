package otklik.sink.standing;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import otklik.pushed.HandedOver;
import otklik.pushed.PushedEvents;
import otklik.sink.index.IndexSchema;
import otklik.sink.index.SearchCluster;
import otklik.sink.index.SortedHits;

/**
 * Keeps the searches that people save, and hands those that are watched to the stream. Thread-safe.
 */
public final class SavedSearches {

  /** One person's; who needs more does not look at them any more. */
  public static final int MOST = 100;

  private static final int MOST_OF_ALL = 10_000;
  private static final String INDEX = IndexSchema.SEARCHES.alias();

  private final ElasticsearchClient client;
  private final SortedHits hits;
  private final HandedOver stream;

  /**
   * @param events by which the stream learns of them
   */
  public SavedSearches(SearchCluster cluster, PushedEvents events) {
    this.client = cluster.client();
    this.hits = new SortedHits(client, IndexSchema.SEARCHES);
    this.stream = new HandedOver(events);
  }

  /** Keeps it, in place of the one with its id, and tells the stream. */
  public void put(SavedSearch search) throws IOException {
    client.index(i -> i.index(INDEX).id(search.id()).document(search).refresh(Refresh.WaitFor));
    stream.put(search.onStream());
  }

  /** The stream is told first: what died in between is still there to be deleted. */
  public void delete(SavedSearch search) throws IOException {
    stream.put(search.standing().end());
    client.delete(d -> d.index(INDEX).id(search.id()).refresh(Refresh.WaitFor));
  }

  /** Empty too when it is another's. */
  public Optional<SavedSearch> find(String id, String owner) throws IOException {
    var response = client.get(g -> g.index(INDEX).id(id), SavedSearch.class);
    return Optional.ofNullable(response.source()).filter(s -> s.owner().equals(owner));
  }

  /** One person's, by name. */
  public List<SavedSearch> of(String owner) throws IOException {
    return read(Query.of(q -> q.term(t -> t.field("owner").value(owner))), MOST);
  }

  /**
   * Tells the stream of all that are watched: after a start without its memory it knows none.
   *
   * @return how many they are
   */
  public int handOver() throws IOException {
    List<SavedSearch> watched =
        read(Query.of(q -> q.term(t -> t.field("watched").value(true))), MOST_OF_ALL);
    for (SavedSearch search : watched) {
      stream.put(search.onStream());
    }
    return watched.size();
  }

  private List<SavedSearch> read(Query query, int most) throws IOException {
    return hits.of(SavedSearch.class, query, "name", SortOrder.Asc, most).stream()
        .map(Hit::source)
        .toList();
  }
}
