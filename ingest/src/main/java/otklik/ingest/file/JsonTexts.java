package otklik.ingest.file;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A JSON value as one text: Telegram writes a text with a link or bold words as a list of pieces.
 */
final class JsonTexts {

  private JsonTexts() {}

  /** A list or an object is no date, no name and no number. */
  static boolean isNone(JsonNode value) {
    return value.isContainerNode();
  }

  static String of(JsonNode value) {
    if (value.isArray()) {
      StringBuilder joined = new StringBuilder();
      value.forEach(piece -> joined.append(piece.isArray() ? "" : of(piece)));
      return joined.toString();
    }
    if (value.isObject()) {
      return value.path("text").isTextual() ? value.path("text").asText() : "";
    }
    return value.isNull() ? "" : value.asText();
  }
}
