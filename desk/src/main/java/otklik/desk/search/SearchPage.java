package otklik.desk.search;

import java.util.List;
import otklik.classify.highlight.Segment;
import otklik.sink.index.ComplaintDocument;
import otklik.sink.search.FoundComplaint;
import otklik.sink.search.SearchOrder;

/**
 * What the search page shows.
 *
 * @param parameters of this question, each ended by an ampersand, for the export
 * @param next address of the next page of results; null on the last
 */
public record SearchPage(
    String query,
    String from,
    String to,
    SearchOrder order,
    String parameters,
    long total,
    List<PeriodView> periods,
    List<FacetView> facets,
    List<Hit> hits,
    String next) {

  /**
   * A period that ends now.
   *
   * @param name key of the texts
   * @param address of the same search in this period
   */
  public record PeriodView(String name, long count, boolean chosen, String address) {}

  /** A facet with its values, the chosen ones first. */
  public record FacetView(String parameter, List<ValueView> values) {}

  public record ValueView(String value, String name, long count, boolean chosen) {}

  /**
   * A post that was found.
   *
   * @param voices how many of the hits are of its incident, by the order of incidents; else 0
   * @param sector in Russian, as are kind, municipality, urgency and platform
   */
  public record Hit(
      FoundComplaint found,
      long voices,
      List<Segment> text,
      String kind,
      String sector,
      String municipality,
      String platform,
      String urgency,
      String status) {

    public ComplaintDocument document() {
      return found.document();
    }
  }
}
