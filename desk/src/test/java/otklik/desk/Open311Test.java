package otklik.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import otklik.analysis.Sector;
import otklik.complaint.HandlingOrder;
import otklik.json.Json;
import otklik.post.Post;
import otklik.post.Posts;
import otklik.pushed.PushedEvents;
import otklik.right.Action;
import otklik.right.Person;
import otklik.right.Role;
import otklik.right.Sight;
import otklik.sink.Complaints;
import otklik.sink.SearchNodeExtension;
import otklik.sink.handling.Handlings;

@ExtendWith(SearchNodeExtension.class)
class Open311Test {

  private static final String KEY = "api_key=" + TestDesk.TOKEN;

  @TempDir private Path folder;

  private TestDesk desk;
  private DeskBrowser app;

  @BeforeEach
  void start() throws Exception {
    desk = new TestDesk(folder);
    app = desk.browser();
    Complaints.index(
        SearchNodeExtension.cluster(),
        Complaints.of(
            "1",
            Sector.ROADS,
            "nadymsky",
            Posts.MORNING.minusSeconds(60),
            "Яма\u0007 <b>у дома</b>",
            "яма"),
        Complaints.of(
            "2", Sector.WASTE, "salekhard", Posts.MORNING.minusSeconds(55), "Мусор", "мусор"));
  }

  @AfterEach
  void stop() {
    desk.close();
  }

