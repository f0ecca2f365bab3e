package otklik.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import otklik.json.Json;

/**
 * How far a feed has been read. Only its connector understands it; everybody else keeps it.
 *
 * @param value never null; empty at the beginning
 */
public record Cursor(String value) {

  public static final Cursor START = new Cursor("");

  public Cursor {
    value = value == null ? "" : value;
  }

  public boolean isStart() {
    return value.isEmpty();
  }

  /** A cursor that holds a record, as JSON. */
  public static Cursor of(Object record) {
    try {
      return new Cursor(Json.mapper().writeValueAsString(record));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a record of texts and numbers can always be written", e);
    }
  }

  /** The record that {@link #of} was given; not for {@link #START}. */
  public <T> T as(Class<T> type) {
    try {
      return Json.mapper().readValue(value, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a cursor that we did not write: " + value, e);
    }
  }
}
