package otklik.desk.search;

import java.util.List;
import otklik.classify.highlight.Segment;
import otklik.sink.index.ComplaintDocument;

/**
 * What the search page shows.
 *
 * @param next address of the next page of results; null on the last
 */
public record SearchPage(
    String query,
    String from,
    String to,
    long total,
    List<FacetView> facets,
    List<Hit> hits,
    String next) {

  /** A facet with its values, the chosen ones first. */
  public record FacetView(String parameter, List<ValueView> values) {}

  public record ValueView(String value, String name, long count, boolean chosen) {}

  /**
   * @param sector in Russian, as are kind, municipality, urgency and platform
   * @param urgent whether urgency is above normal
   */
  public record Hit(
      ComplaintDocument document,
      List<Segment> text,
      String kind,
      String sector,
      String municipality,
      String platform,
      String urgency,
      String status) {}
}
