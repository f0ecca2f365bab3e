package otklik.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import otklik.analysis.Sector;
import otklik.json.Json;
import otklik.post.Posts;
import otklik.right.Role;
import otklik.sink.Complaints;
import otklik.sink.SearchNodeExtension;

/** The desk as programs see it. */
@ExtendWith(SearchNodeExtension.class)
class ProgramsTest {

  @TempDir private Path folder;

  private TestDesk desk;

  @BeforeEach
  void start() throws Exception {
    desk = new TestDesk(folder);
    Complaints.index(
        SearchNodeExtension.cluster(),
        Complaints.of("1", Sector.ROADS, "nadymsky", Posts.MORNING.minusSeconds(60), "Яма", "яма"),
        Complaints.of(
            "2", Sector.WASTE, "salekhard", Posts.MORNING.minusSeconds(50), "Мусор", "мусор"));
    var client = SearchNodeExtension.cluster().client();
    var incident = Map.of("id", "incident-1", "voices", 2);
    client.index(i -> i.index("otklik-incidents").id("incident-1").document(incident));
  }

  @AfterEach
  void stop() {
    desk.close();
  }

  private static JsonNode json(DeskBrowser who, String path) throws Exception {
    HttpResponse<String> answer = who.get(path);
    assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
    return Json.mapper().readTree(answer.body());
  }

  @Test
  void numbersAndTablesAreTheOnesOfThePages() throws Exception {
    DeskBrowser analyst = desk.browser(Role.ANALYST);

    assertThat(json(analyst, "/api/overview?period=week").get("posted").asLong()).isEqualTo(2);
    JsonNode table = json(analyst, "/api/breakdown?rows=sector&columns=none&measure=count");
    assertThat(table.at("/row_sums/roads").asLong()).isEqualTo(1);
    assertThat(json(analyst, "/api/work").findValuesAsText("id")).contains("vk:1", "vk:2");
    assertThat(json(analyst, "/api/incident?id=incident-1").get("voices").asLong()).isEqualTo(2);
    assertThat(json(analyst, "/api/signals")).isEmpty();
    assertThat(json(analyst, "/api/feeds")).isEmpty();
  }

  @Test
  void whoSeesLittleSeesLittleHereToo() throws Exception {
    DeskBrowser executor = desk.browser(Role.MUNICIPAL_EXECUTOR);

    assertThat(json(executor, "/api/overview?period=week").get("posted").asLong()).isEqualTo(1);
    assertThat(json(executor, "/api/work").findValuesAsText("id")).containsExactly("vk:1");
    assertThat(executor.get("/api/feeds").statusCode()).isEqualTo(403);
    assertThat(executor.get("/api/incident?id=incident-404").statusCode()).isEqualTo(404);
  }

  @Test
  void aProgramSavesASearchAndForgetsIt() throws Exception {
    DeskBrowser program = desk.browser();

    HttpResponse<String> saved =
        program.send(
            program
                .at("/api/searches?q=%D1%8F%D0%BC%D0%B0")
                .header("Authorization", "Bearer " + TestDesk.TOKEN)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("name=holes&watch=on")));

    assertThat(saved.statusCode()).isEqualTo(201);
    JsonNode search = Json.mapper().readTree(saved.body());
    assertThat(search.at("/standing/terms/0/lemmas/0").asText()).isEqualTo("яма");
    HttpResponse<String> left =
        program.send(
            program
                .at("/api/searches/change")
                .header("Authorization", "Bearer " + TestDesk.TOKEN)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(
                    HttpRequest.BodyPublishers.ofString(
                        "action=delete&id=" + search.get("id").asText())));
    assertThat(left.body()).isEqualTo("[]");
  }
}
