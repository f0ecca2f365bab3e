package otklik.sink.search;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.RangeQuery;
import java.time.Instant;
import java.util.Set;
import otklik.sink.index.ComplaintDocument;

/** Builds the queries of {@link ComplaintSearch}. */
final class SearchQueries {

  /** Of 32: two texts of the least similarity of copies, 0.45, share a fifth of their bands. */
  private static final int COPIED_BANDS = 7;

  private SearchQueries() {}

  /** What all hits and all counts share: words and incident. */
  static Query words(SearchRequest request) {
    BoolQuery.Builder all = new BoolQuery.Builder();
    request.terms().forEach(term -> all.filter(term(term)));
    if (request.incident() != null) {
      all.filter(f -> f.term(t -> t.field("incident").value(request.incident())));
    }
    return all.build()._toQuery();
  }

  private static Query term(SearchTerm term) {
    BoolQuery.Builder any = new BoolQuery.Builder().minimumShouldMatch("1");
    any.should(
        s ->
            s.match(
                m ->
                    m.field("lemmas")
                        .query(String.join(" ", term.lemmas()))
                        .operator(Operator.And)));
    any.should(
        s ->
            s.match(
                m ->
                    m.field("stems").query(String.join(" ", term.stems())).operator(Operator.And)));
    if (term.settlement() != null) {
      any.should(s -> s.term(t -> t.field("settlement").value(term.settlement())));
    } else if (term.municipality() != null) {
      any.should(s -> s.term(t -> t.field("municipality").value(term.municipality())));
    }
    return any.build()._toQuery();
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
    return query.mustNot(m -> m.term(t -> t.field("id").value(document.id()))).build()._toQuery();
  }

  /**
   * Filters and period.
   *
   * @param except the facet that is being counted; null for none
   */
  static Query filters(SearchRequest request, Facet except) {
    BoolQuery.Builder all = chosen(request, except);
    if (request.from() != null || request.to() != null) {
      all.filter(posted(request.from(), request.to()));
    }
    return all.build()._toQuery();
  }

  /** Filters, and a period instead of the request's own. */
  static Query since(SearchRequest request, Instant from) {
    return chosen(request, null).filter(posted(from, null)).build()._toQuery();
  }

  private static BoolQuery.Builder chosen(SearchRequest request, Facet except) {
    BoolQuery.Builder all = new BoolQuery.Builder();
    request
        .filters()
        .forEach(
            (facet, values) -> {
              if (facet != except && !values.isEmpty()) {
                all.filter(anyOf(facet, values));
              }
            });
    return all;
  }

  private static Query posted(Instant from, Instant to) {
    return RangeQuery.of(
            r ->
                r.date(
                    d -> {
                      d.field("posted_at");
                      if (from != null) {
                        d.gte(from.toString());
                      }
                      return to == null ? d : d.lt(to.toString());
                    }))
        ._toQuery();
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
