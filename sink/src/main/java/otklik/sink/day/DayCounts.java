package otklik.sink.day;

import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import otklik.analysis.Sector;
import otklik.sink.index.IndexSchema;
import otklik.sink.index.SearchCluster;

/**
 * How many complaints a day had, by municipality and sector.
 *
 * @param byMunicipality slug, or the empty text for those of none → counts in the order of {@link
 *     Sector#values()}
 */
public record DayCounts(Map<String, int[]> byMunicipality) {

  private static final int MOST_MUNICIPALITIES = 1_000;
  private static final String NONE = "";

  public static DayCounts of(IndexDay day, SearchCluster cluster) throws IOException {
    var response =
        cluster
            .client()
            .search(
                s ->
                    s.index(IndexSchema.COMPLAINTS.alias())
                        .size(0)
                        .query(DayQueries.posted(day, day.from(), day.to()))
                        .aggregations(
                            "municipalities",
                            a ->
                                a.terms(
                                        t ->
                                            t.field("municipality")
                                                .missing(NONE)
                                                .size(MOST_MUNICIPALITIES))
                                    .aggregations(
                                        "sectors",
                                        b ->
                                            b.terms(
                                                t ->
                                                    t.field("sector")
                                                        .size(Sector.values().length)))),
                Void.class);
    Map<String, int[]> counts = new HashMap<>();
    for (StringTermsBucket bucket :
        response.aggregations().get("municipalities").sterms().buckets().array()) {
      counts.put(bucket.key().stringValue(), sectors(bucket));
    }
    return new DayCounts(counts);
  }

  private static int[] sectors(StringTermsBucket bucket) {
    int[] counts = new int[Sector.values().length];
    for (StringTermsBucket sector :
        bucket.aggregations().get("sectors").sterms().buckets().array()) {
      Sector.ofCode(sector.key().stringValue())
          .ifPresent(known -> counts[known.ordinal()] = (int) sector.docCount());
    }
    return counts;
  }

  /**
   * @param municipality slug; null for those of none
   */
  public int[] of(String municipality) {
    return byMunicipality.getOrDefault(
        municipality == null ? NONE : municipality, new int[Sector.values().length]);
  }
}
