package otklik.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import otklik.right.Role;
import otklik.sink.SearchNodeExtension;

/** Every address of the desk with every role, as the table in docs/rights.md says. */
@ExtendWith(SearchNodeExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RightsTest {

  private static final Path TABLE = Path.of("..", "docs", "rights.md");

  private TestDesk desk;
  private final Map<String, DeskBrowser> browsers = new LinkedHashMap<>();
  private final Map<String, String> secrets = new LinkedHashMap<>();

  /** A line of the table. */
  record Line(String method, String path, Map<String, Boolean> allowed) {
    @Override
    public String toString() {
      return method + " " + path;
    }

    /** As somebody asks. */
    String filled() {
      return path.replace("{id}", "vk:1")
          .replace("{feed}", "inbox")
          .replace("{code}", "roads")
          .replace("{format}", "json");
    }
  }

  @BeforeAll
  void everybodyLogsIn(@TempDir Path folder) throws Exception {
    desk = new TestDesk(folder);
    browsers.put("anonymous", desk.browser());
    for (Role role : Role.values()) {
      browsers.put(role.code(), desk.browser(role));
    }
    for (Map.Entry<String, DeskBrowser> browser : browsers.entrySet()) {
      secrets.put(browser.getKey(), browser.getValue().secret());
    }
  }

  @AfterAll
  void stop() {
    desk.close();
  }

  static List<Line> lines() throws IOException {
    List<Line> lines = new ArrayList<>();
    List<String> roles = List.of();
    for (String text : Files.readAllLines(TABLE)) {
      String[] cells = Arrays.stream(text.split("\\|")).map(String::strip).toArray(String[]::new);
      if (text.startsWith("| address ")) {
        roles = List.of(cells).subList(2, cells.length);
      } else if (text.startsWith("| `GET ") || text.startsWith("| `POST ")) {
        String[] address = cells[1].replace("`", "").split(" ");
        Map<String, Boolean> allowed = new LinkedHashMap<>();
        for (int i = 0; i < roles.size(); i++) {
          allowed.put(roles.get(i), cells[i + 2].equals("+"));
        }
        lines.add(new Line(address[0], address[1], allowed));
      }
    }
    return lines;
  }

  @Test
  void theTableNamesEveryAddressOfTheRouterAndEveryRole() throws IOException {
    TreeSet<String> routed = new TreeSet<>(desk.addresses());
    TreeSet<String> documented = new TreeSet<>();
    lines().forEach(line -> documented.add(line.toString()));

    assertThat(documented).isEqualTo(routed).hasSizeGreaterThan(20);
    assertThat(lines())
        .allSatisfy(line -> assertThat(line.allowed().keySet()).isEqualTo(browsers.keySet()));
  }

  @ParameterizedTest
  @MethodSource("lines")
  void isAllowedOrRefusedAsTheTableSays(Line line) throws Exception {
    for (Map.Entry<String, DeskBrowser> browser : browsers.entrySet()) {
      HttpResponse<String> answer =
          line.path().equals("/events")
              ? browser.getValue().listen(line.path())
              : send(line, browser.getKey(), browser.getValue());
      boolean toLogin =
          answer.statusCode() == 302
              && answer.headers().firstValue("Location").orElse("").startsWith("/login?next=");
      boolean noRight =
          answer.statusCode() == 401 && line.path().matches("/(api|open311)/.*")
              || answer.statusCode() == 403 && answer.body().contains("закрыто");

      assertThat(toLogin || noRight)
          .as("%s as %s is refused (%d)", line, browser.getKey(), answer.statusCode())
          .isEqualTo(!line.allowed().get(browser.getKey()));
      assertThat(answer.statusCode()).as("%s as %s", line, browser.getKey()).isLessThan(500);
    }
  }

  /** Leaving and wrong passwords would change who the browser is: they are tried by another. */
  private HttpResponse<String> send(Line line, String role, DeskBrowser browser)
      throws IOException, InterruptedException {
    DeskBrowser who = line.path().startsWith("/log") ? desk.browser() : browser;
    HttpRequest.Builder request = who.at(line.filled());
    if (line.method().equals("POST")) {
      request.header("X-CSRF-Token", secrets.get(role));
      request.POST(HttpRequest.BodyPublishers.ofString("{}"));
    }
    return who.send(request);
  }

  @ParameterizedTest
  @MethodSource("lines")
  void noFormIsTakenWithoutTheSecretOfTheSession(Line line) throws Exception {
    if (line.method().equals("POST") && !line.allowed().get("anonymous")) {
      for (Role role : Role.values()) {
        if (line.allowed().get(role.code())) {
          HttpResponse<String> answer =
              browsers.get(role.code()).post(line.filled(), Map.of("csrf", "guessed"));
          assertThat(answer.statusCode()).as("%s as %s", line, role).isEqualTo(403);
        }
      }
    }
  }

  @Test
  void aRoleThatWasTakenAwayIsGoneAtOnce(@TempDir Path folder) throws Exception {
    try (TestDesk own = new TestDesk(folder)) {
      DeskBrowser browser = own.browser(Role.ADMINISTRATOR);
      assertThat(browser.get("/audit").statusCode()).isEqualTo(200);

      new otklik.desk.login.Users(folder.resolve("users.json"))
          .put("administrator", TestDesk.PASSWORD, Role.CURATOR, null);

      assertThat(browser.get("/audit").statusCode()).isEqualTo(403);
    }
  }
}
