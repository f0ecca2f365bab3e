package otklik.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import otklik.analysis.Sector;
import otklik.post.Posts;
import otklik.right.Role;
import otklik.sink.Complaints;
import otklik.sink.SearchNodeExtension;

/**
 * What attackers write, as a post, a query, a note and a name: shown as text everywhere, and found
 * nowhere else. Source of the cases: OWASP's cheat sheets on XSS filter evasion and injection.
 */
@ExtendWith(SearchNodeExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InjectionTest {

  private TestDesk desk;
  private DeskBrowser analyst;

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    desk = new TestDesk(folder);
    analyst = desk.browser(Role.ANALYST);
  }

  @AfterAll
  void stop() {
    desk.close();
  }

  static List<String> injections() throws IOException {
    try (InputStream list = InjectionTest.class.getResourceAsStream("injections.txt")) {
      return new String(list.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("injections")
  void isNothingButText(String injection) throws Exception {
    Complaints.index(
        SearchNodeExtension.cluster(),
        Complaints.of("1", Sector.ROADS, "nadymsky", Posts.MORNING, injection + " яма", "яма"),
        Complaints.of(
            injection, Sector.ROADS, "nadymsky", Posts.MORNING, "Яма на дороге", "яма", "дорога"));
    analyst.submit("/complaint/handle", Map.of("id", "vk:1", "action", "note", "text", injection));
    String typed = DeskBrowser.encode(injection);

    for (String path :
        List.of(
            "/",
            "/complaint/vk:1",
            "/complaint?id=" + DeskBrowser.encode("vk:" + injection),
            "/work",
            "/overview",
            "/?q=" + typed,
            "/results?q=" + typed,
            "/suggest?q=" + typed,
            "/breakdown?q=" + typed,
            "/breakdown/picture?q=" + typed,
            "/?sector=" + typed + "&incident=" + typed,
            "/inbox?recipient=" + typed,
            "/complaint?id=" + typed,
            "/login?next=" + typed,
            "/export/" + typed.replace("+", "%20"))) {
      HttpResponse<String> answer = analyst.get(path);

      assertThat(answer.statusCode()).as(path).isLessThan(500);
      assertThat(alive(answer.body())).as(path).isEmpty();
      assertThat(answer.headers().allValues("Set-Cookie"))
          .as(path)
          .noneMatch(cookie -> cookie.startsWith("x="));
    }
    String found = analyst.get("/api/complaints?q=" + typed).body();
    assertThat(found).doesNotContain("\"error\":\"null\"");
  }

  /** Elements, as a browser understands the page, that would do something and are none of ours. */
  private static List<String> alive(String page) {
    List<String> alive = new ArrayList<>();
    for (Element element : Jsoup.parse(page).getAllElements()) {
      boolean handler =
          element.attributes().asList().stream()
              .anyMatch(attribute -> attribute.getKey().toLowerCase(Locale.ROOT).startsWith("on"));
      boolean script = element.tagName().equals("script") && !element.hasAttr("src");
      boolean leads =
          Stream.of("href", "src", "action", "formaction")
              .anyMatch(name -> element.attr(name).strip().startsWith("javascript:"));
      boolean image =
          element.tagName().equals("img") && !element.attr("src").equals("/static/otklik.svg");
      boolean strange = Set.of("iframe", "math", "style", "object").contains(element.tagName());
      if (handler || script || leads || image || strange) {
        alive.add(element.outerHtml());
      }
    }
    return alive;
  }

  @ParameterizedTest
  @MethodSource("injections")
  void opensNoDoor(String injection) throws Exception {
    DeskBrowser stranger = desk.browser();

    assertThat(stranger.logIn(injection, injection).statusCode()).isIn(401, 429);
    assertThat(stranger.logIn("analyst", injection).statusCode()).isIn(401, 429);
    assertThat(stranger.get("/").statusCode()).isEqualTo(302);
  }
}
