package otklik.sink.day;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.RangeQuery;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import otklik.analysis.Kind;
import otklik.complaint.Status;

/** Which documents a day's lists are made of. */
final class DayQueries {

  private static final List<FieldValue> WANT_ANSWER =
      Arrays.stream(Kind.values())
          .filter(Kind::wantsAnswer)
          .map(kind -> FieldValue.of(kind.code()))
          .toList();

  private static final List<FieldValue> CLOSED =
      Arrays.stream(Status.values())
          .filter(status -> !status.isOpen())
          .map(status -> FieldValue.of(status.code()))
          .toList();

  private DayQueries() {}

  /** What wants an answer and was posted in the time. */
  static Query posted(IndexDay day, Instant from, Instant to) {
    return wantingAnswer(day).filter(range("posted_at", from, to)).build()._toQuery();
  }

  /** What was posted before the day, is open, and whose first answer or solution was missed. */
  static Query overdue(IndexDay day, Instant from, Instant to) {
    return wantingAnswer(day)
        .filter(range("posted_at", from, to))
        .mustNot(m -> m.terms(t -> t.field("handling.status").terms(v -> v.value(CLOSED))))
        .filter(
            f ->
                f.bool(
                    b ->
                        b.minimumShouldMatch("1")
                            .should(missedAnswer(day))
                            .should(range("solution_due_at", null, day.to()))))
        .build()
        ._toQuery();
  }

  /** A complaint that somebody works on has had its first answer. */
  private static Query missedAnswer(IndexDay day) {
    return BoolQuery.of(
            b ->
                b.filter(range("first_answer_due_at", null, day.to()))
                    .mustNot(
                        m -> m.term(t -> t.field("handling.status").value(Status.IN_WORK.code()))))
        ._toQuery();
  }

  /** Posts of any kind that were posted in the time. */
  static Query anyPosted(Instant from, Instant to) {
    return range("posted_at", from, to);
  }

  private static BoolQuery.Builder wantingAnswer(IndexDay day) {
    BoolQuery.Builder query =
        new BoolQuery.Builder()
            .filter(f -> f.terms(t -> t.field("kind").terms(v -> v.value(WANT_ANSWER))));
    if (day.municipality() != null) {
      query.filter(f -> f.term(t -> t.field("municipality").value(day.municipality())));
    }
    return query;
  }

  /**
   * @param from at or after; null for no limit
   * @param to before; null for no limit
   */
  private static Query range(String field, Instant from, Instant to) {
    return RangeQuery.of(
            r ->
                r.date(
                    d -> {
                      d.field(field);
                      if (from != null) {
                        d.gte(from.toString());
                      }
                      return to == null ? d : d.lt(to.toString());
                    }))
        ._toQuery();
  }
}
