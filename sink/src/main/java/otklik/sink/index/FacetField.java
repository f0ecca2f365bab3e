package otklik.sink.index;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * The labels by which people narrow a search, together in one field: kind, sector, municipality,
 * platform, urgency. One pass over the hits counts them all.
 */
public final class FacetField {

  /** Of the index's field. */
  public static final String NAME = "facets";

  /** Stands for a municipality that is not known. */
  public static final String NONE = "none";

  private static final String BETWEEN = "|";

  private FacetField() {}

  static String of(ComplaintDocument d) {
    return join(d.kind(), d.sector(), d.municipality(), d.platform(), d.urgency());
  }

  /**
   * @param fields of a document, by name
   */
  static String of(Function<String, JsonNode> fields) {
    return join(
        fields.apply("kind").asText(),
        fields.apply("sector").asText(),
        fields.apply("municipality").asText(null),
        fields.apply("platform").asText(),
        fields.apply("urgency").asText());
  }

  private static String join(
      String kind, String sector, String municipality, String platform, String urgency) {
    String place = municipality == null ? NONE : municipality;
    return String.join(BETWEEN, kind, sector, place, platform, urgency);
  }

  /** In the order above. */
  public static List<String> values(String field) {
    return Arrays.asList(field.split("\\|", -1));
  }
}
