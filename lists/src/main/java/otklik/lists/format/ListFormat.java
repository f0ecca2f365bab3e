package otklik.lists.format;

import java.io.IOException;
import java.io.OutputStream;
import otklik.lists.document.ListDocument;

/** A kind of file that a list can be. Thread-safe. */
public interface ListFormat {

  /** Ending of the file's name, without the dot. */
  String ending();

  /** Leaves the stream open. */
  void write(ListDocument document, OutputStream out) throws IOException;
}
