package otklik.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import otklik.analysis.PersonalData;
import otklik.analysis.Sector;
import otklik.complaint.Complaint;
import otklik.json.Json;
import otklik.post.Posts;
import otklik.pushed.PushedEvents;
import otklik.region.Region;
import otklik.region.Regions;
import otklik.right.Role;
import otklik.sink.Complaints;
import otklik.sink.SearchNodeExtension;
import otklik.sink.audit.AuditEntry;
import otklik.sink.audit.AuditLog;
import otklik.sink.reply.Replies;
import otklik.sink.reply.Reply;
import otklik.sink.search.ComplaintSearch;
import otklik.sink.search.FoundComplaint;

@ExtendWith(SearchNodeExtension.class)
class HandlingTest {

  @TempDir private Path folder;

  private TestDesk desk;

  @BeforeEach
  void start() throws Exception {
    desk = new TestDesk(folder);
    Complaints.index(
        SearchNodeExtension.cluster(),
        Complaints.of("1", Sector.ROADS, "nadymsky", Posts.MORNING, "Яма у дома", "яма"),
        Complaints.of("2", Sector.WASTE, "salekhard", Posts.MORNING, "Мусор не вывозят", "мусор"),
        Complaints.of("3", Sector.WASTE, "nadymsky", Posts.MORNING, "Свалка за школой", "свалка"));
  }

  @AfterEach
  void stop() {
    desk.close();
  }

  private static FoundComplaint found(String id) throws Exception {
    return new ComplaintSearch(SearchNodeExtension.cluster()).complaint(id).orElseThrow();
  }

  private static Map<String, String> order(String id, int version, String action) {
    return Map.of("id", id, "version", Integer.toString(version), "action", action);
  }

  @Test
  void aComplaintIsCheckedFromItsCardAndTheHistorySaysByWhom() throws Exception {
    DeskBrowser analyst = desk.browser(Role.ANALYST);

    HttpResponse<String> answer = analyst.submit("/complaint/handle", order("vk:1", 0, "check"));

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(analyst.get("/complaint/vk:1").body())
        .contains("проверено", "analyst, аналитик", "Отменить".toLowerCase());
  }

  @Test
  void theSecondOfTwoPeopleIsToldAndNothingTheyTypedIsLost() throws Exception {
    DeskBrowser first = desk.browser(Role.ANALYST);
    DeskBrowser second = desk.browser(Role.BLOCK_HEAD);
    first.submit("/complaint/handle", order("vk:1", 0, "check"));

    HttpResponse<String> answer =
        second.submit(
            "/complaint/handle",
            Map.of("id", "vk:1", "version", "0", "action", "answer", "text", "Уже едем <b>"));

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(DeskBrowser.unmarked(answer.body()))
        .contains("её изменил analyst", "Уже едем &lt;b&gt;", "name=\"version\" value=\"1\"");
    assertThat(found("vk:1").status()).isEqualTo("checked");
  }

  @Test
  void whatIsMissingIsSaidOnTheCard() throws Exception {
    DeskBrowser analyst = desk.browser(Role.ANALYST);

    HttpResponse<String> answer = analyst.submit("/complaint/handle", order("vk:1", 0, "answer"));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(DeskBrowser.unmarked(answer.body())).contains("Напишите текст.", "Яма у дома");
    assertThat(
            analyst
                .submit(
                    "/complaint/handle",
                    Map.of("id", "vk:1", "action", "postpone", "until", "завтра"))
                .body())
        .contains("«завтра» — не дата");
  }

  @Test
  void anExecutorSeesAndChangesOnlyTheirOwnMunicipality() throws Exception {
    DeskBrowser executor = desk.browser(Role.MUNICIPAL_EXECUTOR);

    for (String path : List.of("/", "/results", "/work", "/api/complaints")) {
      assertThat(executor.get(path).body()).as(path).contains("Яма у дома").doesNotContain("Мусор");
    }
    assertThat(executor.get("/complaint/vk:2").statusCode()).isEqualTo(404);
    assertThat(executor.get("/api/complaint?id=vk:2").statusCode()).isEqualTo(404);
    assertThat(executor.submit("/complaint/handle", order("vk:2", 0, "accept")).statusCode())
        .isEqualTo(404);
    assertThat(executor.submit("/complaint/unmask", Map.of("id", "vk:2")).statusCode())
        .isEqualTo(404);
    assertThat(executor.submit("/complaint/handle", order("vk:1", 0, "accept")).statusCode())
        .isEqualTo(303);
    assertThat(found("vk:2").status()).isEqualTo("new");
    assertThat(found("vk:1").status()).isEqualTo("in_work");
  }

