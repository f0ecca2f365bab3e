package otklik.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * From a file to a page: the program as a process, a real index, a real browser. The tests build on
 * each other.
 */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WholeWayIT {

  private static final int DEMO = 310;
  private static final int MANY = 100_000;

  private Path data;
  private OtklikProcess otklik;

  @BeforeAll
  void start(@TempDir Path folder) throws IOException {
    data = folder.resolve("data");
    otklik = OtklikProcess.run(data);
  }

  @AfterAll
  void stop() throws InterruptedException {
    otklik.close();
  }

  private void drop(String name, byte[] bytes) throws IOException {
    Path part = data.resolve("inbox/." + name + ".part");
    Files.write(part, bytes);
    Files.move(part, data.resolve("inbox").resolve(name));
  }

  private void drop(String name, String text) throws IOException {
    drop(name, text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  @Order(1)
  void theDemonstrationIsReadAndFoundInOtherWordForms() {
    otklik.awaitTotal(DEMO);

    assertThat(otklik.search("мусор вывоз Новый Уренгой").get("complaints"))
        .extracting(c -> c.get("text").asText())
        .anyMatch(text -> text.startsWith("в Новом Уренгое не вывозят мусор"));
  }

  @Test
  @Order(2)
  void severalVoicesOnOneProblemAreOneIncident() {
    List<String> incidents = incidentsOf("лифт Губкина");

    assertThat(incidents).hasSize(3).containsOnly(incidents.get(0));
  }

  @Test
  @Order(4)
  void aVoiceThatAnAnalystSplitsIsOfAnotherIncidentAMomentLater() {
    JsonNode voices = otklik.search("лифт Губкина").get("complaints");
    String split = voices.get(0).get("id").asText();
    String incident = voices.get(0).get("incident").asText();

    otklik.post("/incident/split", "incident=" + incident + "&from=" + split + "&voice=" + split);

    otklik.await(
        "the voice is of another incident",
        () -> incidentsOf("лифт Губкина").stream().distinct().count() == 2);
    assertThat(incidentsOf("лифт Губкина")).hasSize(3).contains(incident);
  }

  private List<String> incidentsOf(String words) {
    List<String> incidents = new ArrayList<>();
    for (JsonNode complaint : otklik.search(words).get("complaints")) {
      incidents.add(complaint.get("incident").asText());
    }
    return incidents;
  }

  @Test
  @Order(3)
  void anAnalystLogsInSearchesFiltersAndOpensACard() throws IOException {
    try (DeskBrowser browser = new DeskBrowser()) {
      Page page = browser.window(1280, 900);
      page.navigate(otklik.address());
      DeskBrowser.picture(page, "login");
      page.getByLabel("Имя").fill(otklik.said("user:"));
      page.getByLabel("Пароль").fill(otklik.said("password:"));
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Войти")).click();
      assertThat(page.locator(".total")).containsText("Найдено: 310");
      DeskBrowser.picture(page, "search");

      page.locator("#q").pressSequentially("мусор вывоз Новый Уренгой");
      assertThat(page.locator(".hit mark").first()).isVisible();
      assertThat(page.locator(".hit").first()).containsText("Новый Уренгой");
      assertThat(page).hasURL(java.util.regex.Pattern.compile(".*/\\?q=.*"));
      DeskBrowser.picture(page, "hits");

      page.locator("#q").fill("");
      assertThat(page.locator(".total")).containsText("Найдено: 310");
      page.locator("label.value", new Page.LocatorOptions().setHasText("Дороги")).click();
      assertThat(page.locator(".total")).not().containsText("Найдено: 310");
      assertThat(page.locator(".hit .sector").first()).hasText("Дороги");
      page.getByText("30 дней").click();
      assertThat(page).hasURL(java.util.regex.Pattern.compile(".*sector=roads.*from=.*"));
      assertThat(page.locator(".hit .sector").first()).hasText("Дороги");

      page.navigate(
          otklik.address()
              + "/?q="
              + java.net.URLEncoder.encode("мусор вывоз Новый Уренгой", StandardCharsets.UTF_8));
      page.locator(".hit .cover").first().click();
      assertThat(page.getByText("Метки и слова-основания")).isVisible();
      assertThat(page.getByText("Другие голоса")).isVisible();
      DeskBrowser.picture(page, "card");
      page.setViewportSize(390, 800);
      DeskBrowser.picture(page, "card-phone");
      page.navigate(otklik.address());
      DeskBrowser.picture(page, "search-phone");
      assertThat(browser.problems()).isEmpty();
    }
  }

  @Test
  @Order(4)
  void badInputIsADeadLetterEachAndDisturbsNothingElse() throws IOException {
    drop("bad-empty.tsv", "");
    drop("bad-column.csv", "number;text\n1;один\n");
    drop(
        "bad-rows.tsv",
        "id\ttext\ttime\nbad-1\tпервый целый пост\t\nbad-2\tNUL \0 внутри\t\nbad-3\t"
            + "я".repeat(5 << 20)
            + "\t\nbad-4\tбудущее\t2041-01-01T00:00:00Z\nbad-5\t<script>alert('x')</script><b>последний</b> целый пост\t\n");
    drop("bad-json.jsonl", "{\"id\":\"bad-6\",\"text\":\"целый json\"}\n{\"id\":\n");

    otklik.awaitTotal(DEMO + 3);

    assertThat(otklik.search("целый пост").get("complaints"))
        .extracting(c -> c.get("post_id").asText())
        .containsExactlyInAnyOrder("bad-1", "bad-5");
    assertThat(otklik.search("последний целый").get("complaints").get(0).get("text").asText())
        .isEqualTo("<script>alert('x')</script><b>последний</b> целый пост");
    otklik.await(
        "files that can't be read are moved aside",
        () ->
            Files.exists(data.resolve("inbox/failed/bad-empty.tsv"))
                && Files.exists(data.resolve("inbox/failed/bad-column.csv")));
  }

  @Test
  @Order(5)
  void aHundredThousandPostsAtOnceAllArrive() throws IOException {
    StringBuilder lines = new StringBuilder("id\ttext\n");
    for (int i = 0; i < MANY; i++) {
      lines
          .append("many-")
          .append(i)
          .append("\tВо дворе дома ")
          .append(i)
          .append(" не чистят снег, сообщение номер ")
          .append(i)
          .append('\n');
    }
    drop("many.tsv", lines.toString());

    otklik.awaitTotal(DEMO + 3 + MANY);
  }

  @Test
  @Order(6)
  void aSecondStartFindsTheDataOfTheFirstAndFeedsNothingTwice() throws Exception {
    assertThat(otklik.stop()).isEqualTo(143);
    assertThat(otklik.said()).contains("stopped");

    otklik = OtklikProcess.run(data);

    assertThat(otklik.total()).isEqualTo(DEMO + 3 + MANY);
    assertThat(otklik.said()).doesNotContain("demonstration");
  }

  @Test
  @Order(7)
  void noProcessStaysBehind() throws Exception {
    ProcessHandle node = otklik.searchNode();

    otklik.stop();

    assertThat(node.isAlive()).isFalse();
  }
}
