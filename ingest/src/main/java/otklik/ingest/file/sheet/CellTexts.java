package otklik.ingest.file.sheet;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text between two tags, all its runs joined; how it is to be spoken is left out. */
final class CellTexts {

  /** So spreadsheet programs write a character that XML can't hold, mostly a line's end. */
  private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private CellTexts() {}

  /**
   * @param element that has begun; read to its end
   */
  static String read(Part part, String element, SheetLimits limits) throws IOException {
    StringBuilder text = new StringBuilder();
    boolean inText = false;
    boolean spoken = false;
    while (part.next() && !part.ends(element)) {
      spoken |= part.begins("rPh");
      spoken &= !part.ends("rPh");
      inText |= part.begins("t");
      inText &= !part.ends("t");
      if (inText && !spoken && part.text() != null) {
        add(text, part.text(), limits);
      }
    }
    return unescaped(text);
  }

  static void add(StringBuilder text, String piece, SheetLimits limits) throws NoWorkbook {
    if (text.length() + piece.length() > limits.cellCharacters()) {
      throw new NoWorkbook(
          "a cell is longer than " + limits.cellCharacters() + " characters; shorten it");
    }
    text.append(piece);
  }

  static String unescaped(CharSequence text) {
    Matcher escaped = ESCAPED.matcher(text);
    StringBuilder plain = new StringBuilder();
    while (escaped.find()) {
      char c = (char) Integer.parseInt(escaped.group(1), 16);
      boolean doubled = escaped.end() < text.length() && text.charAt(escaped.end()) == '\n';
      String meant = c == '\r' ? (doubled ? "" : "\n") : c < ' ' && c != '\n' ? " " : "" + c;
      escaped.appendReplacement(plain, Matcher.quoteReplacement(meant));
    }
    return escaped.appendTail(plain).toString();
  }
}
