package otklik.sink.search;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import otklik.analysis.SearchTerm;
import otklik.right.Sight;
import otklik.sink.index.ComplaintDocument;

/** Builds the queries of {@link ComplaintSearch}. */
final class SearchQueries {

  /** Of 32: two texts of the least similarity of copies, 0.45, share a fifth of their bands. */
  private static final int COPIED_BANDS = 7;

  private SearchQueries() {}

  /** What all hits and all counts share: the right to see them, words and exact fields. */
  static Query words(SearchRequest request, Sight sight) {
    BoolQuery.Builder all = new BoolQuery.Builder();
    if (!sight.everything()) {
      all.filter(SightRules.query(sight));
    }
    boolean scored = request.order() == SearchOrder.RELEVANCE;
    for (SearchTerm term : request.terms()) {
      Query query = SearchTerms.query(term, sight);
      if (term.without()) {
        all.mustNot(query);
      } else if (scored) {
        all.must(query);
      } else {
        all.filter(query);
      }
    }
    if (request.order() == SearchOrder.UNCERTAIN) {
      all.filter(f -> f.term(t -> t.field("uncertain").value(true)));
      all.mustNot(DueQueries.exists("handling.corrected"));
    }
    request.exact().forEach((field, value) -> all.filter(is(field.field(), value)));
    return all.build()._toQuery();
  }

  /** Posts, other than this one, that share as many bands as copies do. */
  static Query copies(ComplaintDocument document) {
    BoolQuery.Builder query =
        new BoolQuery.Builder().minimumShouldMatch(Integer.toString(COPIED_BANDS));
    for (String band : document.fingerprint()) {
      query.should(
          s ->
              s.constantScore(c -> c.filter(f -> f.term(t -> t.field("fingerprint").value(band)))));
    }
    return query.mustNot(itself(document)).build()._toQuery();
  }

  /** Its thread: a comment belongs to that of its parent. */
  static Query thread(ComplaintDocument document) {
    String first = document.parent() == null ? document.id() : document.parent();
    return BoolQuery.of(
            b ->
                b.minimumShouldMatch("1")
                    .should(is("id", first))
                    .should(is("parent", first))
                    .mustNot(itself(document)))
        ._toQuery();
  }

  static Query sameAuthor(ComplaintDocument document) {
    return BoolQuery.of(
            b ->
                b.filter(is("author", document.author()))
                    .filter(is("platform", document.platform()))
                    .mustNot(itself(document)))
        ._toQuery();
  }

  static Query duplicates(String id) {
    return is("handling.duplicate_of", id);
  }

  private static Query itself(ComplaintDocument document) {
    return is("id", document.id());
  }

  private static Query is(String field, String value) {
    return Query.of(q -> q.term(t -> t.field(field).value(value)));
  }

  /**
   * Everything that is asked for.
   *
   * @param from posted at or after; null for no limit
   * @param to posted before; null for no limit
   */
  static Query all(SearchRequest request, Sight sight, Instant from, Instant to) {
    BoolQuery.Builder all = new BoolQuery.Builder().must(words(request, sight));
    chosen(request, EnumSet.allOf(Facet.class)).forEach(all::filter);
    within(from, to).forEach(all::filter);
    return all.build()._toQuery();
  }

  /** Without the filters of facets: what is counted with some of them, or with none. */
  static Query unfiltered(SearchRequest request, Sight sight) {
    BoolQuery.Builder all = new BoolQuery.Builder().must(words(request, sight));
    within(request.from(), request.to()).forEach(all::filter);
    return all.build()._toQuery();
  }

  private static List<Query> within(Instant from, Instant to) {
    return from == null && to == null
        ? List.of()
        : List.of(DueQueries.range("posted_at", from, to));
  }

  /** The filters of these facets; none where nothing was chosen. */
  static List<Query> chosen(SearchRequest request, Set<Facet> facets) {
    return request.filters().entrySet().stream()
        .filter(entry -> facets.contains(entry.getKey()) && !entry.getValue().isEmpty())
        .map(entry -> anyOf(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static Query anyOf(Facet facet, Set<String> values) {
    BoolQuery.Builder any = new BoolQuery.Builder().minimumShouldMatch("1");
    any.should(
        s ->
            s.terms(
                t ->
                    t.field(facet.field())
                        .terms(v -> v.value(values.stream().map(FieldValue::of).toList()))));
    if (facet.missing() != null && values.contains(facet.missing())) {
      any.should(s -> s.bool(b -> b.mustNot(m -> m.exists(e -> e.field(facet.field())))));
    }
    return any.build()._toQuery();
  }
}