  @Test
  void aHeadSeesTheirSectorEverywhereAndWhatIsGivenToThem() throws Exception {
    DeskBrowser head = desk.browser(Role.BLOCK_HEAD);
    assertThat(head.get("/complaint/vk:2").statusCode()).isEqualTo(200);

    assertThat(head.get("/api/complaints?sector=roads").body()).contains("Яма");
  }

  @Test
  void whoHandsAComplaintAwayIsLedBackToTheirWork() throws Exception {
    desk.browser(Role.ANALYST)
        .submit(
            "/complaint/handle",
            Map.of("id", "vk:2", "action", "assign", "assignee", "nadymsky-executor"));
    DeskBrowser executor = desk.browser(Role.MUNICIPAL_EXECUTOR);
    assertThat(executor.get("/complaint/vk:2").statusCode()).isEqualTo(200);

    HttpResponse<String> answer =
        executor.submit(
            "/complaint/handle",
            Map.of("id", "vk:2", "action", "assign", "assignee", "salekhard-executor"));

    assertThat(answer.headers().firstValue("Location")).get().asString().endsWith("/work");
  }

  @Test
  void manyAreChangedAtOnceAndTakenBackTogether() throws Exception {
    DeskBrowser analyst = desk.browser(Role.ANALYST);
    analyst.submit("/complaint/handle", order("vk:2", 0, "solve"));
    String picks = "action=accept&pick=vk:1&pick=vk:2&pick=vk:3&csrf=" + analyst.secret();

    HttpResponse<String> answer = bulk(analyst, picks);

    assertThat(answer.body())
        .contains("— 2", "Не изменено: 1", "В этом статусе так сделать нельзя");
    assertThat(found("vk:1").status()).isEqualTo("in_work");
    assertThat(found("vk:3").status()).isEqualTo("in_work");
    assertThat(found("vk:1").record().history().get(0).batch())
        .isEqualTo(found("vk:3").record().history().get(0).batch());

    bulk(analyst, "action=undo&pick=vk:1&pick=vk:3&csrf=" + analyst.secret());
    assertThat(found("vk:1").status()).isEqualTo("new");
    assertThat(found("vk:3").status()).isEqualTo("new");
  }

