package otklik.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import otklik.json.Json;
import otklik.pace.MovingClock;
import otklik.post.Posts;
import otklik.right.Role;
import otklik.sink.SearchNodeExtension;

/** What an open page asks, to see whether it is an old one. The page itself: DeskIT. */
@ExtendWith(SearchNodeExtension.class)
class TabsTest {

  @TempDir private Path folder;

  private TestDesk desk;

  @BeforeEach
  void start() {
    desk = new TestDesk(folder, new MovingClock(Posts.MORNING));
  }

  @AfterEach
  void stop() {
    desk.close();
  }

  private static JsonNode now(DeskBrowser browser) throws Exception {
    return Json.mapper().readTree(browser.get("/session").body());
  }

  private static Element page(DeskBrowser browser) throws Exception {
    return Jsoup.parse(browser.get("/work").body()).body();
  }

  @Test
  void aPageThatIsAsItShouldBeKnowsTheSame() throws Exception {
    DeskBrowser browser = desk.browser(Role.ANALYST);
    Element page = page(browser);

    for (String known : new String[] {"user", "session", "started"}) {
      assertThat(now(browser).get(known).asText())
          .isNotEmpty()
          .isEqualTo(page.attr("data-" + known));
    }
    assertThat(page.select("#stale").hasAttr("hidden")).isTrue();
  }

  @Test
  void afterALogOutThereIsNobody() throws Exception {
    DeskBrowser browser = desk.browser(Role.ANALYST);
    browser.submit("/logout", Map.of());

    assertThat(now(browser).get("user").asText()).isEmpty();
    assertThat(now(browser).get("session").asText()).isEmpty();
  }

  @Test
  void anotherLogInIsAnotherSession() throws Exception {
    DeskBrowser browser = desk.browser(Role.ANALYST);
    String before = now(browser).get("session").asText();

    browser.logIn("analyst", TestDesk.PASSWORD);

    assertThat(now(browser).get("session").asText()).isNotEqualTo(before);
  }

  @Test
  void anotherStartOfTheProgramIsAnother() throws Exception {
    String before = now(desk.browser()).get("started").asText();
    desk.close();
    desk = new TestDesk(folder, new MovingClock(Posts.MORNING));

    assertThat(now(desk.browser()).get("started").asText()).isNotEqualTo(before);
  }

  @Test
  void aPartOfAPageIsNeverReplacedByTheLogIn() throws Exception {
    DeskBrowser stranger = desk.browser();

    HttpResponse<String> answer =
        stranger.send(stranger.at("/results?q=x").header("HX-Request", "true"));

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body()).isEmpty();
    assertThat(answer.headers().firstValue("HX-Reswap")).contains("none");
    assertThat(answer.headers().firstValue("HX-Redirect")).isEmpty();
  }
}
