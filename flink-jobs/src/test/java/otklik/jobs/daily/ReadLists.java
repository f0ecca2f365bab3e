package otklik.jobs.daily;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import otklik.lists.ListedComplaint;
import otklik.text.SoundText;

/** Lists as the programs of their readers open them. */
final class ReadLists {

  private static final int TEXT = 7;
  private static final int ID = 18;

  static {
    // one letter a hundred thousand times packs better than any honest file: this one is ours
    ZipSecureFile.setMinInflateRatio(0);
  }

  private ReadLists() {}

  /** Each file can be read, and every case is found in it. */
  static void check(List<Path> files, List<ListedComplaint> lines) throws Exception {
    for (Path file : files) {
      String name = file.getFileName().toString();
      List<String> found =
          switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "xlsx" -> sheet(file, lines);
            case "csv" -> csv(file);
            case "html" -> page(file);
            case "pdf" -> print(file);
            default -> throw new AssertionError(name + " is read by nobody");
          };
      for (ListedComplaint line : lines) {
        assertThat(found).as(name).anyMatch(one -> one.endsWith(line.id()));
      }
    }
  }

  private static List<String> sheet(Path file, List<ListedComplaint> lines) throws IOException {
    List<String> ids = new ArrayList<>();
    try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
      for (Row row : workbook.getSheetAt(1)) {
        if (row.getRowNum() > 2) {
          String id = row.getCell(ID).getStringCellValue();
          ids.add(id);
          assertThat(row.getCell(TEXT).getStringCellValue())
              .startsWith("Яма!")
              .satisfies(text -> assertThat(SoundText.isSound(text)).isTrue());
        }
      }
    }
    assertThat(ids).hasSameSizeAs(lines);
    return ids;
  }

  private static List<String> csv(Path file) throws IOException {
    String text = Files.readString(file);
    assertThat(SoundText.isSound(text)).isTrue();
    List<String> cells = new ArrayList<>();
    CsvReader.builder()
        .fieldSeparator(';')
        .allowExtraFields(true)
        .allowMissingFields(true)
        .ofCsvRecord(text)
        .forEach(record -> cells.addAll(record.getFields()));
    return cells;
  }

  /** By a browser, and as XML, which the print is made of. */
  private static List<String> page(Path file) throws Exception {
    String html = Files.readString(file);
    assertThat(SoundText.isSound(html)).isTrue();
    DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
    return Jsoup.parse(html).select("a[href]").eachAttr("href");
  }

  private static List<String> print(Path file) throws IOException {
    List<String> links = new ArrayList<>();
    try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
      for (PDPage page : pdf.getPages()) {
        for (var annotation : page.getAnnotations()) {
          if (annotation instanceof PDAnnotationLink link
              && link.getAction() instanceof PDActionURI address) {
            links.add(address.getURI());
          }
        }
      }
    }
    return links;
  }
}
