package otklik.ingest.file;

import java.io.Closeable;
import java.io.IOException;

/**
 * The rows of a file, from first to last. A bad row is answered as a row with a problem; the next
 * one is read all the same. Used by one thread.
 */
public interface Rows extends Closeable {

  /** The next row; null at the end. */
  Row next() throws IOException;
}
