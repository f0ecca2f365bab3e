package otklik.ingest.file;

/**
 * Follows the quotation marks of one record of CSV: one opens a cell only at its beginning, and
 * what closes it stands before a separator or the end. Elsewhere a mark is a sign like any other.
 * Used by one thread.
 *
 * <p>Source: RFC 4180.
 */
final class CsvQuotes {

  private enum At {
    BEGINNING,
    PLAIN,
    QUOTED,
    /** Behind a mark within quotes: it closed them, or is the first half of a doubled one. */
    MARK,
    BROKEN
  }

  private final char separator;
  private At at = At.BEGINNING;

  CsvQuotes(char separator) {
    this.separator = separator;
  }

  /** Reads on: a line of the record, the end of the line before it included. */
  void read(CharSequence text) {
    for (int i = 0; i < text.length() && at != At.BROKEN; i++) {
      at = behind(text.charAt(i));
    }
  }

  private At behind(char c) {
    return switch (at) {
      case BEGINNING -> c == '"' ? At.QUOTED : c == separator ? At.BEGINNING : At.PLAIN;
      case PLAIN -> c == separator ? At.BEGINNING : At.PLAIN;
      case QUOTED -> c == '"' ? At.MARK : At.QUOTED;
      case MARK -> c == '"' ? At.QUOTED : c == separator ? At.BEGINNING : At.BROKEN;
      case BROKEN -> At.BROKEN;
    };
  }

  /** Whether the record goes on in the next line. */
  boolean areOpen() {
    return at == At.QUOTED;
  }

  /** Whether something stands behind a mark that closed a cell. */
  boolean areBroken() {
    return at == At.BROKEN;
  }
}
