package otklik.ingest.file.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks written by hand, with what no spreadsheet program writes. */
public final class Workbooks {

  private static final String ROOT =
      "<Relationships><Relationship Id='r1' Type='x/officeDocument' Target='xl/workbook.xml'/></Relationships>";

  private Workbooks() {}

  /** Writes the rows of one sheet, piece by piece. */
  @FunctionalInterface
  public interface SheetWriter {
    void write(OutputStream out) throws IOException;
  }

  /** A sheet of this name, hidden or not. */
  public record Written(String name, boolean hidden, SheetWriter rows) {}

  public static void write(Path file, Written... sheets) throws IOException {
    StringBuilder names = new StringBuilder("<workbook><sheets>");
    StringBuilder targets = new StringBuilder("<Relationships>");
    for (int i = 0; i < sheets.length; i++) {
      String state = sheets[i].hidden() ? "hidden" : "visible";
      names.append("<sheet name='%s' state='%s' id='s%d'/>".formatted(sheets[i].name(), state, i));
      targets.append(
          "<Relationship Id='s%d' Type='x/worksheet' Target='worksheets/s%d.xml'/>"
              .formatted(i, i));
    }
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      put(zip, "_rels/.rels", ROOT);
      put(zip, "xl/workbook.xml", names + "</sheets></workbook>");
      put(zip, "xl/_rels/workbook.xml.rels", targets + "</Relationships>");
      for (int i = 0; i < sheets.length; i++) {
        zip.putNextEntry(new ZipEntry("xl/worksheets/s" + i + ".xml"));
        zip.write(bytes("<worksheet><sheetData>"));
        sheets[i].rows().write(zip);
        zip.write(bytes("</sheetData></worksheet>"));
        zip.closeEntry();
      }
    }
  }

  private static void put(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(bytes(text));
    zip.closeEntry();
  }

  /** A visible sheet with these rows. */
  public static Written sheet(String name, String... rows) {
    return new Written(name, false, out -> out.write(bytes(String.join("", rows))));
  }

  public static Written hidden(String name, String... rows) {
    return new Written(name, true, out -> out.write(bytes(String.join("", rows))));
  }

  /** A row of texts. */
  public static String row(String... cells) {
    StringBuilder row = new StringBuilder("<row>");
    for (String cell : cells) {
      row.append("<c t='inlineStr'><is><t>").append(cell).append("</t></is></c>");
    }
    return row.append("</row>").toString();
  }

  public static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
