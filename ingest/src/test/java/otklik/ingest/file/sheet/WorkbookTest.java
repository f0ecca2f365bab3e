package otklik.ingest.file.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static otklik.ingest.file.sheet.Workbooks.bytes;
import static otklik.ingest.file.sheet.Workbooks.row;
import static otklik.ingest.file.sheet.Workbooks.sheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkbookTest {

  @TempDir private Path folder;

  private Path file() {
    return folder.resolve("w.xlsx");
  }

  private List<List<String>> read(SheetLimits limits) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    try (Workbook workbook = new Workbook(file(), limits)) {
      for (int i = 0; i < workbook.sheets().size(); i++) {
        try (Sheet sheet = workbook.open(i)) {
          for (Sheet.SheetRow row = sheet.next(); row != null; row = sheet.next()) {
            rows.add(row.cells());
          }
        }
      }
    }
    return rows;
  }

  private List<List<String>> read() throws IOException {
    return read(SheetLimits.USUAL);
  }

  private void refused(String reason) {
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> assertThatThrownBy(this::read).isInstanceOf(NoWorkbook.class).hasMessage(reason));
  }

  @Test
  void aNumberOfABillionDigitsStaysAsItIsWritten() throws IOException {
    Workbooks.write(
        file(), sheet("a", "<row><c><v>1e999999999</v></c><c><v>1E-999999999</v></c></row>"));

    assertThat(read()).containsExactly(List.of("1e999999999", "1E-999999999"));
  }

  @Test
  void aNumberOfAMillionDigitsIsRefused() throws IOException {
    Workbooks.write(file(), sheet("a", "<row><c><v>" + "9".repeat(1 << 20) + "</v></c></row>"));

    refused("a cell is longer than 200000 characters; shorten it");
  }

  @ParameterizedTest(name = "a cell {0} is refused")
  @CsvSource({"ZZZZZZ2", "XFE1", "AAAAAAAAAAAAAAAAAAAA1"})
  void aCellInAColumnThatNoSheetHasIsRefused(String reference) throws IOException {
    Workbooks.write(file(), sheet("a", "<row><c r='" + reference + "'><v>1</v></c></row>"));

    String shown = reference.substring(0, Math.min(20, reference.length()));
    refused("the sheet has a cell " + shown + "; no sheet is so wide");
  }

  @Test
  void aCellThatUnpacksToGigabytesIsRefusedSoon() throws IOException {
    byte[] million = bytes("а".repeat(500_000));
    Workbooks.write(
        file(),
        new Workbooks.Written(
            "a",
            false,
            out -> {
              out.write(bytes("<row><c t='inlineStr'><is><t>"));
              for (int i = 0; i < 300; i++) {
                out.write(million);
              }
              out.write(bytes("</t></is></c></row>"));
            }));

    refused("a cell is longer than 200000 characters; shorten it");
  }

  @Test
  void aCellOfAMillionPiecesIsRefusedSoon() throws IOException {
    Workbooks.write(
        file(),
        sheet(
            "a",
            "<row><c t='inlineStr'><is>" + "<r><t>x</t></r>".repeat(300_000) + "</is></c></row>"));

    refused("a cell is longer than 200000 characters; shorten it");
  }

  @Test
  void aTagThatNeverEndsIsRefused() throws IOException {
    Workbooks.write(file(), sheet("a", "<row><c r='" + "A".repeat(1 << 20) + "'/></row>"));

    refused("the workbook has a tag that is too long; open and save it anew");
  }

  @Test
  void cellsWithinCellsAreRefused() throws IOException {
    Workbooks.write(
        file(), sheet("a", "<row>" + "<c>".repeat(10_000) + "</c>".repeat(10_000) + "</row>"));

    refused("the workbook is nested too deep; save it anew");
  }

  @Test
  void entitiesAreRefused() throws IOException {
    Workbooks.write(file(), sheet("a", "<!DOCTYPE a [<!ENTITY x 'y'>]>"));

    refused("the workbook has comments, or is no UTF-8; open and save it anew");
  }

  @Test
  void moreThanTheLimitsOfRowsCellsBytesAndSheetsIsRefused() throws IOException {
    Workbooks.write(file(), sheet("a", row("1"), row("2"), row("3")), sheet("b", row("4")));

    assertThat(read()).hasSize(4);
    assertRefused(new SheetLimits(1 << 20, 1 << 20, 100, 100, 3, 100, 9), "too many rows or cells");
    assertRefused(new SheetLimits(1 << 20, 1 << 20, 100, 100, 9, 3, 9), "too many rows or cells");
    assertRefused(new SheetLimits(1 << 20, 500, 100, 100, 9, 9, 9), "unpacks to more than we read");
    assertRefused(new SheetLimits(1 << 20, 1 << 20, 100, 100, 9, 9, 1), "more than 1 sheets");
    assertRefused(new SheetLimits(10, 1 << 20, 100, 100, 9, 9, 9), "larger than 0 MB");
  }

  private void assertRefused(SheetLimits limits, String reason) {
    assertThatThrownBy(() -> read(limits))
        .isInstanceOf(NoWorkbook.class)
        .hasMessageContaining(reason);
  }

  @Test
  void hiddenSheetsAreNotRead() throws IOException {
    Workbooks.write(
        file(), Workbooks.hidden("старое", row("old")), sheet("a", row("1")), sheet("b", row("2")));

    assertThat(read()).containsExactly(List.of("1"), List.of("2"));
  }

  @Test
  void aWorkbookWithNothingButHiddenSheetsIsRefused() throws IOException {
    Workbooks.write(file(), Workbooks.hidden("старое", row("old")));

    refused("all sheets of the workbook are hidden; show one");
  }

  @Test
  void lineEndsThatXmlCannotHoldAreLineEnds() throws IOException {
    Workbooks.write(file(), sheet("a", row("одна_x000D_\nдве_x000D_три _x005F_x000D_")));

    assertThat(read()).containsExactly(List.of("одна\nдве\nтри _x000D_"));
  }

  @Test
  void whatIsCalledAWorkbookAndIsNoneIsNamed() throws IOException {
    Files.write(file(), new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2, 3, 4});
    refused(
        "is an old workbook (.xls), or one with a password; save it as .xlsx without a password");
    Files.writeString(file(), "<html><table>");
    refused("is a web page or XML that is called .xlsx; save it as .xlsx");
    Files.writeString(file(), "PK but nothing more");
    refused("is no workbook, or a damaged one; open and save it as .xlsx");
    Files.writeString(file(), "");
    refused("is no workbook; save it as .xlsx");
  }
}
