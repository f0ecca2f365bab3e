package otklik.sink.search;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchItem;
import co.elastic.clients.elasticsearch.core.msearch.MultisearchBody;
import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import otklik.right.Sight;
import otklik.sink.index.ComplaintDocument;
import otklik.sink.index.DocumentId;
import otklik.sink.index.IncidentDocument;
import otklik.sink.index.IndexSchema;
import otklik.sink.index.SearchCluster;

/** Asks the index for complaints and incidents. Thread-safe. */
public final class ComplaintSearch {

  /** Words for searching, and what only a card tells. */
  private static final List<String> NOT_SHOWN =
      List.of("lemmas", "stems", "forms", "shown", "handling.history.before");

  private static final int INCIDENTS_AT_A_TIME = 500;

  /** One that was merged into one that was merged …: more steps than that are a circle. */
  private static final int MOST_MERGES = 10;

  private final SearchCluster cluster;
  private final Sight sight;

  /** For programs: sees everything. */
  public ComplaintSearch(SearchCluster cluster) {
    this(cluster, Sight.EVERYTHING);
  }

  private ComplaintSearch(SearchCluster cluster, Sight sight) {
    this.cluster = cluster;
    this.sight = sight;
  }

  /** Finds and counts nothing but what this right lets see. */
  public ComplaintSearch seenBy(Sight theirs) {
    return new ComplaintSearch(cluster, theirs);
  }

  /**
   * Hits, counts and periods are questions of their own, asked together: the index answers each in
   * its quickest way, and on several processors.
   *
   * @throws IllegalArgumentException when {@code after} is none of ours
   */
  public Found search(SearchRequest request) throws IOException {
    boolean byVoices = request.order() == SearchOrder.VOICES;
    List<MultisearchBody> questions = new ArrayList<>();
    questions.add(hitsOf(request, byVoices));
    questions.add(FacetCounts.ask(request, sight));
    for (Instant from : request.periods()) {
      Query since = SearchQueries.all(request, sight, from, null);
      questions.add(
          MultisearchBody.of(b -> b.size(0).trackTotalHits(t -> t.enabled(true)).query(since)));
    }
    List<MultiSearchItem<JsonNode>> answers = ask(questions);
    MultiSearchItem<JsonNode> first = answers.get(0);
    Map<Facet, List<Found.FacetCount>> facets = FacetCounts.of(answers.get(1), request);
    List<Long> periods =
        answers.subList(2, answers.size()).stream().map(a -> a.hits().total().value()).toList();
    long total = first.hits().total().value();
    if (byVoices) {
      IncidentHits hits = IncidentHits.of(first.aggregations(), request);
      return new Found(total, hits.complaints(), facets, periods, hits.voices(), hits.next());
    }
    List<Hit<JsonNode>> hits = first.hits().hits();
    boolean last = hits.size() < request.size() || hits.isEmpty();
    return new Found(
        total,
        hits.stream().flatMap(hit -> FoundComplaint.read(hit.source()).stream()).toList(),
        facets,
        periods,
        List.of(),
        last ? null : SearchCursor.of(hits.get(hits.size() - 1).sort()));
  }

  private MultisearchBody hitsOf(SearchRequest request, boolean byVoices) {
    Query query = SearchQueries.all(request, sight, request.from(), request.to());
    return MultisearchBody.of(
        b -> {
          b.query(query)
              .size(byVoices ? 0 : request.size())
              .trackTotalHits(t -> t.enabled(true))
              .source(f -> f.filter(x -> x.excludes(NOT_SHOWN)));
          return byVoices ? IncidentHits.ask(b, request) : page(b, request);
        });
  }

  private static MultisearchBody.Builder page(MultisearchBody.Builder b, SearchRequest request) {
    List<SortOptions> order = SearchOrders.of(request.order());
    b.sort(order);
    return request.after() == null ? b : b.searchAfter(SearchCursor.values(request.after(), order));
  }

  /**
   * @throws IOException when one of them could not be answered
   */
  private List<MultiSearchItem<JsonNode>> ask(List<MultisearchBody> questions) throws IOException {
    var response =
        cluster
            .client()
            .msearch(
                m -> {
                  m.index(IndexSchema.COMPLAINTS.alias());
                  questions.forEach(body -> m.searches(s -> s.header(h -> h).body(body)));
                  return m;
                },
                JsonNode.class);
    List<MultiSearchItem<JsonNode>> answers = new ArrayList<>();
    for (var answer : response.responses()) {
      if (answer.isFailure()) {
        throw new IOException("the index does not answer: " + answer.failure().error().reason());
      }
      answers.add(answer.result());
    }
    return answers;
  }

