package otklik.classify.standing;

import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import otklik.analysis.SearchTerm;
import otklik.right.Sight;
import otklik.standing.StandingQuery;
import otklik.standing.StandingQuery.Wanted;

/**
 * A standing query as Lucene asks it: the same rules by which the desk asks the index, so that a
 * watch finds what the search has found.
 */
final class StandingQueryRules {

  private static final List<String> PEOPLE = List.of("block_head", "responsible", "executor");

  private StandingQueryRules() {}

  static Query of(StandingQuery query) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    // a query of nothing but what must not be found would find nothing
    all.add(new MatchAllDocsQuery(), Occur.FILTER);
    for (SearchTerm term : query.terms()) {
      all.add(
          of(term, query.sight().unmasked() ? "" : WatchedPost.SHOWN),
          term.without() ? Occur.MUST_NOT : Occur.FILTER);
    }
    for (Wanted wanted : query.wanted()) {
      all.add(of(wanted), Occur.FILTER);
    }
    if (!query.sight().everything()) {
      all.add(of(query.sight()), Occur.FILTER);
    }
    return all.build();
  }

  /**
   * @param fields beginning of the names of the fields that are asked
   */
  private static Query of(SearchTerm term, String fields) {
    if (!term.forms().isEmpty()) {
      return new PhraseQuery(fields + "forms", term.forms().toArray(String[]::new));
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    if (!term.lemmas().isEmpty()) {
      any.add(allOf(fields + "lemmas", term.lemmas()), Occur.SHOULD);
      any.add(allOf(fields + "stems", term.stems()), Occur.SHOULD);
    }
    if (term.settlement() != null) {
      any.add(is("settlement", term.settlement()), Occur.SHOULD);
    } else if (term.municipality() != null) {
      any.add(is("municipality", term.municipality()), Occur.SHOULD);
    }
    return any.build();
  }

  private static Query allOf(String field, List<String> words) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    words.forEach(word -> all.add(is(field, word), Occur.FILTER));
    return all.build();
  }

  private static Query of(Wanted wanted) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (String value : wanted.values()) {
      any.add(is(wanted.field(), value), Occur.SHOULD);
      if (value.equals(Wanted.NONE)) {
        any.add(empty(wanted.field()), Occur.SHOULD);
      }
    }
    return any.build();
  }

  private static Query empty(String field) {
    return new BooleanQuery.Builder()
        .add(new MatchAllDocsQuery(), Occur.FILTER)
        .add(new FieldExistsQuery(field), Occur.MUST_NOT)
        .build();
  }

  private static Query of(Sight sight) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    sight.sectors().forEach(sector -> any.add(is("sector", sector), Occur.SHOULD));
    sight.municipalities().forEach(slug -> any.add(is("municipality", slug), Occur.SHOULD));
    if (sight.officer() != null) {
      PEOPLE.forEach(field -> any.add(is(field, sight.officer()), Occur.SHOULD));
    }
    return any.build();
  }

  private static Query is(String field, String value) {
    return new TermQuery(new Term(field, value));
  }
}
