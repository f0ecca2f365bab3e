package otklik.sink.search;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.Set;

/** Builds the queries of {@link ComplaintSearch}. */
final class SearchQueries {

  private SearchQueries() {}

  /** What all hits and all counts share: words, period, incident. */
  static Query words(SearchRequest request) {
    BoolQuery.Builder all = new BoolQuery.Builder();
    request.terms().forEach(term -> all.filter(term(term)));
    if (request.from() != null || request.to() != null) {
      all.filter(
          f ->
              f.range(
                  r ->
                      r.date(
                          d -> {
                            d.field("posted_at");
                            if (request.from() != null) {
                              d.gte(request.from().toString());
                            }
                            return request.to() == null ? d : d.lt(request.to().toString());
                          })));
    }
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

  /**
   * @param except the facet that is being counted; null for none
   */
  static Query filters(SearchRequest request, Facet except) {
    BoolQuery.Builder all = new BoolQuery.Builder();
    request
        .filters()
        .forEach(
            (facet, values) -> {
              if (facet != except && !values.isEmpty()) {
                all.filter(anyOf(facet, values));
              }
            });
    return all.build()._toQuery();
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
