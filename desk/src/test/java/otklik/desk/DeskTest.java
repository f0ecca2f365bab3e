package otklik.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import otklik.analysis.Sector;
import otklik.json.Json;
import otklik.post.Post;
import otklik.post.Posts;
import otklik.pushed.PushedEvents;
import otklik.signal.Signal;
import otklik.signal.SignalKind;
import otklik.sink.Complaints;
import otklik.sink.SearchNodeExtension;
import otklik.sink.signal.Addressing;
import otklik.sink.signal.Signals;

@ExtendWith(SearchNodeExtension.class)
class DeskTest {

  private static final String TOKEN = TestDesk.TOKEN;

  @TempDir private Path folder;

  private TestDesk desk;
  private DeskBrowser browser;

  @BeforeEach
  void start() {
    desk = new TestDesk(folder);
    browser = desk.browser();
  }

  @AfterEach
  void stop() {
    desk.close();
  }

  private HttpRequest.Builder at(String path) {
    return browser.at(path);
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return browser.send(request);
  }

  private HttpResponse<String> logIn(String name, String password)
      throws IOException, InterruptedException {
    return browser.logIn(name, password);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private HttpResponse<String> api(String query) throws IOException, InterruptedException {
    return send(at("/api/complaints" + query).header("Authorization", "Bearer " + TOKEN));
  }

  private void index() throws Exception {
    Complaints.index(
        SearchNodeExtension.cluster(),
        Complaints.of(
            "1",
            Sector.WASTE,
            "novy-urengoy",
            Posts.MORNING,
            "в Новом Уренгое не вывозят мусор",
            "в",
            "новое",
            "уренгой",
            "не",
            "вывоз",
            "мусор"),
        Complaints.of(
            "2",
            Sector.ROADS,
            "nadymsky",
            Posts.MORNING.plusSeconds(5),
            "<script>alert(1)</script> <b>яма</b>",
            "яма"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/results",
        "/complaint/vk:1",
        "/complaint?id=vk:1",
        "/feeds",
        "/inbox",
        "/dead-letters"
      })
  void nobodySeesAPageWithoutLogin(String path) throws Exception {
    HttpResponse<String> answer = send(at(path));

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location")).get().asString().startsWith("/login?next=");
  }

  @Test
  void nobodyAsksTheApiWithoutRight() throws Exception {
    assertThat(send(at("/api/complaints")).statusCode()).isEqualTo(401);
    assertThat(send(at("/api/complaints").header("Authorization", "Bearer wrong")).statusCode())
        .isEqualTo(401);
    assertThat(send(at("/api/complaints")).body())
        .isEqualTo("{\"error\":\"log in, or send the header Authorization: Bearer TOKEN\"}");
  }

  @Test
  void theRightPasswordOpensTheDeskAndTheWrongOneDoesNot() throws Exception {
    assertThat(logIn("analyst", "falsch").statusCode()).isEqualTo(401);
    assertThat(logIn("nobody", "правильный пароль").statusCode()).isEqualTo(401);
    assertThat(send(at("/")).statusCode()).isEqualTo(302);

    assertThat(logIn("analyst", "правильный пароль").statusCode()).isEqualTo(303);
    assertThat(send(at("/")).statusCode()).isEqualTo(200);
    assertThat(send(at("/api/complaints")).statusCode()).isEqualTo(200);
  }

  @Test
  void guessingIsSlowedDown() throws Exception {
    for (int i = 0; i < 5; i++) {
      logIn("analyst", "falsch");
    }

    assertThat(logIn("analyst", "правильный пароль").statusCode()).isEqualTo(429);
  }

  @Test
  void loginLeadsNowhereElse() throws Exception {
    String form =
        "name=analyst&password="
            + encode("правильный пароль")
            + "&next="
            + encode("//elsewhere.example/");

    HttpResponse<String> answer =
        send(
            at("/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));

    assertThat(answer.headers().firstValue("Location")).contains("/");
  }

  @Test
  void theSessionCookieIsOutOfReachOfScriptsAndOtherSites() throws Exception {
    assertThat(logIn("analyst", "правильный пароль").headers().allValues("Set-Cookie"))
        .anySatisfy(cookie -> assertThat(cookie).contains("HttpOnly", "SameSite=Strict"));
  }

  @Test
  void markupInAPostIsShownAsText() throws Exception {
    index();
    logIn("analyst", "правильный пароль");

    assertThat(send(at("/")).body())
        .contains("&lt;script&gt;")
        .doesNotContain("<script>alert", "<b>яма");
    assertThat(browser.read("/complaint/vk:2"))
        .contains("&lt;script&gt;alert(1)")
        .doesNotContain("<script>alert");
  }

  @Test
  void aSearchInOtherWordFormsFindsThePostAndMarksTheHits() throws Exception {
    index();
    logIn("analyst", "правильный пароль");

    String body = send(at("/results?q=" + encode("мусор вывоз Новый Уренгой"))).body();

    assertThat(body)
        .contains("<mark>мусор</mark>", "<mark>вывозят</mark>", "<mark>Уренгое</mark>")
        .doesNotContain("яма");
  }

  @Test
  void theApiAnswersWhatItsPageDocuments() throws Exception {
    index();

    JsonNode answer =
        Json.mapper()
            .readTree(
                api("?q="
                        + encode("яма")
                        + "&sector=roads&municipality="
                        + encode("Надымский район"))
                    .body());

    assertThat(answer.get("total").asInt()).isEqualTo(1);
    JsonNode complaint = answer.get("complaints").get(0);
    assertThat(complaint.get("id").asText()).isEqualTo("vk:2");
    assertThat(complaint.get("post_id").asText()).isEqualTo("2");
    assertThat(complaint.get("kind").asText()).isEqualTo("complaint");
    assertThat(complaint.get("sector").asText()).isEqualTo("roads");
    assertThat(complaint.get("municipality").asText()).isEqualTo("Надымский район");
    assertThat(complaint.get("time").asText()).isEqualTo("2026-11-24T03:00:05Z");
    assertThat(complaint.has("url")).isTrue();
    assertThat(complaint.get("text").asText()).contains("<script>");
  }

  @Test
  void aWrongParameterIsNamed() throws Exception {
    assertThat(api("?size=many").body()).isEqualTo("{\"error\":\"size: 'many' is no number\"}");
    assertThat(api("?size=501").body()).isEqualTo("{\"error\":\"size: must be 0 to 500\"}");
    assertThat(api("?from=gestern").statusCode()).isEqualTo(400);
    assertThat(api("?after=x").body())
        .isEqualTo("{\"error\":\"after: must be the 'next' of the page before\"}");
  }

  @Test
  void aPeriodOfDaysIsLocal() throws Exception {
    index();

    assertThat(
            Json.mapper()
                .readTree(api("?from=2026-11-24&to=2026-11-24").body())
                .get("total")
                .asInt())
        .isEqualTo(2);
    assertThat(Json.mapper().readTree(api("?to=2026-11-23").body()).get("total").asInt()).isZero();
  }

  @Test
  void everyAnswerCarriesTheSecurityHeaders() throws Exception {
    var headers = send(at("/login")).headers();

    assertThat(headers.firstValue("Content-Security-Policy"))
        .get()
        .asString()
        .startsWith("default-src 'self'");
    assertThat(headers.firstValue("X-Frame-Options")).contains("DENY");
    assertThat(headers.firstValue("Cache-Control")).contains("no-store");
  }

  @Test
  void aCardOpensWhateverStandsInItsId() throws Exception {
    String id = "web:https://example.org//t/1?a=b#Имя %";
    Complaints.index(
        SearchNodeExtension.cluster(),
        Complaints.of(
            id, Sector.ROADS, "nadymsky", Posts.MORNING, "Ямы на дороге", "яма", "на", "дорога"));
    logIn("analyst", "правильный пароль");

    String page = send(at("/")).body();
    String link = page.replaceAll("(?s).*class=\"cover\" href=\"([^\"]*)\".*", "$1");

    assertThat(link).startsWith("/complaint?id=");
    assertThat(browser.read(link)).contains("Ямы на дороге");
  }

  @Test
  void theFeedsPageNamesEveryFeedOfTheProfile() throws Exception {
    logIn("analyst", "правильный пароль");

    assertThat(send(at("/feeds")).body()).contains("inbox", "ещё не читалась");
  }

  private void signal(String about) throws Exception {
    Signal signal =
        new Signal(
            "critical/" + about + "/roads-head",
            SignalKind.CRITICAL,
            "roads-head",
            about,
            null,
            "<b>пахнет газом</b>",
            "пахнет газом",
            "/complaint/" + about,
            Posts.MORNING,
            List.of());
    Signals signals = new Signals(SearchNodeExtension.cluster());
    signals.put(new Addressing(TestDesk.REGION).documents(signal));
    signals.refresh();
  }

  @Test
  void theInboxShowsSignalsAndEscapesThem() throws Exception {
    signal("vk:1");

    String page = send(at("/inbox").header("Authorization", "Bearer " + TOKEN)).body();

    assertThat(page)
        .contains(
            "&lt;b&gt;пахнет газом&lt;/b&gt;",
            "Критическое обращение",
            "Руководитель блока «Дороги»")
        .doesNotContain("<b>пахнет");
    assertThat(
            send(at("/inbox?recipient=curator").header("Authorization", "Bearer " + TOKEN)).body())
        .contains("Сигналов нет.");
  }

  @Test
  void aSignalIsAcknowledgedByItsLinkWithoutLoginAndOnlyByItsButton() throws Exception {
    signal("vk:1");
    String id = "critical/vk:1/roads-head";
    String link = TestDesk.KEY.path(id);
    Signals signals = new Signals(SearchNodeExtension.cluster());

    assertThat(send(at(link)).body()).contains("пахнет газом", "Подтвердить получение");
    assertThat(signals.find(id + "#inbox").orElseThrow().acknowledged()).isNull();

    String key = link.substring(link.indexOf("&key=") + 5);
    HttpResponse<String> answer =
        send(
            at("/signal")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("id=" + encode(id) + "&key=" + key)));
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(signals.find(id + "#inbox").orElseThrow().acknowledged().by())
        .isEqualTo("roads-head");
    assertThat(send(at(link)).body()).contains("Получение подтверждено");
  }

  @Test
  void withoutTheKeyOfASignalItIsNotShown() throws Exception {
    signal("vk:1");
    String other = TestDesk.KEY.path("critical/vk:2/roads-head");
    String key = other.substring(other.indexOf("&key=") + 5);

    assertThat(send(at("/signal?id=" + encode("critical/vk:1/roads-head"))).statusCode())
        .isEqualTo(403);
    assertThat(
            send(at("/signal?id=" + encode("critical/vk:1/roads-head") + "&key=" + key))
                .statusCode())
        .isEqualTo(403);
    assertThat(send(at(other)).statusCode()).isEqualTo(404);
  }

  @Test
  void aVoiceIsHandedToTheStreamToBeSplitFromItsIncident() throws Exception {
    index();

    HttpResponse<String> answer =
        send(
            at("/incident/split")
                .header("Authorization", "Bearer " + TOKEN)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(
                    HttpRequest.BodyPublishers.ofString(
                        "incident=incident-1&from=vk:2&voice=vk:1&voice=vk:99")));

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location"))
        .get()
        .asString()
        .endsWith("/complaint/vk:2");
    var events = new PushedEvents(folder).read("desk", PushedEvents.Position.START, 10);
    assertThat(events)
        .singleElement()
        .satisfies(
            event -> {
              Post post = Json.mapper().readValue(event.json(), Post.class);
              assertThat(post.id().toString()).isEqualTo("vk:1");
              assertThat(post.apartFrom()).isEqualTo("incident-1");
              assertThat(post.text()).isEqualTo("в Новом Уренгое не вывозят мусор");
            });
  }
}
