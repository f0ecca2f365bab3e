package otklik.ingest.open311;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Map;
import otklik.ingest.Cursor;
import otklik.json.Json;

/**
 * What has been seen of a portal.
 *
 * @param seen service requests by number, with marks of text, state and answer
 */
record Open311Cursor(Map<String, String> seen) {

  static Open311Cursor of(Cursor cursor) {
    try {
      return cursor.isStart()
          ? new Open311Cursor(Map.of())
          : Json.mapper().readValue(cursor.value(), Open311Cursor.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a cursor that we did not write", e);
    }
  }

  Cursor asCursor() {
    try {
      return new Cursor(Json.mapper().writeValueAsString(this));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("texts can always be written", e);
    }
  }
}
