package otklik.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import otklik.desk.login.Users;
import otklik.pace.MovingClock;
import otklik.post.Posts;
import otklik.right.Role;
import otklik.sink.SearchNodeExtension;

/** Sessions as a browser sees them. */
@ExtendWith(SearchNodeExtension.class)
class SessionTest {

  @TempDir private Path folder;

  private final MovingClock clock = new MovingClock(Posts.MORNING);

  private TestDesk desk;

  @BeforeEach
  void start() {
    desk = new TestDesk(folder, clock);
  }

  @AfterEach
  void stop() {
    desk.close();
  }

  private Users users() {
    return new Users(folder.resolve("users.json"));
  }

  private static String cookie(HttpResponse<String> answer) {
    return answer.headers().allValues("Set-Cookie").stream()
        .filter(one -> one.matches("(__Host-)?otklik=.*"))
        .findFirst()
        .orElseThrow();
  }

  private HttpResponse<String> get(String path, String cookie) throws Exception {
    DeskBrowser browser = desk.browser();
    return browser.send(browser.at(path).header("Cookie", cookie.split(";")[0]));
  }

  private String enter() throws Exception {
    return cookie(desk.browser().logIn("analyst", TestDesk.PASSWORD));
  }

  @Test
  void aRestartOfTheProgramLogsNobodyOut() throws Exception {
    String cookie = enter();

    desk.close();
    desk = new TestDesk(folder, clock);

    assertThat(get("/feeds", cookie).statusCode()).isEqualTo(200);
  }

  @Test
  void anotherPasswordEndsAllSessionsOfItsOwner() throws Exception {
    String cookie = enter();
    String other = cookie(desk.browser().logIn("curator", TestDesk.PASSWORD));

    users().put("analyst", "another password", Role.ANALYST, null);

    assertThat(get("/feeds", cookie).statusCode()).isEqualTo(302);
    assertThat(get("/feeds", other).statusCode()).isEqualTo(200);
    users().put("analyst", TestDesk.PASSWORD, Role.ANALYST, null);
    assertThat(get("/feeds", cookie).statusCode()).as("it is over for good").isEqualTo(302);
  }

  @Test
  void whoIsRemovedIsLoggedOut() throws Exception {
    String cookie = enter();

    assertThat(users().remove("analyst")).isTrue();

    assertThat(get("/feeds", cookie).statusCode()).isEqualTo(302);
    assertThat(Files.readString(folder.resolve("sessions.json"))).doesNotContain("analyst");
  }

  @Test
  void whoLeavesIsLoggedOutOnTheServer() throws Exception {
    DeskBrowser browser = desk.browser();
    String cookie = cookie(browser.logIn("analyst", TestDesk.PASSWORD));

    assertThat(browser.post("/logout", Map.of()).statusCode())
        .as("another site has sent the form")
        .isEqualTo(403);
    assertThat(get("/feeds", cookie).statusCode()).isEqualTo(200);

    HttpResponse<String> left = browser.submit("/logout", Map.of());

    assertThat(cookie(left)).startsWith("otklik=; Max-Age=0");
    assertThat(get("/feeds", cookie).statusCode()).isEqualTo(302);
  }

  @Test
  void nobodyIsLoggedInForHalfADayWithoutDoingAnything() throws Exception {
    String cookie = enter();

    clock.advance(Duration.ofHours(11));
    assertThat(get("/feeds", cookie).statusCode()).isEqualTo(200);
    clock.advance(Duration.ofHours(12));
    assertThat(get("/feeds", cookie).statusCode()).isEqualTo(302);
  }

  @Test
  void everyLogInBeginsASessionOfItsOwn() throws Exception {
    DeskBrowser browser = desk.browser();
    String made = "otklik=" + "a".repeat(43);
    assertThat(get("/feeds", made).statusCode()).isEqualTo(302);
    HttpRequest.Builder fixed =
        browser
            .at("/login")
            .header("Cookie", made)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "name=analyst&password=" + DeskBrowser.encode(TestDesk.PASSWORD)));

    String first = cookie(browser.send(fixed));
    assertThat(first).doesNotContain("aaaa");
    assertThat(get("/feeds", made).statusCode()).isEqualTo(302);

    String second = cookie(browser.logIn("analyst", TestDesk.PASSWORD));
    assertThat(second).isNotEqualTo(first);
    assertThat(get("/feeds", first).statusCode()).as("that one is over").isEqualTo(302);
    assertThat(get("/feeds", second).statusCode()).isEqualTo(200);
  }

  @Test
  void whoHasNotLoggedInHasNoSession() throws Exception {
    DeskBrowser stranger = desk.browser();

    for (String path : List.of("/", "/login", "/signal", "/health", "/api/complaints")) {
      assertThat(stranger.get(path).headers().allValues("Set-Cookie")).as(path).isEmpty();
    }
    stranger.logIn("analyst", "falsch");
    assertThat(folder.resolve("sessions.json")).doesNotExist();
  }

  @Test
  void cookiesOfAnEncryptedConnectionStayOnEncryptedOnes() throws Exception {
    DeskBrowser browser = desk.browser();
    HttpRequest.Builder encrypted =
        browser
            .at("/login")
            .header("X-Forwarded-Proto", "https")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "name=analyst&password=" + DeskBrowser.encode(TestDesk.PASSWORD)));

    HttpResponse<String> answer = browser.send(encrypted);

    assertThat(cookie(answer))
        .startsWith("__Host-otklik=")
        .contains("; Path=/", "; Secure", "; HttpOnly", "; SameSite=Strict");
    HttpRequest.Builder again =
        browser
            .at("/feeds")
            .header("X-Forwarded-Proto", "https")
            .header("Cookie", cookie(answer).split(";")[0]);
    assertThat(browser.send(again).statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Strict-Transport-Security"))
        .contains("max-age=31536000");
    HttpResponse<String> plain = desk.browser().logIn("analyst", TestDesk.PASSWORD);
    assertThat(cookie(plain)).doesNotContain("Secure");
    assertThat(plain.headers().firstValue("Strict-Transport-Security")).isEmpty();
  }

  @Test
  @Timeout(60)
  void eventsEndWithTheSession() throws Exception {
    String cookie = enter();
    BufferedReader events = listen(cookie);
    assertThat(events.readLine()).isEqualTo("event: hello");

    users().remove("analyst");

    List<String> told = new ArrayList<>();
    for (String line = events.readLine(); line != null; line = events.readLine()) {
      told.add(line);
    }
    assertThat(told).contains("event: out");
    assertThat(told.subList(told.indexOf("event: out"), told.size()))
        .containsExactly("event: out", "data: 1", "");
  }

  @Test
  @Timeout(60)
  void aPersonListensWithTenPagesAtMost() throws Exception {
    String cookie = enter();
    List<BufferedReader> open = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      open.add(listen(cookie));
      assertThat(open.get(i).readLine()).isEqualTo("event: hello");
    }

    assertThat(listen(cookie).readLine()).isNull();
    String other = cookie(desk.browser().logIn("curator", TestDesk.PASSWORD));
    assertThat(listen(other).readLine()).isEqualTo("event: hello");
  }

  private BufferedReader listen(String cookie) throws Exception {
    HttpRequest request =
        desk.browser()
            .at("/events")
            .header("Accept", "text/event-stream")
            .header("Cookie", cookie.split(";")[0])
            .build();
    return new BufferedReader(
        new InputStreamReader(
            HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofInputStream())
                .body(),
            StandardCharsets.UTF_8));
  }
}
