package otklik.ingest.file.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which styles of a workbook show a number as a date.
 *
 * <p>Source: ECMA-376, part 1, 18.8.30 (numFmt): the formats that every program knows by number.
 */
final class Formats {

  private static final int MOST = 100_000;

  private final Map<Integer, String> codes = new HashMap<>();
  private final List<Integer> styles = new ArrayList<>();

  static Formats none() {
    return new Formats();
  }

  static Formats read(Part part) throws IOException {
    Formats formats = new Formats();
    boolean inStyles = false;
    while (part.next()) {
      inStyles |= part.begins("cellXfs");
      inStyles &= !part.ends("cellXfs");
      if (part.begins("numFmt")) {
        formats.codes.put(part.number("numFmtId", -1), part.attribute("formatCode"));
      } else if (inStyles && part.begins("xf")) {
        formats.styles.add(part.number("numFmtId", 0));
      }
      if (formats.styles.size() > MOST || formats.codes.size() > MOST) {
        throw new NoWorkbook("the workbook has too many styles; save it anew");
      }
    }
    return formats;
  }

  boolean isDate(int style) {
    int format = style < styles.size() ? styles.get(style) : 0;
    String code = codes.get(format);
    return code == null ? isKnownDate(format) : isDate(code);
  }

  private static boolean isKnownDate(int format) {
    return format >= 14 && format <= 22
        || format >= 27 && format <= 36
        || format >= 45 && format <= 47
        || format >= 50 && format <= 58;
  }

  /** Outside quotes, brackets and escapes; General and colours have such letters too. */
  private static boolean isDate(String code) {
    String letters =
        code.length() > 255
            ? ""
            : code.replaceAll("\\[(?![hmsHMS]+])[^]]*]|\"[^\"]*\"|\\\\.|_.|\\*.", "");
    return !letters.toLowerCase(java.util.Locale.ROOT).contains("general")
        && letters.matches("(?s).*[dmyhsDMYHS].*");
  }
}