  private static HttpResponse<String> bulk(DeskBrowser browser, String form) throws Exception {
    return browser.send(
        browser
            .at("/complaints/handle")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form)));
  }

  @Test
  void aLabelIsCorrectedAndTheCardShowsItAtOnce() throws Exception {
    DeskBrowser analyst = desk.browser(Role.ANALYST);

    analyst.submit(
        "/complaint/handle",
        Map.of("id", "vk:1", "version", "0", "action", "correct", "sector", "waste"));

    assertThat(analyst.get("/complaint/vk:1").body()).contains("метки исправлены");
    assertThat(found("vk:1").document().sector()).isEqualTo("waste");
    assertThat(analyst.get("/api/complaint?id=vk:1").body()).contains("\"sector\":\"waste\"");
  }

  @Test
  void aDuplicateIsSeenFromBothSides() throws Exception {
    DeskBrowser analyst = desk.browser(Role.ANALYST);
    analyst.submit(
        "/complaint/handle", Map.of("id", "vk:1", "action", "link", "duplicate_of", "vk:3"));
    SearchNodeExtension.cluster().client().indices().refresh(r -> r.index("otklik-complaints"));

    assertThat(analyst.get("/complaint/vk:1").body())
        .contains("То же самое, что", "Свалка за школой");
    assertThat(analyst.get("/complaint/vk:3").body())
        .contains("Отмеченные дубликаты", "Яма у дома");
  }

  @Test
  void aDuplicateOfWhatIsNotThereIsRefused() throws Exception {
    DeskBrowser analyst = desk.browser(Role.ANALYST);
    for (String original : List.of("vk:none", "https://vk.com/wall-1_7")) {
      assertThat(
              analyst
                  .submit(
                      "/complaint/handle",
                      Map.of("id", "vk:1", "action", "link", "duplicate_of", original))
                  .body())
          .contains("Обращения с таким номером нет");
    }
  }

  @Test
  void personalDataIsHiddenUntilItIsAskedForAndThatIsWrittenDown() throws Exception {
    Complaint complaint =
        Complaints.of(
            "9", Sector.ROADS, "nadymsky", Posts.MORNING, "Звоните 89001112233", "звонить");
    Complaints.index(SearchNodeExtension.cluster(), complaint);
    SearchNodeExtension.cluster()
        .client()
        .update(
            u ->
                u.index("otklik-complaints")
                    .id("vk:9")
                    .doc(
                        Map.of(
                            "personal_data",
                            List.of(new PersonalData(PersonalData.Kind.PHONE, 8, 19))))
                    .refresh(co.elastic.clients.elasticsearch._types.Refresh.True),
            Object.class);
    DeskBrowser analyst = desk.browser(Role.ANALYST);

    for (String path : List.of("/", "/complaint/vk:9", "/work", "/api/complaint?id=vk:9")) {
      assertThat(analyst.read(path)).as(path).contains("[телефон]").doesNotContain("89001112233");
    }
    assertThat(analyst.submit("/complaint/unmask", Map.of("id", "vk:9")).body())
        .contains("89001112233");

    SearchNodeExtension.cluster().client().indices().refresh(r -> r.index("otklik-audit"));
    assertThat(new AuditLog(SearchNodeExtension.cluster()).newest(20))
        .filteredOn(entry -> entry.action().equals("unmask"))
        .extracting(AuditEntry::by, AuditEntry::subject)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("analyst", "vk:9"));
  }

  @Test
  void theAuditLogIsAPageAndAFileForTheAdministrator() throws Exception {
    desk.browser(Role.ANALYST).submit("/complaint/handle", order("vk:1", 0, "check"));
    SearchNodeExtension.cluster().client().indices().refresh(r -> r.index("otklik-audit"));
    DeskBrowser administrator = desk.browser(Role.ADMINISTRATOR);

    assertThat(administrator.get("/audit").body()).contains("проверено", "vk:1", "analyst");
    List<String> lines = administrator.get("/audit/export").body().lines().toList();
    assertThat(lines).anySatisfy(line -> assertThat(line).contains("\"action\":\"check\""));
    for (String line : lines) {
      assertThat(Json.mapper().readTree(line).get("by").asText()).isNotEmpty();
    }
  }

  private JsonNode api(String body, int status) throws Exception {
    DeskBrowser program = desk.browser();
    HttpResponse<String> answer =
        program.send(
            program
                .at("/api/complaint/handling")
                .header("Authorization", "Bearer " + TestDesk.TOKEN)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return Json.mapper().readTree(answer.body());
  }

  @Test
  void aProgramHandlesAComplaintAndIsToldOfConflicts() throws Exception {
    JsonNode accepted = api("{\"id\": \"vk:1\", \"version\": 0, \"action\": \"accept\"}", 200);
    assertThat(accepted.get("status").asText()).isEqualTo("in_work");
    assertThat(accepted.get("version").asInt()).isEqualTo(1);

    JsonNode conflict = api("{\"id\": \"vk:1\", \"version\": 0, \"action\": \"solve\"}", 409);
    assertThat(conflict.get("error").asText()).isEqualTo("version: is 1 now, changed by api");
    assertThat(conflict.at("/handling/status").asText()).isEqualTo("in_work");

    assertThat(api("{\"id\": \"vk:1\", \"action\": \"answer\"}", 422).get("error").asText())
        .isEqualTo("no_text");
    assertThat(api("{\"id\": \"vk:1\", \"action\": \"jump\"}", 400).get("error").asText())
        .isEqualTo("action: 'jump' is none");
    assertThat(api("{\"id\": \"vk:77\", \"action\": \"check\"}", 404).get("error").asText())
        .isEqualTo("there is no such complaint");
    assertThat(api("{\"action\": \"check\"}", 400).get("error").asText())
        .isEqualTo("id: is missing");
    assertThat(api("[", 400).get("error").asText()).startsWith("the body is no order");
  }

  @Test
  void oneAnswerReachesEveryOpenVoiceOfTheIncident() throws Exception {
    DeskBrowser analyst = desk.browser(Role.ANALYST);
    analyst.submit("/complaint/handle", order("vk:2", 0, "solve"));

    analyst.submit(
        "/complaint/handle",
        Map.of(
            "id", "vk:1", "version", "0", "action", "answer", "text", "Сделаем", "voices", "all"));

    assertThat(found("vk:1").handling().answer()).isEqualTo("Сделаем");
    assertThat(found("vk:3").handling().answer()).isEqualTo("Сделаем");
    assertThat(found("vk:2").status()).isEqualTo("solved");
    assertThat(found("vk:2").handling().answer()).isNull();
  }

  @Test
  void answersThatAreWrittenOftenAreOfferedWithTheirFieldsFilledIn() throws Exception {
    String card = desk.browser(Role.ANALYST).read("/complaint/vk:3");

    assertThat(card)
        .contains("Вывоз мусора", "(Надымский район, …) передана региональному оператору")
        .doesNotContain("Дорожной службе", "{municipality}");
  }

  @Test
  void anAnalystPutsAVoiceIntoAnotherIncidentOfItsPlaceOnly() throws Exception {
    var client = SearchNodeExtension.cluster().client();
    for (String town : List.of("nadymsky", "salekhard")) {
      var incident = Map.of("id", "incident-" + town, "municipality", town);
      client.index(i -> i.index("otklik-incidents").id("incident-" + town).document(incident));
    }

    assertThat(join("incident-salekhard").statusCode()).isEqualTo(400);
    assertThat(join("incident-404").statusCode()).isEqualTo(400);
    assertThat(join("incident-nadymsky").statusCode()).isEqualTo(303);

    var events = new PushedEvents(folder).read("desk", PushedEvents.Position.START, 10);
    assertThat(events).singleElement().asString().contains("\"joins\":\"incident-nadymsky\"");
  }

  private HttpResponse<String> join(String incident) throws Exception {
    return desk.browser(Role.ANALYST)
        .submit("/incident/join", Map.of("id", "vk:1", "incident", incident));
  }

  @Test
  void anAnswerIsHandedToBePostedWhereTheFeedAllowsIt(@TempDir Path other) throws Exception {
    Region region =
        Regions.replaced(
            "  - {id: inbox, platform: import, address: inbox}\n",
            "  - {id: inbox, platform: vk, address: \"-5\", reply: \"env:NOWHERE\"}\n");
    Replies replies = new Replies(SearchNodeExtension.cluster());
    try (TestDesk posting = new TestDesk(other, region)) {
      DeskBrowser analyst = posting.browser(Role.ANALYST);
      assertThat(analyst.get("/complaint/vk:1").body()).contains("name=\"post\"");

      analyst.submit(
          "/complaint/handle",
          Map.of("id", "vk:1", "action", "answer", "text", "Засыплем", "post", "on"));
      analyst.submit(
          "/complaint/handle", Map.of("id", "vk:2", "action", "answer", "text", "Вывезем"));
      analyst.submit("/complaint/post", Map.of("id", "vk:2"));

      assertThat(replies.of("vk:1")).singleElement().extracting(Reply::text).isEqualTo("Засыплем");
      assertThat(replies.of("vk:2")).singleElement().extracting(Reply::text).isEqualTo("Вывезем");
      assertThat(analyst.get("/complaint/vk:1").body()).contains("Ответ ждёт публикации");
    }

    desk.browser(Role.ANALYST).submit("/complaint/post", Map.of("id", "vk:3"));
    assertThat(desk.browser(Role.ANALYST).get("/complaint/vk:3").body())
        .doesNotContain("name=\"post\"");
    assertThat(replies.of("vk:3")).isEmpty();
  }
}
