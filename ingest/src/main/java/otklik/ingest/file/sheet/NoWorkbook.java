package otklik.ingest.file.sheet;

import java.io.IOException;

/** A file that can't be read as a workbook, with what is to be done; lower case, for people. */
public final class NoWorkbook extends IOException {

  private static final long serialVersionUID = 1;

  public NoWorkbook(String message) {
    super(message);
  }

  NoWorkbook(String message, Throwable cause) {
    super(message, cause);
  }
}
