package otklik.lists.format;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import otklik.lists.document.Cell;
import otklik.lists.document.ListColumn;
import otklik.lists.document.ListDocument;
import otklik.lists.document.ListTable;

/**
 * All tables as lines, one after another, each with its name in the first column; semicolons and a
 * byte order mark, because that is what Excel with Russian settings opens by a double click.
 */
public final class CsvFormat implements ListFormat {

  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm");

  private static final Pattern SIGNED_NUMBER = Pattern.compile("[+-]\\d+( %)?");

  private final String nameOfTable;

  /**
   * @param nameOfTable head of the first column
   */
  public CsvFormat(String nameOfTable) {
    this.nameOfTable = nameOfTable;
  }

  @Override
  public String ending() {
    return "csv";
  }

  @Override
  public void write(ListDocument document, OutputStream out) throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    writer.write(BYTE_ORDER_MARK);
    CsvWriter csv =
        CsvWriter.builder().fieldSeparator(';').lineDelimiter(LineDelimiter.CRLF).build(writer);
    for (ListTable<?> table : document.tables()) {
      write(table, document.zone(), csv);
    }
    csv.flush();
    writer.flush();
  }

  private <R> void write(ListTable<R> table, ZoneId zone, CsvWriter csv) {
    List<String> heads = new ArrayList<>(List.of(nameOfTable));
    table.columns().forEach(column -> heads.add(column.name()));
    csv.writeRecord(heads);
    if (table.rows().isEmpty()) {
      csv.writeRecord(table.name(), table.whenEmpty());
    }
    for (R row : table.rows()) {
      List<String> fields = new ArrayList<>(List.of(table.name()));
      for (ListColumn<R> column : table.columns()) {
        fields.add(text(column.cell().apply(row), zone));
      }
      csv.writeRecord(fields);
    }
  }

  private static String text(Cell cell, ZoneId zone) {
    if (cell.time() != null) {
      return TIME.format(cell.time().atZone(zone));
    }
    if (cell.number() != null) {
      return number(cell.number());
    }
    return safe(cell.link() == null ? cell.text() : cell.link());
  }

  private static String number(double number) {
    return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
  }

  /**
   * A resident's text must not become a formula; a signed number is none.
   *
   * <p>Source: OWASP, CSV Injection.
   */
  private static String safe(String text) {
    if (SIGNED_NUMBER.matcher(text).matches()) {
      return text;
    }
    return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
