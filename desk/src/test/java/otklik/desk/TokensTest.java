package otklik.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import otklik.complaint.Complaint;
import otklik.desk.token.TokenRight;
import otklik.desk.token.Tokens;
import otklik.post.Post;
import otklik.post.Posts;
import otklik.right.Role;
import otklik.sink.Complaints;
import otklik.sink.SearchNodeExtension;
import otklik.sink.audit.AuditEntry;
import otklik.sink.audit.AuditLog;

/** What programs may with their tokens, and what is noted of it. */
@ExtendWith(SearchNodeExtension.class)
class TokensTest {

  private static final LocalDate UNTIL = LocalDate.of(2026, 12, 31);
  private static final String ANSWER =
      "{\"id\": \"vk:1\", \"action\": \"note\", \"text\": \"проверено\"}";

  private Path folder;
  private Tokens tokens;
  private TestDesk desk;

  @BeforeEach
  void start(@TempDir Path given) throws Exception {
    folder = given;
    tokens = new Tokens(folder.resolve(Tokens.FILE));
    desk = new TestDesk(folder);
    Complaints.index(
        SearchNodeExtension.cluster(),
        complaint("1", "Яма во дворе, звоните 8-900-123-45-67"),
        complaint("2", "Снег не убирают, звоните 8-900-123-45-68"),
        complaint("3", "Не вывозят мусор"));
  }

  @AfterEach
  void stop() {
    desk.close();
  }

  private static Complaint complaint(String id, String text) {
    Post post = Posts.at(id, text, Posts.MORNING);
    return new Complaint(post, TestDesk.ANALYSER.analyse(text), null, null);
  }

  @Test
  void aTokenToReadReadsMaskedTextsAndChangesNothing() throws Exception {
    String token = add("monitor", TokenRight.READ);

    assertThat(get("/api/complaints", token).body())
        .contains("звоните [телефон]")
        .doesNotContain("123");
    assertThat(get("/api/complaint?id=vk:1", token).body()).contains("[телефон]");
    assertThat(get("/api/work", token).body()).doesNotContain("123-45");
    assertThat(handle(token).statusCode()).isEqualTo(403);
    assertThat(post("/complaint/unmask", token, "id=vk:1").statusCode()).isEqualTo(403);
    assertThat(log()).isEmpty();
  }

  @Test
  void everyReadingOfUnmaskedTextsIsNotedWithTheTokensNameAndTheIds() throws Exception {
    String token = add("crm", TokenRight.READ_UNMASKED);

    assertThat(get("/api/complaints", token).body()).contains("8-900-123-45-67");
    assertThat(get("/api/complaint?id=vk:2", token).body()).contains("8-900-123-45-68");
    get("/api/complaint?id=vk:3", token);
    get("/api/complaints?size=0", token);

    assertThat(log()).extracting(AuditEntry::by).containsOnly("crm");
    assertThat(log())
        .extracting(AuditEntry::action, AuditEntry::note)
        .containsExactlyInAnyOrder(
            tuple("read_unmasked", "vk:1 vk:2"), tuple("read_unmasked", "vk:2"));
  }

  @Test
  void theTokenOfTheEnvironmentReadsAsBeforeAndIsNotedToo() throws Exception {
    assertThat(get("/api/complaint?id=vk:1", TestDesk.TOKEN).body()).contains("8-900-123-45-67");

    assertThat(log())
        .extracting(AuditEntry::by, AuditEntry::action, AuditEntry::subject)
        .containsExactly(tuple("api", "read_unmasked", "vk:1"));
  }

  @Test
  void whatAProgramChangesIsNotedUnderItsName() throws Exception {
    String token = add("robot", TokenRight.HANDLE);

    assertThat(handle(token).statusCode()).isEqualTo(200);
    assertThat(post("/api/searches?q=снег", token, "name=снег").statusCode()).isEqualTo(201);

    assertThat(log()).extracting(AuditEntry::by).containsOnly("robot");
    assertThat(log())
        .extracting(AuditEntry::note)
        .contains("POST /api/complaint/handling", "POST /api/searches");
    assertThat(log()).extracting(AuditEntry::action).contains("note");
  }

  @Test
  void aRevokedTokenIsRefusedAtOnce() throws Exception {
    String token = add("old", TokenRight.READ);
    assertThat(get("/api/complaints", token).statusCode()).isEqualTo(200);

    assertThat(tokens.revoke("old")).isTrue();

    for (String path : List.of("/api/complaints", "/", "/open311/v2/requests.json", "/work")) {
      assertThat(get(path, token).statusCode()).as(path).isEqualTo(401);
    }
    assertThat(tokens.revoke("old")).isFalse();
  }

