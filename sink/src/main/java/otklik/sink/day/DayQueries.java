package otklik.sink.day;

import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.time.Instant;
import otklik.sink.search.DueQueries;

/** Which documents a day's lists are made of. */
final class DayQueries {

  private DayQueries() {}

  /** What wants an answer and was posted in the time. */
  static Query posted(IndexDay day, Instant from, Instant to) {
    return wantingAnswer(day).filter(DueQueries.range("posted_at", from, to)).build()._toQuery();
  }

  /** What was posted before the day, is open, and whose first answer or solution was missed. */
  static Query overdue(IndexDay day, Instant from, Instant to) {
    return wantingAnswer(day)
        .filter(DueQueries.range("posted_at", from, to))
        .filter(DueQueries.overdue(day.to()))
        .build()
        ._toQuery();
  }

  /** Posts of any kind that were posted in the time. */
  static Query anyPosted(Instant from, Instant to) {
    return DueQueries.range("posted_at", from, to);
  }

  private static BoolQuery.Builder wantingAnswer(IndexDay day) {
    BoolQuery.Builder query = new BoolQuery.Builder().filter(DueQueries.wantsAnswer());
    if (day.municipality() != null) {
      query.filter(f -> f.term(t -> t.field("municipality").value(day.municipality())));
    }
    return query;
  }
}
