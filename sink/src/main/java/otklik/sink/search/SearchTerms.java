package otklik.sink.search;

import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.List;
import java.util.function.Function;
import otklik.analysis.SearchTerm;
import otklik.right.Sight;
import otklik.sink.index.ShownWords;

/**
 * What a word of a search means in the index. Who may not see what masking hides can't find it
 * either: then a text that hides something is asked by the words that are left.
 */
final class SearchTerms {

  private static final String SHOWN = "shown.";

  private SearchTerms() {}

  static Query query(SearchTerm term, Sight sight) {
    if (!term.forms().isEmpty()) {
      return seen("forms", field -> phrase(field, term.forms()), sight);
    }
    BoolQuery.Builder any = new BoolQuery.Builder().minimumShouldMatch("1");
    if (!term.lemmas().isEmpty()) {
      any.should(seen("lemmas", field -> allOf(field, term.lemmas()), sight));
      any.should(seen("stems", field -> allOf(field, term.stems()), sight));
    }
    if (term.settlement() != null) {
      any.should(is("settlement", term.settlement()));
    } else if (term.municipality() != null) {
      any.should(is("municipality", term.municipality()));
    }
    return any.build()._toQuery();
  }

  /** A document that does not say whether it hides something is found by nobody who may not see. */
  private static Query seen(String field, Function<String, Query> asked, Sight sight) {
    if (sight.unmasked()) {
      return asked.apply(field);
    }
    Query hidesNothing = Query.of(q -> q.term(t -> t.field(ShownWords.HIDES).value(false)));
    return Query.of(
        q ->
            q.bool(
                b ->
                    b.minimumShouldMatch("1")
                        .should(s -> s.bool(w -> w.must(asked.apply(field)).filter(hidesNothing)))
                        .should(asked.apply(SHOWN + field))));
  }

  private static Query phrase(String field, List<String> forms) {
    return Query.of(q -> q.matchPhrase(m -> m.field(field).query(String.join(" ", forms))));
  }

  private static Query allOf(String field, List<String> words) {
    return Query.of(
        q -> q.match(m -> m.field(field).query(String.join(" ", words)).operator(Operator.And)));
  }

  private static Query is(String field, String value) {
    return Query.of(q -> q.term(t -> t.field(field).value(value)));
  }
}
