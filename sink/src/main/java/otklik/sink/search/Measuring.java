package otklik.sink.search;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.time.Instant;
import java.util.Map;
import otklik.complaint.Satisfaction;

/** How the index measures what a field of a breakdown holds. */
final class Measuring {

  private static final int EXACT_UNTIL = 3_000;

  private Measuring() {}

  /**
   * Empty for what is counted anyway.
   *
   * @param now by which something is overdue
   */
  static Map<String, Aggregation> of(Measure measure, Instant now) {
    return switch (measure) {
      case COUNT, SHARE -> Map.of();
      case AUTHORS -> Map.of("m", different("author"));
      case INCIDENTS -> Map.of("m", different("incident"));
      case OVERDUE -> Map.of("m", only(DueQueries.overdue(now)));
      case MEDIAN_ANSWER ->
          Map.of(
              "m",
              Aggregation.of(
                  a ->
                      a.filter(DueQueries.answered())
                          .aggregations("middle", median("handling.answered_after"))));
      case IN_TIME ->
          Map.of("m", only(DueQueries.answeredInTime()), "of", only(DueQueries.answerDecided(now)));
      case SATISFACTION ->
          Map.of(
              "m",
              only(
                  Query.of(
                      q ->
                          q.term(
                              t ->
                                  t.field("handling.reaction.satisfaction")
                                      .value(Satisfaction.SATISFIED.code())))),
              "of",
              only(DueQueries.exists("handling.reaction.satisfaction")));
    };
  }

  private static Aggregation different(String field) {
    return Aggregation.of(a -> a.cardinality(c -> c.field(field).precisionThreshold(EXACT_UNTIL)));
  }

  static Aggregation only(Query query) {
    return Aggregation.of(a -> a.filter(query));
  }

  /**
   * Null when there is nothing to be measured.
   *
   * @param all documents of the whole table
   */
  static Double value(Measure measure, long count, Map<String, Aggregate> inside, long all) {
    return switch (measure) {
      case COUNT -> (double) count;
      case SHARE -> all == 0 ? null : 100.0 * count / all;
      case AUTHORS, INCIDENTS -> (double) inside.get("m").cardinality().value();
      case OVERDUE -> (double) inside.get("m").filter().docCount();
      case MEDIAN_ANSWER -> median(inside.get("m").filter().aggregations().get("middle"));
      case IN_TIME, SATISFACTION -> {
        long of = inside.get("of").filter().docCount();
        yield of == 0 ? null : 100.0 * inside.get("m").filter().docCount() / of;
      }
    };
  }

  /** How many cases a share or a median is of; null for what is a count itself. */
  static Long cases(Measure measure, Map<String, Aggregate> inside) {
    return switch (measure) {
      case MEDIAN_ANSWER -> inside.get("m").filter().docCount();
      case IN_TIME, SATISFACTION -> inside.get("of").filter().docCount();
      case COUNT, SHARE, AUTHORS, INCIDENTS, OVERDUE -> null;
    };
  }

  static Aggregation median(String field) {
    return Aggregation.of(a -> a.percentiles(p -> p.field(field).percents(50.0)));
  }

  /** Where there is nothing to be counted the index answers null. */
  static Double median(Aggregate percentiles) {
    for (String value : percentiles.tdigestPercentiles().values().keyed().values()) {
      return value == null || value.equals("NaN") || value.equals("null")
          ? null
          : Double.valueOf(value);
    }
    return null;
  }
}
