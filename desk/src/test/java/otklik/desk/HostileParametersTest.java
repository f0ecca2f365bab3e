package otklik.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import otklik.analysis.Sector;
import otklik.post.Posts;
import otklik.right.Role;
import otklik.sink.Complaints;
import otklik.sink.SearchNodeExtension;

/**
 * Every address that is only read, with parameters that make no sense: never the desk's own fault.
 */
@ExtendWith(SearchNodeExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileParametersTest {

  private static final List<String> TEXTS =
      List.of(
          "", "\u0000", "x".repeat(1_500), "'\"><%&", "../../etc/passwd", "null", "\ud83d", "-1");

  private static final List<String> NUMBERS_AND_TIMES =
      List.of(
          "-1",
          "0",
          "1e9",
          "99999999999999999999",
          "NaN",
          "0x10",
          "1.5",
          " ",
          "+999999999-12-31",
          "-999999999-01-01",
          "9999-12-31",
          "0000-00-00",
          "2026-02-30",
          "+999999999-12-31T23:59:59Z",
          "-999999999-01-01T00:00:00Z",
          "1970-01-01T00:00:00Z",
          "292278994-08-17",
          "+292278994-08-17T07:12:56Z",
          "2026-11-24T08:00:00+18:00");

  private static final List<String> CURSORS =
      List.of(
          "[]",
          "{}",
          "null",
          "7",
          "[null]",
          "[[1]]",
          "[{}]",
          "[true]",
          "[\"x\"]",
          "[-1]",
          "[1]",
          "[1e999]",
          "[99999999999999999999999]",
          "[2147483648]",
          "[\"x\",\"y\"]",
          "[1,1]",
          "[null,null]",
          "[1,null]",
          "[\"1\",{}]",
          "[1,2,3]",
          "[\"a\",\"b\",\"c\"]",
          "[null,null,null]",
          "[1,\"2\",[]]",
          "[9223372036854775807,\"x\"]",
          "[-9223372036854775808,\"x\"]",
          "[1.5,\"x\"]",
          "[1.5,1,\"x\"]",
          "[1,1,\"x\"]",
          "[",
          "[1] [2]");

  private static final Map<String, List<String>> PARAMETERS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("q", TEXTS),
              Map.entry("id", TEXTS),
              Map.entry("key", TEXTS),
              Map.entry("next", TEXTS),
              Map.entry("of", TEXTS),
              Map.entry("incident", TEXTS),
              Map.entry("recipient", TEXTS),
              Map.entry("rows", TEXTS),
              Map.entry("columns", TEXTS),
              Map.entry("measure", TEXTS),
              Map.entry("period", TEXTS),
              Map.entry("sort", TEXTS),
              Map.entry("sector", TEXTS),
              Map.entry("kind", TEXTS),
              Map.entry("municipality", TEXTS),
              Map.entry("urgency", TEXTS),
              Map.entry("status", TEXTS),
              Map.entry("platform", TEXTS),
              Map.entry("service_code", TEXTS),
              Map.entry("service_request_id", TEXTS),
              Map.entry("here", TEXTS),
              Map.entry("size", NUMBERS_AND_TIMES),
              Map.entry("from", NUMBERS_AND_TIMES),
              Map.entry("to", NUMBERS_AND_TIMES),
              Map.entry("after", NUMBERS_AND_TIMES),
              Map.entry("start_date", NUMBERS_AND_TIMES),
              Map.entry("end_date", NUMBERS_AND_TIMES),
              Map.entry("page", NUMBERS_AND_TIMES),
              Map.entry("page_size", NUMBERS_AND_TIMES)));

  private TestDesk desk;
  private DeskBrowser browser;

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    desk = new TestDesk(folder);
    browser = desk.browser(Role.ADMINISTRATOR);
    index();
  }

  private static void index() throws Exception {
    Complaints.index(
        SearchNodeExtension.cluster(),
        Complaints.of("1", Sector.ROADS, "nadymsky", Posts.MORNING, "Яма", "яма"),
        Complaints.of("2", Sector.WASTE, "salekhard", Posts.MORNING, "Мусор", "мусор"));
  }

  @AfterAll
  void stop() {
    desk.close();
  }

  private List<String> readAddresses() {
    return desk.addresses().stream()
        .filter(address -> address.startsWith("GET "))
        .map(address -> address.substring("GET ".length()))
        .filter(path -> !path.equals("/events"))
        .toList();
  }

  private static String filled(String path, String id) {
    return path.replace("{id}", id).replace("{code}", id).replace("{format}", "json");
  }

  private static String encode(String text) {
    return DeskBrowser.encode(text).replace("+", "%20");
  }

  /** What was answered with a fault of the desk's own. */
  private String fault(String address) throws Exception {
    HttpResponse<String> answer = browser.get(address);
    return answer.statusCode() < 500 ? null : address + " → " + answer.statusCode();
  }

  @Test
  void noParameterIsTheDesksOwnFault() throws Exception {
    index();
    List<String> faults = new ArrayList<>();
    int tried = 0;
    for (String path : readAddresses()) {
      for (Map.Entry<String, List<String>> parameter : PARAMETERS.entrySet()) {
        for (String value : parameter.getValue()) {
          // every third of them, others at the next address: they share what reads a parameter
          if (tried++ % 3 == 0) {
            String query = "?" + parameter.getKey() + "=" + encode(value);
            faults.add(fault(filled(path, "1") + query));
          }
        }
      }
    }
    faults.removeIf(java.util.Objects::isNull);

    assertThat(faults).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "time", "urgency", "due", "uncertain", "relevance", "voices"})
  void noCursorIsTheDesksOwnFault(String sort) throws Exception {
    index();
    List<String> faults = new ArrayList<>();
    for (String path : List.of("/api/complaints", "/results", "/", "/searches/found")) {
      for (String cursor : CURSORS) {
        String encoded =
            Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(cursor.getBytes(StandardCharsets.UTF_8));
        faults.add(fault(path + "?sort=" + sort + "&q=%D1%8F%D0%BC%D0%B0&after=" + encoded));
      }
    }
    faults.removeIf(java.util.Objects::isNull);

    assertThat(faults).isEmpty();
  }

  @Test
  void noIdInAPathIsTheDesksOwnFault() throws Exception {
    index();
    List<String> faults = new ArrayList<>();
    for (String path : readAddresses()) {
      for (String id :
          List.of(
              "%00",
              "..",
              "%2e%2e%2f",
              "%2F",
              "x".repeat(1_500),
              "%FF",
              "%F0%9F",
              "vk:",
              ":",
              "-",
              "%20",
              "a%0ab",
              "_search",
              "*")) {
        if (path.contains("{")) {
          faults.add(fault(filled(path, id)));
          faults.add(fault(path.replace("{format}", id).replaceAll("\\{\\w+}", "1")));
        }
      }
    }
    faults.removeIf(java.util.Objects::isNull);

    assertThat(faults).isEmpty();
  }

  @Test
  void allTheTimeThereIsCanBeDivided() throws Exception {
    index();
    for (String by : List.of("day", "week", "month")) {
      String query = "?rows=" + by + "&columns=" + by + "&from=0001-01-01&to=9999-12-31";
      assertThat(fault("/breakdown" + query)).isNull();
      assertThat(fault("/api/breakdown" + query)).isNull();
    }
    assertThat(browser.get("/api/breakdown?from=2026-11-24&to=2026-11-01").body())
        .isEqualTo("{\"error\":\"from: must be before to\"}");
  }

  @Test
  void aWrongDateIsToldByItsName() throws Exception {
    assertThat(browser.get("/api/complaints?from=%2B999999999-12-31T23:59:59Z").body())
        .contains("\"error\":\"from: ");
    assertThat(browser.get("/api/complaints?to=-999999999-01-01T00:00:00Z").body())
        .contains("\"error\":\"to: ");
  }
}
