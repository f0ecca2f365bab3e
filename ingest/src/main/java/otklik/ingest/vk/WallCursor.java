package otklik.ingest.vk;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import otklik.ingest.Cursor;
import otklik.json.Json;

/**
 * What has been seen of a wall.
 *
 * @param from posts that were written before are not looked at, in seconds; only ever grows
 * @param posts the watched ones, by number, the longest known first
 */
record WallCursor(long from, Map<String, Watched> posts) {

  WallCursor {
    posts = posts == null ? new LinkedHashMap<>() : new LinkedHashMap<>(posts);
  }

  /**
   * A post whose comments, edits and removal are watched.
   *
   * @param mark what its text looked like
   * @param date when it was written, in seconds
   * @param comments how many VK counted when they were last read
   * @param readAt when they were last read, in seconds of our clock; 0 for never
   * @param replies their ids, with marks
   */
  record Watched(String mark, long date, int comments, long readAt, Map<String, String> replies) {
    Watched {
      replies = replies == null ? Map.of() : replies;
    }
  }

  static WallCursor of(Cursor cursor, Instant now, Duration watched) {
    if (cursor.isStart()) {
      return new WallCursor(now.minus(watched).getEpochSecond(), null);
    }
    try {
      return Json.mapper().readValue(cursor.value(), WallCursor.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a cursor that we did not write", e);
    }
  }

  Cursor asCursor() {
    try {
      return new Cursor(Json.mapper().writeValueAsString(this));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a record of texts and numbers can always be written", e);
    }
  }
}
