package otklik.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import otklik.health.StreamHealth;
import otklik.health.StreamTrouble;
import otklik.post.Posts;
import otklik.sink.SearchNodeExtension;

@ExtendWith(SearchNodeExtension.class)
class StreamHealthTest {

  @TempDir private Path folder;

  private TestDesk desk;
  private DeskBrowser browser;

  @BeforeEach
  void start() throws Exception {
    desk = new TestDesk(folder);
    browser = desk.browser();
    browser.logIn("analyst", TestDesk.PASSWORD);
  }

  @AfterEach
  void stop() {
    desk.close();
  }

  @Test
  void whileTheStreamGoesOnItIsReadyAndNothingIsSaid() throws Exception {
    HttpResponse<String> ready = browser.get("/ready");

    assertThat(ready.statusCode()).isEqualTo(200);
    assertThat(ready.body()).isEqualTo("ready");
    assertThat(browser.get("/feeds").body()).doesNotContain("Обработка сообщений");
  }

  @Test
  void theHeadAloneSaysTheSameAndNothingOfWhatWasNotLookedAt() throws Exception {
    assertThat(head("/ready")).isEqualTo(200);
    assertThat(head("/health")).isEqualTo(200);
    assertThat(head("/complaint?id=vk:none")).isEqualTo(405);
    assertThat(head("/feeds")).isEqualTo(405);
  }

  private int head(String path) throws Exception {
    return browser
        .send(browser.at(path).method("HEAD", HttpRequest.BodyPublishers.noBody()))
        .statusCode();
  }

  @Test
  void aStreamThatStandsIsSaidToProgramsAndOnThePageOfFeeds() throws Exception {
    for (StreamTrouble trouble : StreamTrouble.values()) {
      desk.stream(new StreamHealth(Posts.MORNING, trouble));

      HttpResponse<String> ready = browser.get("/ready");
      assertThat(ready.statusCode()).as(trouble.name()).isEqualTo(503);
      assertThat(ready.body()).contains("since 2026-11-24T03:00:00Z");
      assertThat(head("/ready")).isEqualTo(503);
      assertThat(browser.get("/feeds").body())
          .contains("role=\"alert\"", "Обработка сообщений", "24 ноября, 08:00");
    }
  }
}
