package otklik.ingest;

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
}
