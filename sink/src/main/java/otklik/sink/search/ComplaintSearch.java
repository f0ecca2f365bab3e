package otklik.sink.search;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.TermsAggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest.Builder;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import otklik.right.Sight;
import otklik.sink.index.ComplaintDocument;
import otklik.sink.index.IncidentDocument;
import otklik.sink.index.IndexSchema;
import otklik.sink.index.SearchCluster;

/** Asks the index for complaints and incidents. Thread-safe. */
public final class ComplaintSearch {

  private static final int VALUES_A_FACET = 50;

  /** Words for searching, and what only a card tells. */
  private static final List<String> NOT_SHOWN =
      List.of("lemmas", "stems", "forms", "handling.history.before");

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
   * @throws IllegalArgumentException when {@code after} is none of ours
   */
  public Found search(SearchRequest request) throws IOException {
    boolean byVoices = request.order() == SearchOrder.VOICES;
    SearchResponse<JsonNode> response =
        cluster
            .client()
            .search(
                s -> {
                  s.index(IndexSchema.COMPLAINTS.alias())
                      .size(byVoices ? 0 : request.size())
                      .trackTotalHits(t -> t.enabled(true))
                      .source(f -> f.filter(x -> x.excludes(NOT_SHOWN)))
                      .query(SearchQueries.words(request, sight))
                      .postFilter(SearchQueries.filters(request, null));
                  count(s, request);
                  return byVoices ? IncidentHits.ask(s, request) : page(s, request);
                },
                JsonNode.class);
    return byVoices ? incidents(response, request) : hits(response, request);
  }

  private static Builder page(Builder s, SearchRequest request) {
    List<SortOptions> order = SearchOrders.of(request.order());
    s.sort(order);
    return request.after() == null
        ? s
        : s.searchAfter(SearchCursor.values(request.after(), order.size()));
  }

  private static void count(Builder s, SearchRequest request) {
    for (Facet facet : Facet.values()) {
      s.aggregations(
          facet.parameter(),
          a ->
              a.filter(SearchQueries.filters(request, facet))
                  .aggregations("values", v -> v.terms(t -> values(t, facet))));
    }
    for (int i = 0; i < request.periods().size(); i++) {
      Instant from = request.periods().get(i);
      s.aggregations("since" + i, a -> a.filter(SearchQueries.since(request, from)));
    }
  }

  private static TermsAggregation.Builder values(TermsAggregation.Builder t, Facet facet) {
    t.field(facet.field()).size(VALUES_A_FACET);
    return facet.missing() == null ? t : t.missing(facet.missing());
  }

  private static Found hits(SearchResponse<JsonNode> response, SearchRequest request) {
    List<Hit<JsonNode>> hits = response.hits().hits();
    boolean last = hits.size() < request.size() || hits.isEmpty();
    return found(
        response,
        request,
        hits.stream().map(hit -> FoundComplaint.of(hit.source())).toList(),
        List.of(),
        last ? null : SearchCursor.of(hits.get(hits.size() - 1).sort()));
  }

  private static Found incidents(SearchResponse<JsonNode> response, SearchRequest request) {
    IncidentHits hits = IncidentHits.of(response, request);
    return found(response, request, hits.complaints(), hits.voices(), hits.next());
  }

  private static Found found(
      SearchResponse<JsonNode> response,
      SearchRequest request,
      List<FoundComplaint> complaints,
      List<Long> voices,
      String next) {
    return new Found(
        response.hits().total().value(),
        complaints,
        facets(response.aggregations()),
        IntStream.range(0, request.periods().size())
            .mapToObj(i -> response.aggregations().get("since" + i).filter().docCount())
            .toList(),
        voices,
        next);
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
        .map(hit -> FoundComplaint.of(hit.source()))
        .toList();
  }

  public Optional<FoundComplaint> complaint(String id) throws IOException {
    var response =
        cluster.client().get(g -> g.index(IndexSchema.COMPLAINTS.alias()).id(id), JsonNode.class);
    return response.found()
        ? Optional.of(FoundComplaint.of(response.source()))
            .filter(found -> SightRules.covers(sight, found))
        : Optional.empty();
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

  private static Map<Facet, List<Found.FacetCount>> facets(Map<String, Aggregate> aggregations) {
    Map<Facet, List<Found.FacetCount>> facets = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      var values =
          aggregations.get(facet.parameter()).filter().aggregations().get("values").sterms();
      facets.put(
          facet,
          values.buckets().array().stream()
              .map(b -> new Found.FacetCount(b.key().stringValue(), b.docCount()))
              .toList());
    }
    return facets;
  }
}
