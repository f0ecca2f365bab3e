package otklik.ingest.rss;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Map;
import otklik.ingest.Cursor;
import otklik.json.Json;

/**
 * What has been seen of a feed.
 *
 * @param etag of the last answer; null when it had none
 * @param lastModified as the last answer wrote it; null when it did not
 * @param seen items by id, with marks
 */
record RssCursor(String etag, String lastModified, Map<String, String> seen) {

  static RssCursor of(Cursor cursor) {
    try {
      return cursor.isStart()
          ? new RssCursor(null, null, Map.of())
          : Json.mapper().readValue(cursor.value(), RssCursor.class);
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
