package otklik.lists.format;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import otklik.lists.document.Cell;
import otklik.lists.document.ListColumn;
import otklik.lists.document.ListDocument;
import otklik.lists.document.ListTable;
import otklik.text.Cut;

/** What the template asks: cells as text, and how many rows there are and are shown. */
public final class ShownCells {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");
  private static final int LONG_WORD = 24;
  private static final int MANY_COLUMNS = 12;

  /** A third of a printed page. */
  private static final int LONGEST_TEXT = 1_500;

  private static final ResourceBundle TEXTS =
      ResourceBundle.getBundle("otklik.lists.texts", Locale.forLanguageTag("ru"));

  private final ZoneId zone;
  private final int mostRows;
  private final boolean print;

  ShownCells(ListDocument document, int mostRows, boolean print) {
    this.zone = document.zone();
    this.mostRows = mostRows;
    this.print = print;
  }

  public boolean print() {
    return print;
  }

  /** Each row as its cells. */
  public <R> List<List<Cell>> rows(ListTable<R> table) {
    List<ListColumn<R>> columns = table.printed();
    return table.rows().stream()
        .limit(mostRows)
        .map(row -> columns.stream().map(column -> column.cell().apply(row)).toList())
        .toList();
  }

  /** Rows that are left out; the empty text for none. */
  public String leftOut(ListTable<?> table) {
    int more = table.rows().size() - mostRows;
    return more <= 0 ? "" : String.format(TEXTS.getString("page.left-out"), mostRows, more);
  }

  /** Of a cell with a time. */
  public String day(Cell cell) {
    return DAY.format(cell.time().atZone(zone));
  }

  /** Of a cell with a time; a narrow column breaks between day and hour, never within one. */
  public String hour(Cell cell) {
    return HOUR.format(cell.time().atZone(zone));
  }

  /** Of any other cell. */
  public String text(Cell cell) {
    if (cell.number() != null && cell.number() == 0) {
      return "–";
    }
    if (cell.number() != null) {
      return String.format(Locale.forLanguageTag("ru"), "%,d", Math.round(cell.number()));
    }
    String shown = isCut(cell) ? Cut.ellipsis(cell.text(), LONGEST_TEXT) : cell.text();
    return print ? printable(shown) : shown;
  }

  /** Whether the page holds only the beginning: one post must not fill forty pages. */
  public boolean isCut(Cell cell) {
    return cell.whole() != null && cell.text().length() > LONGEST_TEXT;
  }

  /** The words of the link to the whole. */
  public String whole() {
    return TEXTS.getString("page.whole");
  }

  /** The font of the print has no pictures: they would become boxes. */
  private static String printable(String text) {
    StringBuilder kept = new StringBuilder();
    text.codePoints()
        .filter(c -> c < 0x1F000 && c != 0x200D && (c < 0xFE00 || c > 0xFE0F))
        .filter(c -> !Character.isISOControl(c) || c == '\n')
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }

  /** Classes of the style sheet. */
  public String kind(Cell cell) {
    String kind = cell.number() != null ? "number" : hasLongWord(cell) ? "long" : "";
    return cell.urgent() ? kind + " urgent" : kind;
  }

  /** Such as an address: it may be broken anywhere. */
  private static boolean hasLongWord(Cell cell) {
    if (cell.text() == null) {
      return false;
    }
    int length = 0;
    for (int i = 0; i < cell.text().length(); i++) {
      length = Character.isWhitespace(cell.text().charAt(i)) ? 0 : length + 1;
      if (length > LONG_WORD) {
        return true;
      }
    }
    return false;
  }

  /** Heads of a wide table are small, or they would not fit on paper. */
  public String headSize(ListDocument document) {
    boolean wide = document.tables().stream().anyMatch(t -> t.printed().size() > MANY_COLUMNS);
    return wide ? "5.5pt" : "7.5pt";
  }

  public String style(Cell cell) {
    return cell.heat() > 0 ? "background: #" + Heat.colour(cell.heat()) : "";
  }
}
