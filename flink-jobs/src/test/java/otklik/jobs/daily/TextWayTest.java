package otklik.jobs.daily;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.extractor.XSSFExcelExtractor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import otklik.analysis.AnalysedPost;
import otklik.analysis.Kind;
import otklik.lists.DayLists;
import otklik.lists.ListedComplaint;
import otklik.sink.search.FoundComplaint;

/** Texts that once stopped every list, and people whom no list and no mail may name. */
class TextWayTest {

  @TempDir private Path folder;

  private FoundComplaint found;

  private List<Path> lists(String text) throws Exception {
    AnalysedPost post = TextWay.analysed(TextWay.imported(folder, List.of(text)).get(0));
    assertThat(post.analysis().kind().kind()).isEqualTo(Kind.COMPLAINT);
    found = TextWay.indexed(post);
    List<ListedComplaint> lines = List.of(TextWay.LISTING.complaint(found, false));
    return new DayLists(folder, TextWay.DAY)
        .write("muzhi", TextWay.day(List.of(post), lines).document())
        .files();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "во дворе по Совхозной не чистят снег, скорая не проедет, звонили в управляющую компанию раз десять, там молчат🥶😤🥶 Сколько ждать",
        "во дворе темно\uFFFE, фонари не горят вторую неделю\uFFFF, дети идут в школу в темноте",
        "в посёлке Аксарка не вывозят мусор, баки переполнены \uD83D",
        "в посёлке Аксарка не вывозят\uDE21 мусор\u0000, баки\u001B переполнены"
      })
  void aTextWithHalvesOfPairsAndWhatIsNoCharacterHasItsListAndItsMail(String text)
      throws Exception {
    assertThat(lists(text)).hasSize(4);
    ReadMail.check(TextWay.mail(folder, found), found.document().id());
  }

  @Test
  void whoeverIsHiddenIsNamedByNoListAndNoMail() throws Exception {
    List<Path> files =
        lists(
            "Андрей Снегирёв из управляющей не чистит двор третью неделю, "
                + "телефон его 8 922 123-45-67, никто не отвечает");

    String all = "";
    for (Path file : files) {
      all += shown(file);
    }
    all += ReadMail.shown(TextWay.mail(folder, found));
    assertThat(all.toLowerCase()).contains("[имя]", "[телефон]");
    assertThat(all.toLowerCase()).doesNotContain("андре", "снегир", "922 1", "45-67");
  }

  private static String shown(Path file) throws Exception {
    if (file.toString().endsWith(".xlsx")) {
      try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file));
          XSSFExcelExtractor text = new XSSFExcelExtractor(workbook)) {
        return text.getText();
      }
    }
    if (file.toString().endsWith(".pdf")) {
      try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
        return new PDFTextStripper().getText(pdf);
      }
    }
    return Files.readString(file);
  }
}
