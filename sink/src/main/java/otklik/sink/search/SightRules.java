package otklik.sink.search;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.Collection;
import java.util.List;
import otklik.right.Sight;
import otklik.sink.index.ComplaintDocument;

/** What a right to see means: for one complaint, and as a part of every query. */
public final class SightRules {

  private static final List<String> PEOPLE =
      List.of("block_head", "responsible", "executor", "handling.assignee");

  private SightRules() {}

  public static boolean covers(Sight sight, FoundComplaint found) {
    ComplaintDocument d = found.document();
    return sight.everything()
        || sight.sectors().contains(d.sector())
        || d.municipality() != null && sight.municipalities().contains(d.municipality())
        || sight.officer() != null
            && (sight.officer().equals(d.blockHead())
                || sight.officer().equals(d.responsible())
                || sight.officer().equals(d.executor())
                || sight.officer().equals(found.handling().assignee()));
  }

  /** Everything, or what one of the rights lets see; nothing for who has none. */
  static Query query(Sight sight) {
    if (sight.everything()) {
      return Query.of(q -> q.matchAll(m -> m));
    }
    BoolQuery.Builder any = new BoolQuery.Builder().minimumShouldMatch("1");
    any.should(anyOf("sector", sight.sectors()));
    any.should(anyOf("municipality", sight.municipalities()));
    for (String field : PEOPLE) {
      any.should(anyOf(field, sight.officer() == null ? List.of() : List.of(sight.officer())));
    }
    return any.build()._toQuery();
  }

  private static Query anyOf(String field, Collection<String> values) {
    List<FieldValue> all = values.stream().map(FieldValue::of).toList();
    return Query.of(q -> q.terms(t -> t.field(field).terms(v -> v.value(all))));
  }
}
