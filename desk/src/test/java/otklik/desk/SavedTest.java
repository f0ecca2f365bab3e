package otklik.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import otklik.analysis.Sector;
import otklik.post.Posts;
import otklik.pushed.PushedEvents;
import otklik.right.Role;
import otklik.sink.Complaints;
import otklik.sink.SearchNodeExtension;
import otklik.sink.standing.Match;

@ExtendWith(SearchNodeExtension.class)
class SavedTest {

  @TempDir private Path folder;

  private TestDesk desk;
  private DeskBrowser analyst;

  @BeforeEach
  void start() throws Exception {
    desk = new TestDesk(folder);
    analyst = desk.browser(Role.ANALYST);
  }

  @AfterEach
  void stop() {
    desk.close();
  }

  private String handedOver() throws Exception {
    StringBuilder all = new StringBuilder();
    new PushedEvents(folder)
        .read("desk", PushedEvents.Position.START, 10)
        .forEach(event -> all.append(event.json()).append('\n'));
    return all.toString();
  }

  private void find(String query, String owner, String complaint) throws Exception {
    var client = SearchNodeExtension.cluster().client();
    Match match = new Match(query + complaint, query, owner, complaint, false, Posts.MORNING, null);
    client.index(i -> i.index("otklik-matches").id(match.id()).document(match));
    client.indices().refresh(r -> r.index("otklik-matches"));
  }

  /** Of the only saved search. */
  private String saved() throws Exception {
    String page = analyst.get("/searches").body();
    int at = page.indexOf("/searches?of=") + "/searches?of=".length();
    return page.substring(at, page.indexOf('"', at));
  }

  @Test
  void aSavedSearchStandsOnTheStreamAndIsListed() throws Exception {
    analyst.submit(
        "/searches?q=%D0%BC%D1%83%D1%81%D0%BE%D1%80&sector=waste&from=2026-11-01",
        Map.of("name", "Мусор", "watch", "on", "sound", "on", "tell", "waste-head"));

    assertThat(analyst.read("/searches"))
        .contains(">Мусор</a>", "наблюдается · со звуком", "sector=waste");
    assertThat(handedOver())
        .contains(
            "\"lemmas\":[\"мусор\"]",
            "\"field\":\"sector\",\"values\":[\"waste\"]",
            "\"tell\":\"waste-head\"",
            "\"heard\":true");
  }

  @Test
  void aNameIsKeptWithoutWhatIsNoCharacter() throws Exception {
    analyst.submit("/searches?q=", Map.of("name", "Свал\uFFFEки\u0007 у леса", "watch", "on"));

    assertThat(analyst.read("/searches")).contains(">Свалки у леса</a>");
    assertThat(handedOver()).contains("\"name\":\"Свалки у леса\"");
    assertThat(analyst.submit("/searches?q=", Map.of("name", "\uFFFF\u0001")).statusCode())
        .isEqualTo(400);
  }

  @Test
  void whatItFindsIsShownUntilItIsSeenAndOnlyToItsOwner() throws Exception {
    analyst.submit("/searches?q=", Map.of("name", "Всё", "watch", "on"));
    Complaints.index(
        SearchNodeExtension.cluster(),
        Complaints.of("1", Sector.WASTE, "salekhard", Posts.MORNING, "Горы мусора", "мусор"));
    find(saved(), "analyst", "vk:1");
    find("other", "curator", "vk:1");

    assertThat(analyst.get("/searches").body())
        .contains("Горы мусора", "<b class=\"badge\">новое</b>");

    analyst.submit("/searches/change", Map.of("action", "seen", "id", ""));

    assertThat(analyst.get("/searches").body())
        .contains("Горы мусора")
        .doesNotContain("<b class=\"badge\">новое</b>");
    assertThat(desk.browser(Role.ADMINISTRATOR).get("/searches").body())
        .doesNotContain("Горы мусора");
  }

  @Test
  void anExecutorIsNotShownWhatTheirRightDoesNotCover() throws Exception {
    DeskBrowser executor = desk.browser(Role.MUNICIPAL_EXECUTOR);
    executor.submit("/searches?q=", Map.of("name", "Всё", "watch", "on"));
    Complaints.index(
        SearchNodeExtension.cluster(),
        Complaints.of("1", Sector.WASTE, "salekhard", Posts.MORNING, "Горы мусора", "мусор"));
    find("any", "municipal_executor", "vk:1");

    assertThat(executor.get("/searches").body()).doesNotContain("Горы мусора");
    assertThat(handedOver()).contains("\"everything\":false");
  }

  @Test
  void itCanBeLeftHeardAndDeletedByItsOwnerAlone() throws Exception {
    analyst.submit("/searches?q=", Map.of("name", "Всё", "watch", "on"));
    String id = saved();

    assertThat(
            desk.browser(Role.CURATOR)
                .submit("/searches/change", Map.of("action", "delete", "id", id))
                .statusCode())
        .isEqualTo(404);
    analyst.submit("/searches/change", Map.of("action", "sound", "id", id));
    analyst.submit("/searches/change", Map.of("action", "leave", "id", id));
    assertThat(analyst.get("/searches").body()).contains("сохранён").doesNotContain("наблюдается");

    analyst.submit("/searches/change", Map.of("action", "delete", "id", id));
    assertThat(analyst.get("/searches").body()).contains("Сохранённых поисков пока нет");
  }

  @Test
  void whatCanNeverBeNewCanBeSavedButNotWatched() throws Exception {
    assertThat(
            analyst
                .submit("/searches?status=solved", Map.of("name", "Решённые", "watch", "on"))
                .statusCode())
        .isEqualTo(400);
    assertThat(analyst.submit("/searches?status=solved", Map.of("name", "Решённые")).statusCode())
        .isEqualTo(303);
    assertThat(analyst.submit("/searches?q=", Map.of("name", " ")).statusCode()).isEqualTo(400);
  }

  @Test
  void anOfficerMayHaveOnlyThemselvesTold() throws Exception {
    DeskBrowser officer = desk.browser(Role.OFFICER);

    assertThat(
            officer
                .submit("/searches?q=", Map.of("name", "Моё", "watch", "on", "tell", "waste-head"))
                .statusCode())
        .isEqualTo(400);
    assertThat(
            officer
                .submit(
                    "/searches?q=", Map.of("name", "Моё", "watch", "on", "tell", "roads-officer"))
                .statusCode())
        .isEqualTo(303);
  }
}
