package otklik.sink.index;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a newer understanding changes in a document: only what the pipeline owns, and nothing that
 * an analyst has corrected ({@code handling.corrected} names it).
 *
 * @param fields their new values; empty when nothing changes
 * @param labels what changes of what people look at
 */
public record Relabelled(ObjectNode fields, List<Change> labels) {

  /** Labels by which a difference is counted. */
  private static final List<String> COUNTED =
      List.of("kind", "sector", "topic", "urgency", "sentiment", "municipality", "responsible");

  private static final List<String> PLACE =
      List.of("municipality", "settlement", "place_source", "place_evidence");

  /** A corrected label keeps all that belongs to it; a topic belongs to its sector. */
  private static final Map<String, List<String>> BELONGS =
      Map.of(
          "kind", List.of("kind", "kind_confidence", "kind_evidence"),
          "sector",
              List.of(
                  "sector",
                  "sector_confidence",
                  "sector_evidence",
                  "further_sectors",
                  "topic_group",
                  "topic",
                  "fast_track"),
          "topic", List.of("topic_group", "topic", "fast_track"),
          "municipality", PLACE,
          "place", PLACE,
          "urgency", List.of("urgency", "urgency_evidence"),
          "sentiment", List.of("sentiment", "sentiment_strength"));

  /** The incident is the stream's matter; the rest does not come from understanding. */
  private static final Set<String> LEFT_ALONE =
      Set.of("incident", "removed_at", "edited_at", "views", "appeal", "read_at", FacetField.NAME);

  /**
   * A label that changes.
   *
   * @param from "-" for none
   * @param to "-" for none
   */
  public record Change(String label, String from, String to) {}

  /** Fields that must stay as they are. */
  static Set<String> kept(JsonNode document) {
    Set<String> kept = new HashSet<>(LEFT_ALONE);
    for (JsonNode corrected : document.at("/handling/corrected")) {
      kept.addAll(BELONGS.getOrDefault(corrected.asText(), List.of(corrected.asText())));
    }
    return kept;
  }

  /**
   * @param document as it stands in the index
   * @param anew the same post as this version understands it
   */
  public static Relabelled of(JsonNode document, ObjectNode anew) {
    Set<String> kept = kept(document);
    ObjectNode fields = anew.objectNode();
    for (Iterator<Map.Entry<String, JsonNode>> all = anew.fields(); all.hasNext(); ) {
      Map.Entry<String, JsonNode> field = all.next();
      JsonNode before = document.path(field.getKey());
      boolean same =
          before.equals(field.getValue()) || isNothing(before) && isNothing(field.getValue());
      if (!same && !kept.contains(field.getKey())) {
        fields.set(field.getKey(), field.getValue());
      }
    }
    if (anew.has(FacetField.NAME)) {
      together(document, fields);
    }
    List<Change> labels = new ArrayList<>();
    for (String label : COUNTED) {
      if (fields.has(label)) {
        labels.add(new Change(label, text(document.path(label)), text(fields.path(label))));
      }
    }
    return new Relabelled(fields, labels);
  }

  /** The labels in one field follow those that change, and keep those that stay. */
  private static void together(JsonNode document, ObjectNode fields) {
    String now = FacetField.of(name -> fields.has(name) ? fields.get(name) : document.path(name));
    if (!now.equals(document.path(FacetField.NAME).asText())) {
      fields.put(FacetField.NAME, now);
    }
  }

  private static boolean isNothing(JsonNode value) {
    return value.isMissingNode() || value.isNull() || value.isArray() && value.isEmpty();
  }

  private static String text(JsonNode value) {
    return isNothing(value) ? "-" : value.asText();
  }
}
