package otklik.ingest.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import otklik.ingest.file.sheet.Sheet;
import otklik.ingest.file.sheet.Workbook;
import otklik.ingest.file.text.Line;

/**
 * The rows of a workbook's visible sheets, one sheet after another, each with a header of its own.
 * Registers often have a title above their header: the first of the topmost rows that has every
 * needed column is the header. A sheet without one is named and passed over. Used by one thread.
 */
final class SheetRows implements Rows {

  private static final int HEADER_WITHIN = 20;

  private final Columns columns;
  private final Workbook workbook;
  private final List<String> names;
  private int at = -1;
  private Sheet sheet;
  private List<String> titles;
  private List<String> header;
  private boolean anyHeader;
  private boolean ended;

  /**
   * @throws IOException when the file is no workbook, or too large
   */
  SheetRows(Path file, Columns columns) throws IOException {
    this.columns = columns;
    this.workbook = new Workbook(file);
    this.names = workbook.sheets();
  }

  @Override
  public Row next() throws IOException {
    while (!ended) {
      if (sheet == null) {
        Row problem = nextSheet();
        if (problem != null) {
          return problem;
        }
      } else {
        Row row = nextRow();
        if (row != null) {
          ended = row.fatal();
          return row;
        }
        closeSheet();
      }
    }
    return null;
  }

  /** Answers the problem of the sheet; null when its rows can be read, or all sheets are. */
  private Row nextSheet() throws IOException {
    at++;
    if (at == names.size()) {
      ended = true;
      return null;
    }
    sheet = workbook.open(at);
    String problem = readHeader();
    anyHeader |= problem == null;
    if (problem == null) {
      return null;
    }
    closeSheet();
    boolean last = at + 1 == names.size();
    ended = last && !anyHeader;
    return ended
        ? placed(Row.fatal(1, problem))
        : problem.isEmpty() ? null : placed(Row.bad(new Line(1, "", null), problem));
  }

  /** In a workbook of several sheets a line alone says nothing. */
  private Row placed(Row row) {
    return names.size() > 1 ? row.in(names.get(at)) : row;
  }

  private Row nextRow() throws IOException {
    for (Sheet.SheetRow row = sheet.next(); row != null; row = sheet.next()) {
      if (row.cells().stream().anyMatch(cell -> !cell.isBlank())) {
        return placed(row(row));
      }
    }
    return null;
  }

  private Row row(Sheet.SheetRow row) {
    List<String> cells = row.cells();
    Line line = new Line(row.number(), String.join("\t", cells), null);
    Map<String, String> fields = new HashMap<>();
    for (int i = 0; i < header.size(); i++) {
      fields.put(header.get(i), i < cells.size() ? cells.get(i) : "");
      if (row.errors().contains(i) && Columns.isKnown(header.get(i))) {
        return Row.bad(line, header.get(i) + ": holds the error " + cells.get(i) + "; mend it");
      }
    }
    for (String field : List.of("id", "parent", "number")) {
      if (row.rounded().contains(header.indexOf(field))) {
        return Row.bad(
            line,
            field
                + ": numbers of more than 15 digits are rounded by spreadsheet programs; make the"
                + " column one of texts");
      }
    }
    String undated = columns.undated(fields, titles);
    return undated == null ? Row.of(line, fields) : Row.fatal(row.number(), undated);
  }

  /** Answers what makes the sheet unreadable, "" when it is empty; null when nothing does. */
  private String readHeader() throws IOException {
    String problem = names.size() > 1 ? "" : "the sheet is empty";
    boolean first = true;
    Sheet.SheetRow row = sheet.next();
    for (int i = 0; i < HEADER_WITHIN && row != null; i++) {
      List<String> fields = columns.fields(row.cells());
      List<String> missing = columns.missing(fields);
      if (missing.isEmpty()) {
        header = fields;
        titles = row.cells();
        String twice = Columns.twice(fields, row.cells());
        return twice == null ? columns.undated(row.cells()) : twice;
      }
      boolean blank = row.cells().stream().allMatch(String::isBlank);
      if (!blank && (first || missing.size() < 2)) {
        problem = PostFile.missing(missing, row.cells());
        first = false;
      }
      row = sheet.next();
    }
    return problem;
  }

  private void closeSheet() throws IOException {
    if (sheet != null) {
      sheet.close();
      sheet = null;
    }
  }

  @Override
  public void close() throws IOException {
    closeSheet();
    workbook.close();
  }
}
