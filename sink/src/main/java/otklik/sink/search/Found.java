package otklik.sink.search;

import java.util.List;
import java.util.Map;

/**
 * A page of hits.
 *
 * @param total all hits, exactly
 * @param facets counts by value, each facet without its own filter, so that one sees what else
 *     could be chosen
 * @param periods how many hits there are since each of the request's periods began
 * @param voices by the order of incidents: how many of the hits are of the complaint's incident;
 *     else empty
 * @param next where the next page begins; null on the last
 */
public record Found(
    long total,
    List<FoundComplaint> complaints,
    Map<Facet, List<FacetCount>> facets,
    List<Long> periods,
    List<Long> voices,
    String next) {

  /** How many hits have this value. */
  public record FacetCount(String value, long count) {}
}
