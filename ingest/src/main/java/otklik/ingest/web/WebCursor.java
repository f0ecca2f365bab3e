package otklik.ingest.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.LinkedHashMap;
import java.util.Map;
import otklik.ingest.Cursor;
import otklik.json.Json;

/**
 * What has been seen of a site.
 *
 * @param seen posts by id, with marks
 * @param pages addresses of the pages that a list named, each with when it was last read, in
 *     seconds; the longest known first
 */
record WebCursor(Map<String, String> seen, Map<String, Long> pages) {

  WebCursor {
    seen = seen == null ? Map.of() : seen;
    pages = pages == null ? new LinkedHashMap<>() : new LinkedHashMap<>(pages);
  }

  static WebCursor of(Cursor cursor) {
    try {
      return cursor.isStart()
          ? new WebCursor(null, null)
          : Json.mapper().readValue(cursor.value(), WebCursor.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a cursor that we did not write", e);
    }
  }

  Cursor asCursor() {
    try {
      return new Cursor(Json.mapper().writeValueAsString(this));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("texts and numbers can always be written", e);
    }
  }
}
