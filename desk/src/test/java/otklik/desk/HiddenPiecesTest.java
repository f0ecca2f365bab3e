package otklik.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import otklik.complaint.Complaint;
import otklik.desk.token.TokenRight;
import otklik.desk.token.Tokens;
import otklik.json.Json;
import otklik.post.Post;
import otklik.post.Posts;
import otklik.right.Role;
import otklik.sink.Complaints;
import otklik.sink.SearchNodeExtension;

/** What masking hides can't be found by those from whom it is hidden. */
@ExtendWith(SearchNodeExtension.class)
class HiddenPiecesTest {

  private static final String TEXT =
      "Во дворе яма. Меня зовут Иванова Мария Петровна, звоните 8-900-123-45-67 вечером,"
          + " деньги вернуть на карту 4276 1600 1234 5678.";

  private static final List<String> HIDDEN =
      List.of(
          "8-900-123-45-67",
          "89001234567",
          "+7 900 123-45-67",
          "\"8 900 123 45 67\"",
          "\"45 67\"",
          "67",
          "900*",
          "\"звоните 8\"",
          "\"звоните 8 900\"",
          "\"67 вечером\"",
          "\"звоните вечером\"",
          "4276",
          "\"1600 1234 5678\"",
          "4276160012345678",
          "Петровна",
          "Иванова",
          "ивановой",
          "\"Иванова Мария\"",
          "\"зовут Иванова\"",
          "иванова дворе");

  private TestDesk desk;
  private Path folder;

  @BeforeEach
  void start(@TempDir Path given) throws Exception {
    folder = given;
    desk = new TestDesk(folder);
    Post post = Posts.at("hiding", TEXT, Posts.MORNING);
    Post plain = Posts.at("plain", "Во дворе яма, Мария", Posts.MORNING.plusSeconds(1));
    Complaints.index(SearchNodeExtension.cluster(), complaint(post), complaint(plain));
  }

  @AfterEach
  void stop() {
    desk.close();
  }

  private static Complaint complaint(Post post) {
    return new Complaint(post, TestDesk.ANALYSER.analyse(post.text()), null, null);
  }

  @Test
  void whoMayNotSeeItCanNotConfirmIt() throws Exception {
    DeskBrowser curator = desk.browser(Role.CURATOR);
    String token = token(TokenRight.READ);
    for (String sought : HIDDEN) {
      String query = "?q=" + DeskBrowser.encode(sought);

      assertThat(total(curator, query)).as(sought).isZero();
      assertThat(curator.get("/results" + query).body()).as(sought).doesNotContain("vk:hiding");
      assertThat(curator.get("/api/breakdown" + query + "&rows=sector").body())
          .as(sought)
          .contains("\"sum\":0.0");
      assertThat(total(program(query, token))).as(sought).isZero();
    }
  }

  @Test
  void withoutAHiddenWordMeansNothingToThem() throws Exception {
    String query = "?q=" + DeskBrowser.encode("яма -Иванова");

    assertThat(total(desk.browser(Role.CURATOR), query)).isEqualTo(2);
    assertThat(total(desk.browser(Role.ANALYST), query)).isEqualTo(1);
  }

  @Test
  void whatIsShownIsFoundByEverybody() throws Exception {
    DeskBrowser curator = desk.browser(Role.CURATOR);
    for (String sought : List.of("яма", "двор", "звонить", "\"во дворе яма\"", "деньги карта")) {
      String query = "?q=" + DeskBrowser.encode(sought);

      assertThat(curator.get("/api/complaints" + query).body()).as(sought).contains("vk:hiding");
    }
  }

  @Test
  void whoMaySeeItFindsIt() throws Exception {
    DeskBrowser analyst = desk.browser(Role.ANALYST);
    String token = token(TokenRight.READ_UNMASKED);
    for (String sought :
        List.of("ивановой", "Петровна", "\"8 900 123 45 67\"", "\"звоните 8 900\"")) {
      String query = "?q=" + DeskBrowser.encode(sought);

      assertThat(total(analyst, query)).as(sought).isEqualTo(1);
      assertThat(total(program(query, token))).as(sought).isEqualTo(1);
    }
  }

  @Test
  void anExportOfAHiddenWordIsEmptyToo() throws Exception {
    DeskBrowser curator = desk.browser(Role.CURATOR);
    String begun =
        curator
            .submit("/export?q=" + DeskBrowser.encode("Петровна"), Map.of("format", "csv"))
            .headers()
            .firstValue("Location")
            .orElseThrow();

    assertThat(curator.get(begun).body()).contains("0");
  }

  private static int total(DeskBrowser reader, String query) throws Exception {
    return total(reader.get("/api/complaints" + query).body());
  }

  private static int total(String body) throws Exception {
    return Json.mapper().readTree(body).get("total").asInt();
  }

  private String token(TokenRight right) {
    return new Tokens(folder.resolve(Tokens.FILE))
        .add("monitor", Set.of(right), LocalDate.of(2026, 12, 31), new SecureRandom());
  }

  private String program(String query, String token) throws Exception {
    DeskBrowser browser = desk.browser();
    return browser
        .send(browser.at("/api/complaints" + query).header("Authorization", "Bearer " + token))
        .body();
  }
}
