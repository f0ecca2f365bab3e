package otklik.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import otklik.analysis.Sector;
import otklik.json.Json;
import otklik.post.Posts;
import otklik.right.Role;
import otklik.sink.Complaints;
import otklik.sink.SearchNodeExtension;

@ExtendWith(SearchNodeExtension.class)
class SearchLineTest {

  @TempDir private Path folder;

  private TestDesk desk;
  private DeskBrowser analyst;

  @BeforeEach
  void start() throws Exception {
    desk = new TestDesk(folder);
    analyst = desk.browser(Role.ANALYST);
    Complaints.index(
        SearchNodeExtension.cluster(),
        Complaints.of(
            "1",
            Sector.WASTE,
            "salekhard",
            Posts.MORNING,
            "=2+2 не вывозят мусор",
            "не",
            "вывоз",
            "мусор"),
        Complaints.of(
            "2",
            Sector.ROADS,
            "nadymsky",
            Posts.MORNING.plusSeconds(5),
            "Мусор и яма на дороге",
            "мусор",
            "и",
            "яма",
            "на",
            "дорога"));
  }

  @AfterEach
  void stop() {
    desk.close();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "мусор, 2 1",
        "мусор -яма, 1",
        "\"не вывозят мусор\", 1",
        "«не вывозят мусор», 1",
        "\"мусоры\", ``",
        "мусор блок:дороги, 2",
        "блок:тко, 1",
        "мо:салехард мусор, 1",
        "sector:roads, 2",
        "статус:новое, 2 1",
        "статус:решено, ``",
        "id:vk:2, 2",
        "вид:жалоба мо:надым, 2"
      })
  void findsWhatIsTyped(String typed, String ids) throws Exception {
    String body = analyst.get("/api/complaints?q=" + DeskBrowser.encode(typed)).body();

    List<String> found = Json.mapper().readTree(body).get("complaints").findValuesAsText("post_id");
    assertThat(String.join(" ", found)).isEqualTo(ids == null ? "" : ids);
  }

  @Test
  void anOrderThatIsNoneIsNamed() throws Exception {
    assertThat(analyst.get("/api/complaints?sort=colour").body())
        .isEqualTo(
            "{\"error\":\"sort: 'colour' is none of time, urgency, due, uncertain, relevance,"
                + " voices\"}");
    assertThat(analyst.get("/?sort=voices").body()).contains("голосов: 2");
  }

  @Test
  void onlyTheExactFormIsMarked() throws Exception {
    String body = analyst.get("/results?q=" + DeskBrowser.encode("\"вывозят мусор\"")).body();

    assertThat(body).contains("<mark>вывозят</mark>", "<mark>мусор</mark>");
  }

  @Test
  void aWordWithWhatIsNoCharacterFindsWhatTheWordFinds() throws Exception {
    String body = analyst.get("/results?q=" + DeskBrowser.encode("му\uFFFEсор\u0000")).body();

    assertThat(body).contains("<mark>мусор</mark>");
  }

  @Test
  void whatIsBegunIsCompleted() throws Exception {
    assertThat(analyst.get("/suggest?q=" + DeskBrowser.encode("мусор надым")).body())
        .contains("мусор мо:&#34;Надымский район&#34;", "мусор Надым");
    assertThat(analyst.get("/suggest?q=" + DeskBrowser.encode("м")).body())
        .doesNotContain("option");
  }

  private HttpResponse<String> export(String address, String format) throws Exception {
    HttpResponse<String> begun = analyst.submit(address, Map.of("format", format));
    assertThat(begun.statusCode()).isEqualTo(303);
    String location = begun.headers().firstValue("Location").orElseThrow();
    String path = location.substring(location.indexOf("/export/"));
    assertTimeoutPreemptively(
        Duration.ofMinutes(1),
        () -> {
          while (analyst.get(path + "/file").statusCode() != 200) {
            Thread.onSpinWait();
          }
        });
    assertThat(analyst.get(path).body()).contains("Файл готов, строк: ");
    DeskBrowser other = desk.browser(Role.CURATOR);
    assertThat(other.get(path).statusCode()).isEqualTo(404);
    assertThat(other.get(path + "/file").statusCode()).isEqualTo(404);
    return analyst.get(path + "/file");
  }

  @Test
  void whatWasFoundBecomesAFileWithTheSameRows() throws Exception {
    HttpResponse<String> file =
        export("/export?q=" + DeskBrowser.encode("мусор") + "&sort=time", "csv");

    assertThat(file.headers().firstValue("Content-Disposition"))
        .contains("attachment; filename=\"otklik-2026-11-24.csv\"");
    List<String> lines = file.body().lines().toList();
    assertThat(lines).hasSize(3);
    assertThat(lines.get(1)).contains("Мусор и яма на дороге", "Надымский район", "Дороги");
    assertThat(lines.get(2)).contains(";'=2+2 не вывозят мусор;");
  }

  @Test
  void aSheetIsAWorkbook() throws Exception {
    HttpResponse<String> file = export("/export?sector=roads", "xlsx");

    assertThat(file.body().getBytes(StandardCharsets.UTF_8))
        .startsWith("PK".getBytes(StandardCharsets.UTF_8));
    assertThat(analyst.submit("/export", Map.of("format", "pdf")).statusCode()).isEqualTo(400);
  }
}
