package otklik.ingest.file.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A workbook, and its visible sheets: what a person has hidden is old, or none of our business.
 * Used by one thread.
 *
 * <p>Source: ECMA-376, part 1, chapter 18; the strict variant differs in its namespaces only.
 */
public final class Workbook implements Closeable {

  private final SheetLimits limits;
  private final Parts parts;
  private final List<Named> sheets = new ArrayList<>();
  private final SharedTexts shared;
  private final Formats formats;
  private boolean since1904;
  private long rows;
  private long cells;

  /** A visible sheet and where it is. */
  private record Named(String name, String part) {}

  /**
   * @throws NoWorkbook when the file is none, is too large, or has no visible sheet
   */
  public Workbook(Path file) throws IOException {
    this(file, SheetLimits.USUAL);
  }

  Workbook(Path file, SheetLimits limits) throws IOException {
    this.limits = limits;
    this.parts = new Parts(file, limits);
    try {
      String main = relations("", "_rels/.rels").getOrDefault("officeDocument", "xl/workbook.xml");
      String folder = main.substring(0, main.lastIndexOf('/') + 1);
      String name = main.substring(folder.length());
      Map<String, String> targets = relations(folder, folder + "_rels/" + name + ".rels");
      targets.putIfAbsent("sharedStrings", folder + "sharedStrings.xml");
      targets.putIfAbsent("styles", folder + "styles.xml");
      readSheets(main, targets);
      String texts = targets.get("sharedStrings");
      String styles = targets.get("styles");
      this.shared = parts.has(texts) ? readShared(texts) : SharedTexts.none();
      this.formats = parts.has(styles) ? readFormats(styles) : Formats.none();
    } catch (IOException | RuntimeException e) {
      parts.close();
      throw e;
    }
  }

  /** Of every relation its target, by its id; of texts and styles by their kind. */
  private Map<String, String> relations(String folder, String name) throws IOException {
    Map<String, String> targets = new HashMap<>();
    try (Part part = parts.open(name)) {
      while (part.next()) {
        String target = part.begins("Relationship") ? part.attribute("Target") : null;
        if (target != null && targets.size() < SheetLimits.PARTS) {
          String whole = target.startsWith("/") ? target.substring(1) : folder + target;
          String type = String.valueOf(part.attribute("Type"));
          targets.put(String.valueOf(part.attribute("Id")), whole);
          targets.put(type.substring(type.lastIndexOf('/') + 1), whole);
        }
      }
    }
    return targets;
  }

  private void readSheets(String main, Map<String, String> targets) throws IOException {
    boolean any = false;
    try (Part part = parts.open(main)) {
      while (part.next()) {
        if (part.begins("workbookPr")) {
          String dates = String.valueOf(part.attribute("date1904"));
          since1904 = dates.equals("1") || dates.equals("true");
        } else if (part.begins("sheet")) {
          any = true;
          addVisible(part, targets);
        }
      }
    }
    if (sheets.isEmpty()) {
      throw new NoWorkbook(
          any ? "all sheets of the workbook are hidden; show one" : "the workbook has no sheet");
    }
  }

  private void addVisible(Part part, Map<String, String> targets) throws NoWorkbook {
    String state = part.attribute("state");
    String target = targets.getOrDefault(String.valueOf(part.attribute("id")), "");
    boolean visible = state == null || state.equals("visible");
    // diagrams and macros stand among the sheets too
    if (visible && target.contains("worksheets/")) {
      sheets.add(new Named(String.valueOf(part.attribute("name")), target));
    }
    if (sheets.size() > limits.sheets()) {
      throw new NoWorkbook("the workbook has more than " + limits.sheets() + " sheets; split it");
    }
  }

  private SharedTexts readShared(String name) throws IOException {
    try (Part part = parts.open(name)) {
      return SharedTexts.read(part, limits);
    }
  }

  private Formats readFormats(String name) throws IOException {
    try (Part part = parts.open(name)) {
      return Formats.read(part);
    }
  }

  /** Names of the visible sheets, in their order. */
  public List<String> sheets() {
    return sheets.stream().map(Named::name).toList();
  }

  /**
   * @param index among the visible ones
   */
  public Sheet open(int index) throws IOException {
    return new Sheet(this, parts.open(sheets.get(index).part()));
  }

  SheetLimits limits() {
    return limits;
  }

  void count(int moreRows, int moreCells) throws NoWorkbook {
    rows += moreRows;
    cells += moreCells;
    if (rows > limits.rows() || cells > limits.cells()) {
      throw new NoWorkbook("the workbook has too many rows or cells; split it");
    }
  }

  /** Of a cell, by its type. */
  String text(String type, String value, int style) throws NoWorkbook {
    return switch (type) {
      case "s" -> value.isBlank() ? "" : shared.text(value.strip());
      case "n" -> CellNumbers.text(value, formats.isDate(style), since1904);
      case "b" -> value.equals("1") ? "true" : "false";
      default -> CellTexts.unescaped(value);
    };
  }

  @Override
  public void close() throws IOException {
    parts.close();
  }
}
