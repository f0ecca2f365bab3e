package otklik.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import otklik.pace.MovingClock;
import otklik.post.Posts;
import otklik.sink.SearchNodeExtension;

/** Whoever guesses names, passwords, tokens and keys, alone, in crowds and from behind a proxy. */
@ExtendWith(SearchNodeExtension.class)
class GuessingTest {

  private static final int CROWD = 120;

  /** With five guesses a minute at each, as many as are let through in all. */
  private static final int READERS = 60;

  private final MovingClock clock = new MovingClock(Posts.MORNING);

  private TestDesk desk;
  private DeskBrowser browser;

  @BeforeEach
  void start(@TempDir Path folder) {
    TestUsers.write(folder.resolve("users.json"), READERS);
    desk = new TestDesk(folder, clock);
    browser = desk.browser();
  }

  @AfterEach
  void stop() {
    desk.close();
  }

  private int guess(String name, String forwardedFor) throws Exception {
    String form = "name=" + DeskBrowser.encode(name) + "&password=falsch&next=/";
    HttpRequest.Builder request =
        browser.at("/login").header("Content-Type", "application/x-www-form-urlencoded");
    if (forwardedFor != null) {
      request.header("X-Forwarded-For", forwardedFor);
    }
    return browser.send(request.POST(HttpRequest.BodyPublishers.ofString(form))).statusCode();
  }

  @Test
  void manyGuessesAtOnceAreNoMoreThanFiveTries() throws Exception {
    ExecutorService crowd = Executors.newFixedThreadPool(CROWD);
    try {
      List<Integer> answers = new ArrayList<>();
      Callable<Integer> one = () -> guess("analyst", null);
      for (Future<Integer> answer : crowd.invokeAll(Collections.nCopies(CROWD, one))) {
        answers.add(answer.get());
      }

      assertThat(answers)
          .hasSize(CROWD)
          .allMatch(status -> List.of(401, 429, 503).contains(status));
      assertThat(answers).filteredOn(status -> status == 401).hasSizeLessThanOrEqualTo(5);
    } finally {
      crowd.shutdown();
    }
  }

  @Test
  void whoGuessesAtManyNamesIsSlowedDownByTheirAddress() throws Exception {
    for (int i = 0; i < 30; i++) {
      assertThat(guess("reader-" + i, null)).isEqualTo(401);
    }

    HttpResponse<String> locked = browser.logIn("analyst", TestDesk.PASSWORD);
    assertThat(locked.statusCode()).isEqualTo(429);
    assertThat(locked.headers().firstValue("Retry-After")).isPresent();

    clock.advance(Duration.ofMinutes(5));
    assertThat(browser.logIn("analyst", TestDesk.PASSWORD).statusCode()).isEqualTo(303);
  }

  @Test
  void manyAddressesTogetherAreSlowedDownToo() throws Exception {
    for (int i = 0; i < 5 * READERS; i++) {
      String address = "198.51." + i / 200 + "." + i % 200;
      assertThat(guess("reader-" + i / 5, address)).isEqualTo(401);
    }

    assertThat(guess("somebody", "203.0.113.7")).isEqualTo(429);
  }

  @Test
  void behindAProxyEachReaderIsCountedForThemselves() throws Exception {
    for (int i = 0; i < 30; i++) {
      // what stands on the left the reader has made up; the proxy appends what it saw
      guess("reader-" + i, "192.0.2." + i + ", 198.51.100.4");
    }

    assertThat(guess("another", "198.51.100.4")).isEqualTo(429);
    assertThat(guess("another", "198.51.100.5")).isEqualTo(401);
    assertThat(guess("another", "no address at all")).isEqualTo(401);
  }

  @Test
  void absurdNamesAndPasswordsAreRefusedAndNotCounted() throws Exception {
    for (int i = 0; i < 40; i++) {
      assertThat(browser.logIn("x".repeat(5_000) + i, "falsch").statusCode()).isEqualTo(401);
      assertThat(browser.logIn("analyst", "x".repeat(5_000)).statusCode()).isEqualTo(401);
    }

    assertThat(browser.logIn("analyst", TestDesk.PASSWORD).statusCode()).isEqualTo(303);
  }

  @Test
  void rightPasswordsAreNotCounted() throws Exception {
    for (int i = 0; i < 40; i++) {
      assertThat(browser.logIn("analyst", TestDesk.PASSWORD).statusCode()).isEqualTo(303);
    }
  }

  @Test
  void wrongTokensLockTheirAddressForPrograms() throws Exception {
    for (int i = 0; i < 30; i++) {
      assertThat(asProgram("wrong-" + i)).isEqualTo(401);
    }

    assertThat(asProgram(TestDesk.TOKEN)).isEqualTo(429);
    assertThat(browser.logIn("analyst", TestDesk.PASSWORD).statusCode())
        .as("people are counted apart")
        .isEqualTo(303);
    clock.advance(Duration.ofMinutes(5));
    assertThat(asProgram(TestDesk.TOKEN)).isEqualTo(200);
  }

  private int asProgram(String token) throws Exception {
    return browser
        .send(browser.at("/api/complaints").header("Authorization", "Bearer " + token))
        .statusCode();
  }

  @Test
  void wrongKeysOfLinksLockTheirAddress() throws Exception {
    for (int i = 0; i < 30; i++) {
      assertThat(browser.get("/signal?id=1&key=wrong" + i).statusCode()).isEqualTo(403);
    }

    assertThat(browser.get("/signal?id=1&key=wrong").statusCode()).isEqualTo(429);
    assertThat(browser.post("/login", Map.of("name", "x", "password", "y")).statusCode())
        .isEqualTo(401);
  }

  @Test
  void aLongAddressIsNotTakenAlongToTheLogin() throws Exception {
    HttpResponse<String> answer = browser.get("/?q=" + "%D1%8F".repeat(1_200));

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location"))
        .get()
        .asString()
        .endsWith("/login?next=%2F");
  }
}
