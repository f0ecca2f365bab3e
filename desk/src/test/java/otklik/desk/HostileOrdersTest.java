package otklik.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import otklik.analysis.Sector;
import otklik.json.Json;
import otklik.post.Posts;
import otklik.pushed.PushedEvents;
import otklik.right.Role;
import otklik.sink.Complaints;
import otklik.sink.SearchNodeExtension;

/** Orders that no page of ours would give: refused where they enter, and nothing goes further. */
@ExtendWith(SearchNodeExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileOrdersTest {

  private Path folder;
  private TestDesk desk;
  private DeskBrowser analyst;

  @BeforeAll
  void start(@TempDir Path data) throws Exception {
    folder = data;
    desk = new TestDesk(data);
    analyst = desk.browser(Role.ANALYST);
  }

  @BeforeEach
  void index() throws Exception {
    Complaints.index(
        SearchNodeExtension.cluster(),
        Complaints.of("1", Sector.ROADS, "nadymsky", Posts.MORNING, "Яма", "яма"));
  }

  @AfterAll
  void stop() {
    desk.close();
  }

  private static String filled(String value) {
    return value.replace("LONG", "x".repeat(30_000));
  }

  @ParameterizedTest
  @CsvSource({
    "correct, kind, bogus, Такого вида сообщений нет.",
    "correct, sector, bogus, Такого отраслевого блока нет.",
    "correct, topic_group, LONG, Название темы слишком длинное.",
    "correct, municipality, bogus, Такого муниципального образования в регионе нет.",
    "assign, assignee, bogus, Такого ответственного в регионе нет.",
    "postpone, until, +999999999-12-31, День должен быть между 2000 и 2100 годами.",
    "postpone, until, -999999999-01-01, День должен быть между 2000 и 2100 годами.",
    "extend, until, 9999-12-31, День должен быть между 2000 и 2100 годами.",
    "note, until, +999999999-12-31, День должен быть между 2000 и 2100 годами.",
    "extend, until, 2026-02-30, «2026-02-30» — не дата",
    "link, duplicate_of, LONG, Номер обращения слишком длинный.",
    "bogus, text, x, Такого действия нет."
  })
  void areToldApartInFormsOfOneAndOfMany(String action, String field, String value, String why)
      throws Exception {
    Map<String, String> one = new LinkedHashMap<>();
    one.put("id", "vk:1");
    one.put("action", action);
    one.put("text", "почему");
    one.put(field, filled(value));
    Map<String, String> many = new LinkedHashMap<>(one);
    many.put("pick", "vk:1");

    for (HttpResponse<String> answer :
        java.util.List.of(
            analyst.submit("/complaint/handle", one), analyst.submit("/complaints/handle", many))) {
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body()).contains(why);
    }
    assertThat(new PushedEvents(folder).read("desk", PushedEvents.Position.START, 10)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "correct, kind, bogus, kind: is none",
    "correct, sector, bogus, sector: is none",
    "correct, topicGroup, LONG, topic: is too long",
    "correct, topic, LONG, topic: is too long",
    "correct, settlement, LONG, settlement: is too long",
    "correct, municipality, bogus, municipality: is none of the region",
    "assign, assignee, bogus, assignee: is no officer of the region",
    "postpone, until, +999999999-12-31, until: must be between the years 2000 and 2100",
    "link, duplicate_of, LONG, duplicate_of: is too long"
  })
  void areToldApartToPrograms(String action, String field, String value, String why)
      throws Exception {
    ObjectNode order = Json.mapper().createObjectNode();
    order.put("id", "vk:1").put("action", action).put("text", "почему");
    ObjectNode correction = Json.mapper().createObjectNode();
    (action.equals("correct") ? correction : order).put(field, filled(value));
    order.set("correction", correction);

    HttpResponse<String> answer =
        analyst.send(
            analyst
                .at("/api/complaint/handling")
                .header("Authorization", "Bearer " + TestDesk.TOKEN)
                .POST(HttpRequest.BodyPublishers.ofString(order.toString())));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(answer.body()).isEqualTo("{\"error\":\"" + why + "\"}");
  }

  @ParameterizedTest
  @CsvSource({"''", "' '", "_search", "../1", "LONG", "vk:404"})
  void ofWhatCannotBeThereThereIsNothing(String id) throws Exception {
    HttpResponse<String> answer =
        analyst.submit(
            "/complaint/handle", Map.of("id", filled(id), "action", "note", "text", "почему"));

    assertThat(answer.statusCode()).isEqualTo(404);
  }
}
