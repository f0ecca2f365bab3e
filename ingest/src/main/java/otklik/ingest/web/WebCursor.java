package otklik.ingest.web;

import java.util.LinkedHashMap;
import java.util.Map;
import otklik.ingest.Cursor;

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
    return cursor.isStart() ? new WebCursor(null, null) : cursor.as(WebCursor.class);
  }
}
