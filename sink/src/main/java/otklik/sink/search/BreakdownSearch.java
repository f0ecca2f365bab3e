package otklik.sink.search;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.CalendarInterval;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import otklik.right.Sight;
import otklik.sink.index.IndexSchema;
import otklik.sink.index.SearchCluster;

/** Makes tables of what a search finds, in one question to the index. Thread-safe. */
public final class BreakdownSearch {

  private static final int MOST_ROWS = 200;
  private static final int MOST_COLUMNS = 40;
  private static final String NONE = "";

  private final SearchCluster cluster;
  private final ZoneId zone;

  /**
   * @param zone in which a day begins
   */
  public BreakdownSearch(SearchCluster cluster, ZoneId zone) {
    this.cluster = cluster;
    this.zone = zone;
  }

  /**
   * @param request what is counted: words, filters, period
   * @param columns null for sums only
   * @param now by which something is overdue
   */
  public Breakdown of(
      SearchRequest request,
      Dimension rows,
      Dimension columns,
      Measure measure,
      Instant now,
      Sight sight)
      throws IOException {
    Map<String, Aggregation> measured = Measuring.of(measure, now);
    Map<String, Aggregation> ofRow = new LinkedHashMap<>(measured);
    Map<String, Aggregation> all = new LinkedHashMap<>(measured);
    if (columns != null) {
      ofRow.put("columns", divided(columns, MOST_COLUMNS, measured));
      all.put("columns", divided(columns, MOST_COLUMNS, measured));
    }
    all.put("rows", divided(rows, MOST_ROWS, ofRow));
    Query found = SearchQueries.all(request, sight, request.from(), request.to());
    var response =
        cluster
            .client()
            .search(
                s ->
                    s.index(IndexSchema.COMPLAINTS.alias())
                        .size(0)
                        .trackTotalHits(t -> t.enabled(true))
                        .query(found)
                        .aggregations(all),
                Void.class);
    long total = response.hits().total().value();
    return table(response.aggregations(), rows, columns, measure, total);
  }

  private Aggregation divided(Dimension by, int most, Map<String, Aggregation> inside) {
    if (by.isTime()) {
      CalendarInterval step =
          by == Dimension.DAY
              ? CalendarInterval.Day
              : by == Dimension.WEEK ? CalendarInterval.Week : CalendarInterval.Month;
      return Aggregation.of(
          a ->
              a.dateHistogram(
                      h ->
                          h.field(by.field())
                              .calendarInterval(step)
                              .timeZone(zone.getId())
                              .minDocCount(1))
                  .aggregations(inside));
    }
    String missing = by == Dimension.STATUS ? "new" : NONE;
    return Aggregation.of(
        a -> a.terms(t -> t.field(by.field()).missing(missing).size(most)).aggregations(inside));
  }

  private Breakdown table(
      Map<String, Aggregate> counts,
      Dimension rows,
      Dimension columns,
      Measure measure,
      long total) {
    Map<String, Map<String, Double>> fields = new LinkedHashMap<>();
    Map<String, Double> rowSums = new LinkedHashMap<>();
    Map<String, Long> cases = new LinkedHashMap<>();
    for (Part row : parts(counts.get("rows"), rows)) {
      rowSums.put(row.key(), row.value(measure, total));
      cases.put(row.key(), Measuring.cases(measure, row.inside()));
      fields.put(
          row.key(),
          columns == null
              ? Map.of()
              : values(parts(row.inside().get("columns"), columns), measure, total));
    }
    Map<String, Double> columnSums =
        columns == null ? Map.of() : values(parts(counts.get("columns"), columns), measure, total);
    return new Breakdown(
        ordered(rowSums, rows),
        columns == null ? List.of() : ordered(columnSums, columns),
        fields,
        rowSums,
        columnSums,
        Measuring.value(measure, total, counts, total),
        cases,
        Measuring.cases(measure, counts));
  }

  private static Map<String, Double> values(List<Part> parts, Measure measure, long total) {
    Map<String, Double> values = new LinkedHashMap<>();
    for (Part part : parts) {
      Double value = part.value(measure, total);
      if (value != null) {
        values.put(part.key(), value);
      }
    }
    return values;
  }

  private static List<String> ordered(Map<String, Double> sums, Dimension by) {
    List<String> keys = new ArrayList<>(sums.keySet());
    if (by.isTime()) {
      keys.sort(Comparator.naturalOrder());
    } else {
      keys.sort(
          Comparator.comparing(
                  (String key) -> sums.get(key), Comparator.nullsFirst(Comparator.naturalOrder()))
              .reversed());
    }
    return keys;
  }

  /** A bucket of either sort. */
  private record Part(String key, long count, Map<String, Aggregate> inside) {

    Double value(Measure measure, long total) {
      return Measuring.value(measure, count, inside, total);
    }
  }

  private List<Part> parts(Aggregate divided, Dimension by) {
    return by.isTime()
        ? divided.dateHistogram().buckets().array().stream()
            .map(b -> new Part(day(b.key()), b.docCount(), b.aggregations()))
            .toList()
        : divided.sterms().buckets().array().stream()
            .map(b -> new Part(b.key().stringValue(), b.docCount(), b.aggregations()))
            .toList();
  }

  private String day(long millis) {
    return Instant.ofEpochMilli(millis).atZone(zone).toLocalDate().toString();
  }
}
