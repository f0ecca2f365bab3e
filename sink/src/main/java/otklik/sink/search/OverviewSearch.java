package otklik.sink.search;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.CalendarInterval;
import co.elastic.clients.elasticsearch._types.aggregations.DateHistogramBucket;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import otklik.right.Sight;
import otklik.sink.index.IndexSchema;
import otklik.sink.index.SearchCluster;

/** Counts a period in one question to the index. Thread-safe. */
public final class OverviewSearch {

  private static final int DAYS = 30;
  private static final int MOST_MUNICIPALITIES = 1_000;
  private static final int MOST_SECTORS = 50;
  private static final String NONE = "";

  private final SearchCluster cluster;
  private final ZoneId zone;

  /**
   * @param zone in which a day begins
   */
  public OverviewSearch(SearchCluster cluster, ZoneId zone) {
    this.cluster = cluster;
    this.zone = zone;
  }

  /**
   * @param from beginning of the period
   * @param now its end
   */
  public Overview of(Instant from, Instant now, Sight sight) throws IOException {
    Query period = DueQueries.range("posted_at", from, now);
    Instant earlier = from.minus(Duration.between(from, now));
    LocalDate firstDay = now.atZone(zone).toLocalDate().minusDays(DAYS - 1L);
    Instant days = firstDay.atStartOfDay(zone).toInstant();
    Map<String, Aggregate> counts =
        cluster
            .client()
            .search(
                s ->
                    s.index(IndexSchema.COMPLAINTS.alias())
                        .size(0)
                        .query(
                            q ->
                                q.bool(
                                    b ->
                                        b.filter(SightRules.query(sight))
                                            .filter(DueQueries.ofKindsThatWantAnswer())))
                        .aggregations("period", period(period, now))
                        .aggregations(
                            "before", Measuring.only(DueQueries.range("posted_at", earlier, from)))
                        .aggregations("open", Measuring.only(DueQueries.waits()))
                        .aggregations("overdue", Measuring.only(DueQueries.overdue(now)))
                        .aggregations("days", days(days)),
                Void.class)
            .aggregations();
    Map<String, Aggregate> inPeriod = counts.get("period").filter().aggregations();
    return new Overview(
        counts.get("period").filter().docCount(),
        counts.get("before").filter().docCount(),
        inPeriod.get("critical").filter().docCount(),
        counts.get("open").filter().docCount(),
        counts.get("overdue").filter().docCount(),
        inPeriod.get("answered").filter().docCount(),
        inPeriod.get("in_time").filter().docCount(),
        inPeriod.get("decided").filter().docCount(),
        median(inPeriod.get("answered").filter().aggregations().get("median")),
        places(inPeriod.get("places")),
        days(counts.get("days"), firstDay));
  }

  private static Aggregation period(Query period, Instant now) {
    return Aggregation.of(
        a ->
            a.filter(period)
                .aggregations("critical", Measuring.only(DueQueries.critical()))
                .aggregations(
                    "answered",
                    Aggregation.of(
                        n ->
                            n.filter(DueQueries.answered())
                                .aggregations(
                                    "median", Measuring.median("handling.answered_after"))))
                .aggregations("in_time", Measuring.only(DueQueries.answeredInTime()))
                .aggregations("decided", Measuring.only(DueQueries.answerDecided(now)))
                .aggregations(
                    "places",
                    p ->
                        p.terms(
                                t ->
                                    t.field("municipality").missing(NONE).size(MOST_MUNICIPALITIES))
                            .aggregations(
                                "sectors",
                                b -> b.terms(t -> t.field("sector").size(MOST_SECTORS)))));
  }

  private Aggregation days(Instant from) {
    return Aggregation.of(
        a ->
            a.filter(DueQueries.range("posted_at", from, null))
                .aggregations(
                    "each",
                    e ->
                        e.dateHistogram(
                            h ->
                                h.field("posted_at")
                                    .calendarInterval(CalendarInterval.Day)
                                    .timeZone(zone.getId()))));
  }

  private static Long median(Aggregate percentiles) {
    Double minutes = Measuring.median(percentiles);
    return minutes == null ? null : Long.valueOf(Math.round(minutes));
  }

  private static Map<String, Map<String, Long>> places(Aggregate places) {
    Map<String, Map<String, Long>> counts = new HashMap<>();
    for (StringTermsBucket place : places.sterms().buckets().array()) {
      Map<String, Long> sectors = new HashMap<>();
      for (StringTermsBucket sector :
          place.aggregations().get("sectors").sterms().buckets().array()) {
        sectors.put(sector.key().stringValue(), sector.docCount());
      }
      counts.put(place.key().stringValue(), sectors);
    }
    return counts;
  }

  /** Days without any are there too. */
  private SortedMap<LocalDate, Long> days(Aggregate days, LocalDate first) {
    SortedMap<LocalDate, Long> counts = new TreeMap<>();
    for (int i = 0; i < DAYS; i++) {
      counts.put(first.plusDays(i), 0L);
    }
    for (DateHistogramBucket day :
        days.filter().aggregations().get("each").dateHistogram().buckets().array()) {
      counts.put(Instant.ofEpochMilli(day.key()).atZone(zone).toLocalDate(), day.docCount());
    }
    return counts;
  }
}
