package otklik.ingest.rss;

import java.util.Map;
import otklik.ingest.Cursor;

/**
 * What has been seen of a feed.
 *
 * @param etag of the last answer; null when it had none
 * @param lastModified as the last answer wrote it; null when it did not
 * @param seen items by id, with marks
 */
record RssCursor(String etag, String lastModified, Map<String, String> seen) {

  static RssCursor of(Cursor cursor) {
    return cursor.isStart() ? new RssCursor(null, null, Map.of()) : cursor.as(RssCursor.class);
  }
}
