package otklik.ingest.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;

/**
 * The rows of a workbook's first sheet. Registers often have a title above their header: the first
 * of the topmost rows that has every needed column is the header. Used by one thread.
 */
final class SheetRows implements Rows {

  private static final int HEADER_WITHIN = 20;
  private static final long LARGEST_FILE = 100L << 20;

  private final Columns columns;
  private final ReadableWorkbook workbook;
  private final Stream<org.dhatim.fastexcel.reader.Row> stream;
  private final Iterator<org.dhatim.fastexcel.reader.Row> rows;
  private List<String> header;
  private boolean ended;

  /**
   * @throws IOException when the file is no workbook, or too large
   */
  SheetRows(Path file, Columns columns) throws IOException {
    if (Files.size(file) > LARGEST_FILE) {
      throw new IOException(file.getFileName() + " is larger than " + (LARGEST_FILE >> 20) + " MB");
    }
    this.columns = columns;
    try {
      this.workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, false));
      this.stream = workbook.getFirstSheet().openStream();
      this.rows = stream.iterator();
    } catch (ExcelReaderException e) {
      throw new IOException("is no workbook: " + e.getMessage(), e);
    }
  }

  @Override
  public Row next() throws IOException {
    if (ended) {
      return null;
    }
    if (header == null) {
      Row problem = readHeader();
      if (problem != null) {
        ended = true;
        return problem;
      }
    }
    while (rows.hasNext()) {
      org.dhatim.fastexcel.reader.Row row = rows.next();
      List<String> cells = cells(row);
      if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
        return row(row.getRowNum(), cells);
      }
    }
    ended = true;
    return null;
  }

  private Row row(int number, List<String> cells) {
    Map<String, String> fields = new HashMap<>();
    for (int i = 0; i < header.size(); i++) {
      fields.put(header.get(i), i < cells.size() ? cells.get(i) : "");
    }
    return Row.of(new Line(number, String.join("\t", cells), null), fields);
  }

  /** Answers the problem that makes the file unreadable; null when there is none. */
  private Row readHeader() {
    String problem = "the sheet is empty";
    for (int i = 0; i < HEADER_WITHIN && rows.hasNext(); i++) {
      List<String> cells = cells(rows.next());
      List<String> fields = columns.fields(cells);
      List<String> missing = columns.missing(fields);
      if (missing.isEmpty()) {
        header = fields;
        return null;
      }
      if (i == 0 || missing.size() < 2) {
        problem = PostFile.missing(missing, cells);
      }
    }
    return Row.fatal(1, problem);
  }

  private static List<String> cells(org.dhatim.fastexcel.reader.Row row) {
    return row.stream().map(SheetRows::text).collect(Collectors.toCollection(ArrayList::new));
  }

  private static String text(Cell cell) {
    if (cell == null || cell.getType() == CellType.EMPTY) {
      return "";
    }
    if (cell.getType() == CellType.NUMBER && isDate(cell)) {
      return cell.asDate().withNano(0).toString();
    }
    if (cell.getType() == CellType.NUMBER) {
      return cell.asNumber().stripTrailingZeros().toPlainString();
    }
    return cell.getText();
  }

  private static boolean isDate(Cell cell) {
    String format = cell.getDataFormatString();
    return format != null && format.replaceAll("\\[.*?]|\".*?\"", "").matches("(?i).*[dmyh].*");
  }

  @Override
  public void close() throws IOException {
    stream.close();
    workbook.close();
  }
}
