package otklik.sink.search;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A question to the index.
 *
 * @param terms all of them must be found; empty finds everything
 * @param filters values by facet; a facet without values does not filter
 * @param from posted at or after; null for no limit
 * @param to posted before; null for no limit
 * @param incident id of the incident to which the posts belong; null for any
 * @param size hits a page, 1 to {@value #LARGEST_SIZE}
 * @param periods beginnings of periods that shall be counted, whatever {@code from} and {@code to}
 *     are
 * @param after {@link Found#next()} of the page before; null for the first page
 */
public record SearchRequest(
    List<SearchTerm> terms,
    Map<Facet, Set<String>> filters,
    Instant from,
    Instant to,
    String incident,
    int size,
    String after,
    List<Instant> periods) {

  public static final int LARGEST_SIZE = 500;

  public SearchRequest {
    terms = List.copyOf(terms);
    periods = List.copyOf(periods);
    filters = Map.copyOf(filters);
    if (size < 0 || size > LARGEST_SIZE) {
      throw new IllegalArgumentException("size: must be 0 to " + LARGEST_SIZE);
    }
  }

  public SearchRequest(
      List<SearchTerm> terms,
      Map<Facet, Set<String>> filters,
      Instant from,
      Instant to,
      String incident,
      int size,
      String after) {
    this(terms, filters, from, to, incident, size, after, List.of());
  }

  /** The same question, with the hits of these periods counted. */
  public SearchRequest counting(List<Instant> beginnings) {
    return new SearchRequest(terms, filters, from, to, incident, size, after, beginnings);
  }

  public static SearchRequest ofIncident(String incident, int size) {
    return new SearchRequest(List.of(), Map.of(), null, null, incident, size, null);
  }
}