  private JsonNode json(String path) throws Exception {
    HttpResponse<String> answer = app.get("/open311/v2/" + path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Json.mapper().readTree(answer.body());
  }

  private Document xml(String path) throws Exception {
    HttpResponse<String> answer = app.get("/open311/v2/" + path);
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/xml");
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(answer.body())));
  }

  private static List<String> ids(JsonNode requests) {
    List<String> ids = new ArrayList<>();
    requests.forEach(one -> ids.add(one.get("service_request_id").asText()));
    return ids;
  }

  private HttpResponse<String> post(String path, String... fields) throws Exception {
    Map<String, String> form = new HashMap<>(Map.of("api_key", TestDesk.TOKEN));
    for (int i = 0; i < fields.length; i += 2) {
      form.put(fields[i], fields[i + 1]);
    }
    return app.post("/open311/v2/" + path, form);
  }

  private Post handedOver() throws Exception {
    List<PushedEvents.Event> events =
        new PushedEvents(folder).read("desk", PushedEvents.Position.START, 10);
    assertThat(events).hasSize(1);
    return Json.mapper().readValue(events.get(0).json(), Post.class);
  }

  @Test
  void everybodyMayReadWhatCanBeReported() throws Exception {
    JsonNode services = json("services.json");

    assertThat(services).hasSize(Sector.values().length);
    assertThat(services.get(0).get("service_code").asText()).isNotEmpty();
    assertThat(xml("services.xml").getElementsByTagName("service_code").getLength())
        .isEqualTo(Sector.values().length);
    assertThat(json("services/roads.json").get("service_code").asText()).isEqualTo("roads");
    assertThat(json("discovery.json").get("endpoints")).isNotEmpty();
  }

  @Test
  void requestsAreListedWithTheKeyOnly() throws Exception {
    assertThat(app.get("/open311/v2/requests.json").statusCode()).isEqualTo(401);
    assertThat(app.get("/open311/v2/requests.json?api_key=guessed").body())
        .isEqualTo("[{\"code\":401,\"description\":\"api_key: is missing or wrong\"}]");

    assertThat(ids(json("requests.json?" + KEY))).containsExactly("vk:2", "vk:1");
    assertThat(ids(json("requests.json?service_code=roads&" + KEY))).containsExactly("vk:1");
    assertThat(ids(json("requests.json?service_request_id=vk:1,vk:9&" + KEY)))
        .containsExactly("vk:1");
    assertThat(ids(json("requests.json?status=closed&" + KEY))).isEmpty();
    assertThat(ids(json("requests.json?end_date=2026-11-24T02:59:05Z&" + KEY)))
        .containsExactly("vk:1");
    assertThat(ids(json("requests.json?page=2&page_size=1&" + KEY))).containsExactly("vk:1");
  }

  @Test
  void aRequestSaysWhatItIsWhereAndUntilWhen() throws Exception {
    JsonNode request = json("requests/vk:1.json?" + KEY).get(0);

    assertThat(request.get("status").asText()).isEqualTo("open");
    assertThat(request.get("service_code").asText()).isEqualTo("roads");
    assertThat(request.get("requested_datetime").asText()).isEqualTo("2026-11-24T02:59:00Z");
    assertThat(request.get("expected_datetime").asText()).isEqualTo("2026-11-24T03:59:00Z");
    assertThat(request.get("lat").asDouble()).isBetween(60.0, 75.0);
    assertThat(request.get("long").asDouble()).isBetween(60.0, 90.0);
  }

  @Test
  void whateverResidentsWriteTheXmlIsWellFormed() throws Exception {
    Document requests = xml("requests.xml?" + KEY);

    assertThat(requests.getDocumentElement().getTagName()).isEqualTo("service_requests");
    assertThat(requests.getElementsByTagName("description").item(1).getTextContent())
        .isEqualTo("Яма <b>у дома</b>");
  }

  @Test
  void aReportGoesIntoTheStreamAsAPost() throws Exception {
    HttpResponse<String> answer =
        post(
            "requests.json",
            "service_code",
            "roads",
            "description",
            "Яма",
            "lat",
            "65.53",
            "long",
            "72.52",
            "email",
            "a@example.org");

    assertThat(answer.statusCode()).isEqualTo(201);
    Post post = handedOver();
    assertThat(Json.mapper().readTree(answer.body()).get(0).get("service_request_id").asText())
        .isEqualTo(post.id().toString())
        .startsWith("open311:");
    assertThat(post.text()).isEqualTo("Яма\nНадым");
    assertThat(post.author()).isEqualTo("a@example.org");
  }

  @Test
  void whatTheAppHasChosenHoldsWhereTheTextSaysNothing() throws Exception {
    post("requests.json", "service_code", "social", "description", "Помогите пожалуйста");

    assertThat(handedOver().correction().sector()).isEqualTo("social");
  }

  @Test
  void mistakesNameTheField() throws Exception {
    assertThat(post("requests.json", "description", "Яма").body()).contains("service_code: ");
    assertThat(post("requests.xml", "service_code", "roads").body())
        .contains("<code>400</code>", "description: is missing");
    assertThat(
            post("requests.json", "service_code", "roads", "description", "Яма", "lat", "north")
                .statusCode())
        .isEqualTo(400);
    assertThat(app.get("/open311/v2/requests.json?start_date=yesterday&" + KEY).body())
        .contains("start_date: 'yesterday' is no time");
    HttpResponse<String> tooLong =
        post(
            "requests.json",
            "service_code",
            "roads",
            "description",
            "Яма",
            "account_id",
            "x".repeat(20_000));
    assertThat(tooLong.statusCode()).isEqualTo(400);
    assertThat(tooLong.body()).contains("author: ");
    assertThat(app.get("/open311/v2/requests/vk:404.json?" + KEY).statusCode()).isEqualTo(404);
    assertThat(app.get("/open311/v2/requests.csv?" + KEY).statusCode()).isEqualTo(404);
  }

  @Test
  void updatesTellWhatTheResidentMayKnow() throws Exception {
    Handlings handlings =
        new Handlings(
            TestDesk.REGION,
            SearchNodeExtension.cluster(),
            new PushedEvents(folder.resolve("other")),
            Clock.fixed(Posts.MORNING, ZoneOffset.UTC));
    Person anna = new Person("anna", Role.ANALYST, null, Sight.EVERYTHING);
    handlings.change("vk:1", null, HandlingOrder.of(Action.ACCEPT), anna, null);
    handlings.change("vk:1", null, HandlingOrder.saying(Action.NOTE, "между нами"), anna, null);
    handlings.change("vk:1", null, HandlingOrder.saying(Action.SOLVE, "Засыпали"), anna, null);
    handlings.refresh();

    JsonNode updates =
        json(
            "servicerequestupdates.json?start_date=2026-11-24T00:00:00Z"
                + "&end_date=2026-11-25T00:00:00Z&"
                + KEY);

    assertThat(updates).hasSize(2);
    assertThat(updates.get(0).get("status").asText()).isEqualTo("open");
    assertThat(updates.get(1).get("status").asText()).isEqualTo("closed");
    assertThat(updates.get(1).get("description").asText()).isEqualTo("Засыпали");
    assertThat(updates.toString()).doesNotContain("между нами");
  }

  @Test
  void anUpdateOfTheResidentIsACommentToTheRequest() throws Exception {
    assertThat(
            post(
                    "servicerequestupdates.json",
                    "service_request_id",
                    "vk:1",
                    "description",
                    "Ничего не сделали",
                    "email",
                    "a@example.org")
                .statusCode())
        .isEqualTo(201);

    assertThat(handedOver().parent()).hasToString("vk:1");
  }
}
