package otklik.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import otklik.lists.document.ListDocument;
import otklik.lists.format.CsvFormat;
import otklik.lists.format.ListFormat;

class DayListsTest {

  private static final Path GOLDEN =
      Path.of(System.getProperty("otklik.home"), "lists/src/test/resources/otklik/lists");

  @TempDir private Path out;

  private Path write(String name, ListDocument document) {
    DayLists lists = new DayLists(out, Days.DATE);
    assertThat(lists.write(name, document).isWhole()).isTrue();
    return lists.folder();
  }

  private Path salekhard() {
    return write("salekhard", Days.salekhard().document());
  }

  @ParameterizedTest(name = "{0} is as its golden file")
  @ValueSource(strings = {"salekhard.csv", "salekhard.html", "summary.csv", "summary.html"})
  void linesAndPagesAreAsTheirGoldenFiles(String name) throws IOException {
    salekhard();
    Path folder = write("summary", Days.region().document());
    String written = Files.readString(folder.resolve(name));

    if (Boolean.getBoolean("otklik.update-golden")) {
      Files.writeString(GOLDEN.resolve(name), written);
    }
    assertThat(written).isEqualTo(Files.readString(GOLDEN.resolve(name)));
  }

  @ParameterizedTest(name = "{0} written twice is the same bytes")
  @ValueSource(strings = {"xlsx", "csv", "html", "pdf"})
  void theSameListIsTheSameBytes(String ending) throws IOException {
    byte[] first = Files.readAllBytes(salekhard().resolve("salekhard." + ending));
    byte[] second = Files.readAllBytes(salekhard().resolve("salekhard." + ending));

    assertThat(second).isEqualTo(first);
  }

