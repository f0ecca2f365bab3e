package otklik.ingest.open311;

import java.util.Map;
import otklik.ingest.Cursor;

/**
 * What has been seen of a portal.
 *
 * @param seen service requests by number, with marks of text, state and answer
 */
record Open311Cursor(Map<String, String> seen) {

  static Open311Cursor of(Cursor cursor) {
    return cursor.isStart() ? new Open311Cursor(Map.of()) : cursor.as(Open311Cursor.class);
  }
}
