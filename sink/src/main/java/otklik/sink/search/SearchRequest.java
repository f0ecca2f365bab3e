package otklik.sink.search;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import otklik.analysis.SearchTerm;

/**
 * A question to the index.
 *
 * @param terms all of them must be found, but those that must not; empty finds everything
 * @param filters values by facet; a facet without values does not filter
 * @param exact fields that must have this value
 * @param from posted at or after; null for no limit
 * @param to posted before; null for no limit
 * @param size hits a page, 0 to {@value #LARGEST_SIZE}
 * @param after {@link Found#next()} of the page before; null for the first page
 * @param periods beginnings of periods that shall be counted, whatever {@code from} and {@code to}
 *     are
 */
public record SearchRequest(
    List<SearchTerm> terms,
    Map<Facet, Set<String>> filters,
    Map<SearchField, String> exact,
    Instant from,
    Instant to,
    SearchOrder order,
    int size,
    String after,
    List<Instant> periods) {

  public static final int LARGEST_SIZE = 500;

  public SearchRequest {
    terms = List.copyOf(terms);
    periods = List.copyOf(periods);
    filters = Map.copyOf(filters);
    exact = Map.copyOf(exact);
    if (size < 0 || size > LARGEST_SIZE) {
      throw new IllegalArgumentException("size: must be 0 to " + LARGEST_SIZE);
    }
  }

  /**
   * The newest first.
   *
   * @param incident id of the incident to which the posts belong; null for any
   */
  public SearchRequest(
      List<SearchTerm> terms,
      Map<Facet, Set<String>> filters,
      Instant from,
      Instant to,
      String incident,
      int size,
      String after) {
    this(
        terms,
        filters,
        incident == null ? Map.of() : Map.of(SearchField.INCIDENT, incident),
        from,
        to,
        SearchOrder.TIME,
        size,
        after,
        List.of());
  }

  /** The same question, with the hits of these periods counted. */
  public SearchRequest counting(List<Instant> beginnings) {
    return new SearchRequest(terms, filters, exact, from, to, order, size, after, beginnings);
  }

  /** The same question, in this order. */
  public SearchRequest by(SearchOrder other) {
    return new SearchRequest(terms, filters, exact, from, to, other, size, after, periods);
  }

  /** The same question, of documents that have these values too. */
  public SearchRequest having(Map<SearchField, String> more) {
    Map<SearchField, String> all = new EnumMap<>(SearchField.class);
    all.putAll(exact);
    all.putAll(more);
    return new SearchRequest(terms, filters, all, from, to, order, size, after, periods);
  }

  /** The same question, of another period. */
  public SearchRequest within(Instant begin, Instant end) {
    return new SearchRequest(terms, filters, exact, begin, end, order, size, after, periods);
  }

  /** Another page of the same question. */
  public SearchRequest page(int hits, String behind) {
    return new SearchRequest(terms, filters, exact, from, to, order, hits, behind, List.of());
  }

  public static SearchRequest ofIncident(String incident, int size) {
    return new SearchRequest(List.of(), Map.of(), null, null, incident, size, null);
  }
}