  @Test
  void noUnfinishedFileStays() throws IOException {
    try (var files = Files.list(salekhard())) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "salekhard.xlsx", "salekhard.csv", "salekhard.html", "salekhard.pdf");
    }
  }

  @Test
  void theWorkbookHasASheetATableWithFilterFrozenHeadLinksAndPrintSetUp() throws IOException {
    try (XSSFWorkbook workbook = workbook(salekhard().resolve("salekhard.xlsx"))) {
      assertThat(workbook.getNumberOfSheets()).isEqualTo(3);
      XSSFSheet day = workbook.getSheet("Обращения за день");
      assertThat(day.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A3:S6");
      assertThat(day.getPaneInformation().isFreezePane()).isTrue();
      assertThat(day.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 3);
      assertThat(day.getPrintSetup().getLandscape()).isTrue();
      assertThat(day.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
      assertThat(day.getRepeatingRows().formatAsString()).isEqualTo("3:3");
      assertThat(day.getColumnWidth(7) / 256).isBetween(69, 71);
      assertThat(day.getHyperlinkList())
          .extracting(link -> link.getAddress())
          .contains("https://vk.example/wall-1_1", "http://127.0.0.1:8080/complaint/vk:1");
    }
  }

  @Test
  void theWorkbookHoldsWhatTheListHoldsCriticalFirst() throws IOException {
    try (XSSFWorkbook workbook = workbook(salekhard().resolve("salekhard.xlsx"))) {
      Row first = workbook.getSheet("Обращения за день").getRow(3);
      assertThat(first.getCell(0).getCellType()).isEqualTo(CellType.NUMERIC);
      assertThat(DateUtil.isCellDateFormatted(first.getCell(0))).isTrue();
      assertThat(first.getCell(0).getLocalDateTimeCellValue())
          .isEqualTo(LocalDateTime.parse("2026-11-24T08:00"));
      assertThat(first.getCell(6).getStringCellValue()).isEqualTo("критическая");
      assertThat(first.getCell(7).getStringCellValue())
          .isEqualTo("Прорвало водопровод на Ленина 46; звоните [телефон]");
      Row formula = workbook.getSheet("Обращения за день").getRow(5);
      assertThat(formula.getCell(7).getCellType()).isEqualTo(CellType.STRING);
      assertThat(workbook.getSheet("Инциденты").getRow(3).getCell(6).getNumericCellValue())
          .isEqualTo(12);
      assertThat(workbook.getSheet("Не закрыто и просрочено").getRow(3).getCell(18))
          .hasToString("vk:9");
    }
  }

  @Test
  void thePrintHoldsTheTextsInCyrillicAndNumbersItsPages() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(salekhard().resolve("salekhard.pdf").toFile())) {
      String text = new PDFTextStripper().getText(pdf);
      assertThat(text)
          .contains("Салехард: обращения за 24 ноября 2026")
          .contains("Прорвало водопровод")
          .contains("1 / " + pdf.getNumberOfPages())
          .doesNotContain("🤬");
      assertThat(pdf.getPage(0).getMediaBox().getWidth())
          .isGreaterThan(pdf.getPage(0).getMediaBox().getHeight());
    }
  }

  @Test
  void anEmptyMunicipalityGetsAListThatSaysSo() throws IOException {
    MunicipalityDay empty =
        new MunicipalityDay("Губкинский", Days.DATE, Days.ZONE, List.of(), List.of());
    Path folder = write("gubkinsky", empty.document());

    assertThat(Files.readString(folder.resolve("gubkinsky.html")))
        .contains("За день обращений нет.", "Просроченных обращений нет.");
    assertThat(Files.readString(folder.resolve("gubkinsky.csv")))
        .contains("Обращения за день;За день обращений нет.");
    try (XSSFWorkbook workbook = workbook(folder.resolve("gubkinsky.xlsx"))) {
      assertThat(workbook.getSheet("Обращения за день").getRow(3).getCell(0))
          .hasToString("За день обращений нет.");
    }
  }

  @Test
  void aLongTablePointsToTheSheetForItsRest() throws IOException {
    List<ListedComplaint> many =
        java.util.stream.IntStream.range(0, 700)
            .mapToObj(i -> Days.complaint("c" + i, false, false, "яма " + i))
            .toList();
    Path folder =
        write(
            "salekhard",
            new MunicipalityDay("Салехард", Days.DATE, Days.ZONE, List.of(), many).document());

    assertThat(Files.readString(folder.resolve("salekhard.html")))
        .contains("Показаны первые 500 строк, ещё 200 — в таблице XLSX и в файле CSV.");
    assertThat(Files.readAllLines(folder.resolve("salekhard.csv"))).hasSize(1 + 1 + 1 + 700 + 2);
  }

  @Test
  void aVeryLongPostIsCutOnPagesWithALinkToItsCardAndWholeInTheTable() throws IOException {
    String text = "Пишем в пятый раз, крыша течёт. ".repeat(2_000).strip();
    Path folder =
        write(
            "salekhard",
            new MunicipalityDay(
                    "Салехард",
                    Days.DATE,
                    Days.ZONE,
                    List.of(),
                    List.of(Days.complaint("1", false, false, text)))
                .document());

    assertThat(Files.readString(folder.resolve("salekhard.html")))
        .contains("… <a href=\"http://127.0.0.1:8080/complaint/vk:1\">целиком по ссылке</a>")
        .doesNotContain(text);
    try (PDDocument pdf = Loader.loadPDF(folder.resolve("salekhard.pdf").toFile())) {
      assertThat(pdf.getNumberOfPages()).isLessThanOrEqualTo(2);
      assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
          .contains("… целиком по ссылке");
    }
    assertThat(Files.readString(folder.resolve("salekhard.csv"))).contains(text);
  }

  @Test
  void aFormatThatFailsCostsTheListOnlyItself() throws IOException {
    ListFormat broken =
        new ListFormat() {
          @Override
          public String ending() {
            return "odt";
          }

          @Override
          public void write(ListDocument document, OutputStream to) throws IOException {
            to.write(1);
            throw new IllegalStateException("a letter that the format can't hold");
          }
        };
    Files.createDirectories(out.resolve("2026-11-24"));
    Files.writeString(out.resolve("2026-11-24/salekhard.odt"), "of an older list");

    ListFiles files =
        new DayLists(out, Days.DATE, List.of(broken, new CsvFormat("Раздел")))
            .write("salekhard", Days.salekhard().document());

    assertThat(files.missing()).containsExactly("odt");
    assertThat(files.files()).containsExactly(out.resolve("2026-11-24/salekhard.csv"));
    try (var all = Files.list(out.resolve("2026-11-24"))) {
      assertThat(all).as("neither a half file nor an older one stays").hasSize(1);
    }
  }

  private static XSSFWorkbook workbook(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new XSSFWorkbook(in);
    }
  }
}