  @Test
  void aTokenIsGoodUntilItsLastDayEndsInTheRegion() throws Exception {
    String token = add("short", TokenRight.READ);
    for (String[] time :
        List.of(
            new String[] {"2026-12-31T18:59:59Z", "200"},
            new String[] {"2026-12-31T19:00:00Z", "401"})) {
      try (TestDesk later =
          new TestDesk(folder, Clock.fixed(Instant.parse(time[0]), ZoneOffset.UTC))) {
        DeskBrowser browser = later.browser();
        HttpResponse<String> answer =
            browser.send(browser.at("/api/complaints").header("Authorization", "Bearer " + token));
        assertThat(answer.statusCode()).as(time[0]).isEqualTo(Integer.parseInt(time[1]));
      }
    }
  }

  @Test
  void aTokenThatHasEndedIsNoGuess() throws Exception {
    String ended =
        tokens.add("ended", Set.of(TokenRight.READ), LocalDate.of(2026, 1, 1), new SecureRandom());
    for (int i = 0; i < 40; i++) {
      assertThat(get("/api/complaints", ended).statusCode()).isEqualTo(401);
    }

    assertThat(get("/api/complaints", add("good", TokenRight.READ)).statusCode()).isEqualTo(200);
  }

  @Test
  void guessedTokensLockTheDoorAsBefore() throws Exception {
    String good = add("good", TokenRight.READ);
    for (int i = 0; i < 30; i++) {
      assertThat(get("/api/complaints", "guess-" + i).statusCode()).isEqualTo(401);
    }

    assertThat(get("/api/complaints", good).statusCode()).isEqualTo(429);
  }

  @Test
  void nothingButTheHashIsKeptAndForItsOwnerOnly() throws Exception {
    String token = add("monitor", TokenRight.READ);
    Path file = folder.resolve(Tokens.FILE);

    assertThat(token).hasSize(43);
    assertThat(Files.readString(file)).contains("monitor").doesNotContain(token);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void aNameIsGivenOnceAndNotOneOfTheProgram() {
    add("monitor", TokenRight.READ);

    assertThatThrownBy(() -> add("monitor", TokenRight.READ))
        .hasMessage("there is a token 'monitor'; revoke it first, or choose another name");
    for (String name : List.of("api", "Otklik", "токен", "", "a b", "-a")) {
      assertThatThrownBy(() -> add(name, TokenRight.READ))
          .as(name)
          .hasMessageStartingWith("name: up to 64 small Latin letters");
    }
    tokens.revoke("monitor");
    assertThat(add("monitor", TokenRight.HANDLE)).isNotEmpty();
  }

  @Test
  void anEntryThatIsWrongIsToldAndNobodyElseIsHindered() throws Exception {
    String token = add("monitor", TokenRight.READ);
    Path file = folder.resolve(Tokens.FILE);
    Files.writeString(
        file, Files.readString(file).replaceFirst("\\[", "[{\"name\": \"bad\", \"hash\": 7},"));

    assertThat(get("/api/complaints", token).statusCode()).isEqualTo(200);
    assertThat(tokens.problems()).singleElement().asString().contains("the entry 'bad'");
    assertThatThrownBy(() -> add("other", TokenRight.READ)).hasMessageContaining("mend or delete");
  }

  @Test
  void aCuratorCanNotOpenACardUnmaskedAndAnAnalystIsNoted() throws Exception {
    assertThat(desk.browser(Role.CURATOR).get("/complaint/vk:1").body())
        .contains("[телефон]")
        .doesNotContain("/complaint/unmask");
    DeskBrowser analyst = desk.browser(Role.ANALYST);
    assertThat(analyst.read("/complaint/vk:1")).contains("[телефон]");

    analyst.submit("/complaint/unmask", java.util.Map.of("id", "vk:1"));

    assertThat(log())
        .filteredOn(entry -> entry.action().equals("unmask"))
        .extracting(AuditEntry::by, AuditEntry::subject)
        .containsExactly(tuple("analyst", "vk:1"));
  }

  private String add(String name, TokenRight... rights) {
    return tokens.add(name, Set.of(rights), UNTIL, new SecureRandom());
  }

  private HttpResponse<String> get(String path, String token) throws Exception {
    DeskBrowser browser = desk.browser();
    return browser.send(browser.at(path).header("Authorization", "Bearer " + token));
  }

  private HttpResponse<String> handle(String token) throws Exception {
    DeskBrowser browser = desk.browser();
    return browser.send(
        browser
            .at("/api/complaint/handling")
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(ANSWER)));
  }

  private HttpResponse<String> post(String path, String token, String form) throws Exception {
    DeskBrowser browser = desk.browser();
    return browser.send(
        browser
            .at(path.replace("снег", DeskBrowser.encode("снег")))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    form.replace("снег", DeskBrowser.encode("снег")))));
  }

  private static List<AuditEntry> log() throws Exception {
    SearchNodeExtension.cluster().client().indices().refresh(r -> r.index("otklik-audit"));
    return new AuditLog(SearchNodeExtension.cluster()).newest(100);
  }
}
