package otklik.ingest.file.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import otklik.text.Cut;

/** The rows of one sheet, from the first to the last. Used by one thread. */
public final class Sheet implements Closeable {

  private final Workbook workbook;
  private final Part part;
  private int number;

  /**
   * A row.
   *
   * @param number from 1
   * @param cells their texts; "" where there is nothing
   * @param errors columns, from 0, in which a formula has failed; their text says how
   * @param rounded columns, from 0, with numbers of more digits than spreadsheet programs keep
   */
  public record SheetRow(
      int number, List<String> cells, Set<Integer> errors, Set<Integer> rounded) {}

  /** Spreadsheet programs keep fifteen digits of a number, and write zeros for the rest. */
  private static final Pattern ROUNDED = Pattern.compile("-?\\d{16,}");

  Sheet(Workbook workbook, Part part) {
    this.workbook = workbook;
    this.part = part;
  }

  /** Null behind the last one. */
  public SheetRow next() throws IOException {
    while (part.next()) {
      if (part.begins("row")) {
        number = part.number("r", number + 1);
        if (number > SheetLimits.ROWS_A_SHEET) {
          throw new NoWorkbook("the sheet has a row " + number + "; save it anew");
        }
        workbook.count(1, 0);
        return row();
      }
    }
    return null;
  }

  private SheetRow row() throws IOException {
    List<String> cells = new ArrayList<>();
    Set<Integer> errors = new HashSet<>();
    Set<Integer> rounded = new HashSet<>();
    while (part.next() && !part.ends("row")) {
      if (part.begins("c")) {
        workbook.count(0, 1);
        int column = column(part.attribute("r"), cells.size());
        String type = part.attribute("t") == null ? "n" : part.attribute("t");
        int style = part.number("s", 0);
        String text = cell(type, style);
        while (cells.size() <= column) {
          cells.add("");
        }
        cells.set(column, text);
        if (type.equals("e")) {
          errors.add(column);
        }
        if (type.equals("n") && ROUNDED.matcher(text).matches()) {
          rounded.add(column);
        }
      }
    }
    return new SheetRow(number, cells, errors, rounded);
  }

  private static String shown(String text) {
    return Cut.beginning(text, 20);
  }

  /** BC12 is column 54; without a reference it is the next one. */
  private static int column(String reference, int next) throws NoWorkbook {
    long column = 0;
    int letters = 0;
    String name = reference == null ? "" : reference;
    while (letters < name.length() && name.charAt(letters) >= 'A' && name.charAt(letters) <= 'Z') {
      column = Math.min(column * 26 + name.charAt(letters) - 'A' + 1, Integer.MAX_VALUE);
      letters++;
    }
    long index = letters == 0 ? next : column - 1;
    if (index >= SheetLimits.COLUMNS) {
      throw new NoWorkbook("the sheet has a cell " + shown(name) + "; no sheet is so wide");
    }
    return (int) index;
  }

  private String cell(String type, int style) throws IOException {
    StringBuilder value = new StringBuilder();
    String inline = null;
    boolean inValue = false;
    while (part.next() && !part.ends("c")) {
      if (part.begins("is")) {
        inline = CellTexts.read(part, "is", workbook.limits());
      }
      inValue |= part.begins("v");
      inValue &= !part.ends("v");
      if (inValue && part.text() != null) {
        CellTexts.add(value, part.text(), workbook.limits());
      }
    }
    return inline != null ? inline : workbook.text(type, value.toString(), style);
  }

  @Override
  public void close() throws IOException {
    part.close();
  }
}
