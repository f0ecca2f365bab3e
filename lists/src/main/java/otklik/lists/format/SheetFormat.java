package otklik.lists.format;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.HyperLink;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import otklik.lists.document.Cell;
import otklik.lists.document.ListColumn;
import otklik.lists.document.ListDocument;
import otklik.lists.document.ListTable;
import otklik.text.Cut;

/**
 * A workbook with a sheet a table: filters, a head that stays, links, widths, and a print set-up
 * that fits the width of a landscape page.
 */
public final class SheetFormat implements ListFormat {

  private static final String APPLICATION = "Otklik";
  private static final String VERSION = "1.0";
  private static final String HEAD_COLOUR = "DCE6F1";
  private static final String URGENT_COLOUR = "B3261E";
  private static final String LINK_COLOUR = "12579B";
  private static final String TIME_FORMAT = "dd.mm.yyyy hh:mm";
  private static final String TEXT_FORMAT = "@";
  private static final int A4 = 9;
  private static final int HEAD = 2;

  /** Share of a column's width that its name has. */
  private static final double HEAD_ROOM = 0.8;

  private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]");

  /** Source: ECMA-376, part 1, 22.9.2.19 (ST_Xstring). */
  private static final Pattern ESCAPED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

  /** What Excel takes in a cell. */
  private static final int LONGEST_TEXT = 32_767;

  private static final int LONGEST_LINK = 2_079;

  /** Rows with links: Excel takes 65,530 links in a sheet, and a row has two at most. */
  private static final int MOST_LINKED_ROWS = 32_000;

  @Override
  public String ending() {
    return "xlsx";
  }

  /** Streams the rows; the zip's own times are made those of the list's day afterwards. */
  @Override
  public void write(ListDocument document, OutputStream out) throws IOException {
    Path streamed = Files.createTempFile("otklik-list", ".xlsx");
    try {
      try (OutputStream file = Files.newOutputStream(streamed);
          Workbook workbook = new Workbook(file, APPLICATION, VERSION)) {
        for (ListTable<?> table : document.tables()) {
          write(document, table, workbook.newWorksheet(table.name()));
        }
      }
      StableZip.copy(streamed, document.date(), out);
    } finally {
      Files.delete(streamed);
    }
  }

  private static <R> void write(ListDocument document, ListTable<R> table, Worksheet sheet)
      throws IOException {
    List<ListColumn<R>> columns = table.columns();
    sheet.value(0, 0, document.title() + " — " + table.name());
    sheet.style(0, 0).bold().fontSize(14).set();
    sheet.value(1, 0, document.subtitle());
    sheet.style(1, 0).fontColor("5D6B7A").set();
    for (int c = 0; c < columns.size(); c++) {
      sheet.value(HEAD, c, columns.get(c).name());
      sheet.width(c, columns.get(c).width());
    }
    sheet.rowHeight(HEAD, RowHeight.of(headLines(columns)));
    sheet
        .range(HEAD, 0, HEAD, columns.size() - 1)
        .style()
        .bold()
        .wrapText(true)
        .verticalAlignment("center")
        .fillColor(HEAD_COLOUR)
        .borderStyle("thin")
        .borderColor("B9C4CF")
        .set();
    layOut(sheet, HEAD + Math.max(1, table.rows().size()), columns.size());
    int r = HEAD;
    for (R row : table.rows()) {
      r++;
      int lines = 1;
      for (int c = 0; c < columns.size(); c++) {
        Cell cell = columns.get(c).cell().apply(row);
        write(cell, r, c, document.zone(), sheet);
        lines = Math.max(lines, lines(cell, columns.get(c).width()));
      }
      if (lines > 1) {
        sheet.rowHeight(r, RowHeight.of(lines));
      }
      if (r % 500 == 0) {
        sheet.flush();
      }
    }
    if (table.rows().isEmpty()) {
      sheet.value(HEAD + 1, 0, table.whenEmpty());
    }
    sheet.finish();
  }

  /** In bold letters, beside the button of the filter. */
  private static <R> int headLines(List<ListColumn<R>> columns) {
    return columns.stream()
        .mapToInt(column -> RowHeight.lines(column.name(), Math.max(1, column.width() * HEAD_ROOM)))
        .max()
        .orElse(1);
  }

  private static int lines(Cell cell, double width) {
    boolean text = cell.time() == null && cell.number() == null;
    return text ? RowHeight.lines(cell.text(), width) : 1;
  }

  private static void write(Cell cell, int r, int c, ZoneId zone, Worksheet sheet) {
    if (cell.time() != null) {
      sheet.value(r, c, cell.time().atZone(zone).toLocalDateTime());
    } else if (cell.number() != null) {
      sheet.value(r, c, cell.number());
    } else if (isLink(cell) && r < MOST_LINKED_ROWS) {
      sheet.hyperlink(r, c, new HyperLink(cell.link(), literal(cell.text())));
    } else {
      sheet.value(r, c, beginning(cell.link() == null ? cell.text() : cell.link()));
    }
    var style = sheet.style(r, c).verticalAlignment("top");
    if (cell.time() != null) {
      style.format(TIME_FORMAT);
    } else if (cell.number() == null) {
      style.wrapText(true).format(TEXT_FORMAT);
    }
    if (cell.link() != null) {
      style.fontColor(LINK_COLOUR).underlined();
    }
    if (cell.urgent()) {
      style.fontColor(URGENT_COLOUR).bold();
    }
    if (cell.heat() > 0) {
      style.fillColor(Heat.colour(cell.heat())).horizontalAlignment("center");
    }
    style.set();
  }

  /** Excel mends a workbook with a longer address, and takes away what it does not understand. */
  private static boolean isLink(Cell cell) {
    return cell.link() != null && cell.link().length() <= LONGEST_LINK;
  }

  private static String beginning(String text) {
    return literal(Cut.ellipsis(CONTROLS.matcher(text).replaceAll(" "), LONGEST_TEXT));
  }

  /** Whoever writes "_x000D_" means these letters, and not the character of that number. */
  private static String literal(String text) {
    return text.contains("_x") ? ESCAPED.matcher(text).replaceAll("_x005F_") : text;
  }

  /** Before the first row is flushed: what stands above the rows in the file is written then. */
  private static void layOut(Worksheet sheet, int lastRow, int columns) {
    sheet.freezePane(0, HEAD + 1);
    sheet.setAutoFilter(HEAD, 0, lastRow, columns - 1);
    sheet.pageOrientation("landscape");
    sheet.paperSize(org.dhatim.fastexcel.PaperSize.A4_PAPER);
    sheet.fitToWidth((short) 1);
    sheet.fitToHeight((short) 0);
    sheet.repeatRows(HEAD);
    sheet.footer("&P / &N", org.dhatim.fastexcel.Position.CENTER);
    sheet.leftMargin(0.4f);
    sheet.rightMargin(0.4f);
  }
}