  /**
   * Posts whose text is nearly the same, the oldest first: whoever wrote it stands at the top.
   *
   * @param size how many at most
   */
  public List<FoundComplaint> copies(ComplaintDocument document, int size) throws IOException {
    return document.fingerprint().isEmpty()
        ? List.of()
        : around(SearchQueries.copies(document), SortOrder.Asc, size);
  }

  /** The first post of its thread and the comments to it, without itself, the oldest first. */
  public List<FoundComplaint> thread(ComplaintDocument document, int size) throws IOException {
    return around(SearchQueries.thread(document), SortOrder.Asc, size);
  }

  /** What the same author wrote on the same platform, without itself, the newest first. */
  public List<FoundComplaint> sameAuthor(ComplaintDocument document, int size) throws IOException {
    return document.author() == null
        ? List.of()
        : around(SearchQueries.sameAuthor(document), SortOrder.Desc, size);
  }

  /** Those that people have marked as duplicates of it, the newest first. */
  public List<FoundComplaint> duplicates(String id, int size) throws IOException {
    return around(SearchQueries.duplicates(id), SortOrder.Desc, size);
  }

  private List<FoundComplaint> around(Query query, SortOrder order, int size) throws IOException {
    return cluster
        .client()
        .search(
            s ->
                s.index(IndexSchema.COMPLAINTS.alias())
                    .size(size)
                    .trackTotalHits(t -> t.enabled(false))
                    .query(q -> q.bool(b -> b.must(query).filter(SightRules.query(sight))))
                    .sort(o -> o.field(f -> f.field("posted_at").order(order)))
                    .sort(o -> o.field(f -> f.field("id").order(SortOrder.Asc))),
            JsonNode.class)
        .hits()
        .hits()
        .stream()
        .flatMap(hit -> FoundComplaint.read(hit.source()).stream())
        .toList();
  }

  public Optional<FoundComplaint> complaint(String id) throws IOException {
    if (!DocumentId.isPossible(id)) {
      return Optional.empty();
    }
    var response =
        cluster.client().get(g -> g.index(IndexSchema.COMPLAINTS.alias()).id(id), JsonNode.class);
    return response.found()
        ? Optional.of(FoundComplaint.of(response.source()))
            .filter(found -> SightRules.covers(sight, found))
        : Optional.empty();
  }

  /** Those of them that exist and may be seen, in their order; at most 1,000. */
  public List<FoundComplaint> complaints(List<String> ids) throws IOException {
    if (ids.isEmpty()) {
      return List.of();
    }
    return cluster
        .client()
        .mget(m -> m.index(IndexSchema.COMPLAINTS.alias()).ids(ids), JsonNode.class)
        .docs()
        .stream()
        .filter(item -> item.isResult() && item.result().found())
        .flatMap(item -> FoundComplaint.read(item.result().source()).stream())
        .filter(found -> SightRules.covers(sight, found))
        .toList();
  }

  /** The incident; or the one that it has been merged into since. */
  public Optional<IncidentDocument> incident(String id) throws IOException {
    Optional<IncidentDocument> found = incidentItself(id);
    for (int merges = 0; merges < MOST_MERGES; merges++) {
      if (found.isEmpty() || found.get().mergedInto() == null) {
        return found;
      }
      found = incidentItself(found.get().mergedInto());
    }
    return found;
  }

  /** Those of the incidents that exist, in no particular order; what was merged is left out. */
  public List<IncidentDocument> incidents(Collection<String> ids) throws IOException {
    List<String> all = List.copyOf(ids);
    List<IncidentDocument> found = new ArrayList<>();
    for (int from = 0; from < all.size(); from += INCIDENTS_AT_A_TIME) {
      List<String> some = all.subList(from, Math.min(all.size(), from + INCIDENTS_AT_A_TIME));
      cluster
          .client()
          .mget(m -> m.index(IndexSchema.INCIDENTS.alias()).ids(some), IncidentDocument.class)
          .docs()
          .stream()
          .filter(item -> item.isResult() && item.result().found())
          .map(item -> item.result().source())
          .filter(incident -> incident.mergedInto() == null)
          .forEach(found::add);
    }
    return found;
  }

  private Optional<IncidentDocument> incidentItself(String id) throws IOException {
    if (!DocumentId.isPossible(id)) {
      return Optional.empty();
    }
    try {
      var response =
          cluster
              .client()
              .get(g -> g.index(IndexSchema.INCIDENTS.alias()).id(id), IncidentDocument.class);
      return Optional.ofNullable(response.source());
    } catch (ElasticsearchException e) {
      return Optional.empty();
    }
  }
}
