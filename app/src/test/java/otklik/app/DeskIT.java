package otklik.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** People at work: the program as a process, the demonstration, a real browser. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeskIT {

  /** Searches for "крокодил". */
  private static final String CROCODILE = "?q=%D0%BA%D1%80%D0%BE%D0%BA%D0%BE%D0%B4%D0%B8%D0%BB";

  private Path data;
  private OtklikProcess otklik;
  private DeskBrowser browser;

  @BeforeAll
  void start(@TempDir Path folder) throws IOException {
    data = folder.resolve("data");
    otklik = OtklikProcess.run(data);
    otklik.awaitTotal(310);
    browser = new DeskBrowser();
  }

  @AfterAll
  void stop() throws InterruptedException {
    browser.close();
    otklik.close();
  }

  private Page at(String user, int width, int height) {
    Page page = browser.window(width, height);
    DeskBrowser.logIn(page, otklik.address(), user, otklik.said("password:"));
    return page;
  }

  private void search(Page page, String words) {
    page.navigate(otklik.address() + "/");
    page.locator("#q").fill(words);
    page.keyboard().press("Enter");
  }

  private static Locator button(Page page, String text) {
    return page.locator("button, summary")
        .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^" + text + "$")));
  }

  @Test
  void anAnalystCorrectsAndHandsOnAndTheRouteFollows() {
    Page page = at("analyst", 1280, 900);
    page.navigate(otklik.address() + "/?q=%22в+Ратте+фельдшер%22");
    page.keyboard().press("Escape");
    page.keyboard().press("j");
    page.keyboard().press("Enter");
    assertThat(page.locator("#handling")).containsText("новое");
    assertThat(page.locator(".labels")).containsText("Здравоохранение");

    Locator sector = page.locator(".labels dd").nth(1);
    sector.locator("summary").click();
    sector.getByText("Транспорт").click();

    assertThat(page.locator(".labels dd").nth(1)).containsText("Транспорт");
    assertThat(page.locator("#history")).containsText("метки исправлены");
    otklik.await(
        "the route follows the correction",
        () -> {
          page.reload();
          return page.getByText("Руководитель блока «Транспорт»").count() > 0;
        });

    button(page, "передать").first().click();
    page.locator("details[open] select").selectOption("transport-officer");
    button(page, "передать").last().click();
    assertThat(page.locator("#handling")).containsText("передано");
    assertThat(page.locator("#handling")).containsText("Ответственный за блок «Транспорт»");
    page.navigate(otklik.address() + "/inbox?recipient=transport-officer");
    assertThat(page.locator(".inbox")).containsText("Вам передано обращение");
  }

  @Test
  void whatWasFoundIsTakenAway() throws IOException {
    Page page = at("analyst", 1280, 900);
    page.navigate(otklik.address() + "/?sector=roads");

    page.getByText("CSV").click();
    Download file = page.waitForDownload(() -> page.getByText("Скачать").click());

    List<String> lines = Files.readAllLines(file.path());
    assertThat(file.suggestedFilename()).matches("otklik-.*\\.csv");
    assertThat(lines).hasSizeGreaterThan(10);
    assertThat(lines.subList(1, lines.size())).allMatch(line -> line.contains(";Дороги;"));
  }

  @Test
  void anExecutorWorksOnAPhone() throws IOException {
    Page page = at("executor", 360, 740);
    assertThat(page).hasURL(Pattern.compile(".*/work"));
    assertThat(page.locator("main")).containsText("Новый Уренгой");
    String text = page.locator(".work .hit .text").first().innerText();
    // by its text, because "the first" may be another one on the next page
    Locator mine = page.locator(".hit").filter(new Locator.FilterOptions().setHasText(text)).last();

    mine.locator("button").filter(new Locator.FilterOptions().setHasText("принять")).click();
    assertThat(mine.locator(".status")).hasText("в работе");
    mine.locator("summary").filter(new Locator.FilterOptions().setHasText("ответить")).click();
    mine.locator("details[open] select.template")
        .selectOption(
            new com.microsoft.playwright.options.SelectOption().setLabel("Принято в работу"));
    assertThat(mine.locator("details[open] textarea"))
        .hasValue(Pattern.compile("Здравствуйте! Ваше обращение от .* принято в работу.*"));
    mine.locator("details[open] button:not(.copy)").click();
    assertThat(mine.locator(".status")).hasText("дан ответ");
    DeskBrowser.picture(page, "work-phone");

    for (String path : List.of("/work", "/", "/searches", "/inbox", "/overview", "/breakdown")) {
      page.navigate(otklik.address() + path);
      assertThat(DeskBrowser.overflow(page)).as(path).isZero();
    }
  }

  @Test
  void anAnalystsPagesFitOnAPhoneToo() {
    Page page = at("analyst", 360, 740);
    for (String path :
        List.of("/", "/searches", "/overview?period=month", "/inbox", "/feeds", "/dead-letters")) {
      page.navigate(otklik.address() + path);
      assertThat(DeskBrowser.overflow(page)).as(path).isZero();
    }
    page.navigate(otklik.address() + "/");
    page.locator(".hit .cover").first().click();
    assertThat(page.locator("#history")).isVisible();
    assertThat(DeskBrowser.overflow(page)).as("a card").isZero();
  }

  @Test
  void aCuratorSeesEverythingAndChangesNothing() {
    Page page = at("curator", 1280, 900);
    page.navigate(otklik.address() + "/overview?period=month");
    assertThat(page.locator(".tile").first()).containsText("обращений");
    assertThat(page.locator(".map .spot")).hasCount(13);

    page.navigate(otklik.address() + "/");
    page.locator(".hit .cover").first().click();
    assertThat(page.locator("#history")).isVisible();
    assertThat(page.locator("main button")).hasCount(0);
  }

  @Test
  void theOverviewFollowsWhatHappens() throws IOException {
    Page page = at("analyst", 1280, 900);
    page.navigate(otklik.address() + "/overview");
    String before = page.locator(".tile b").first().innerText();

    Path part = data.resolve("inbox/.new.part");
    Files.writeString(part, "id\ttext\nlive-1\tВ Надыме яма на дороге, машины бьются\n");
    Files.move(part, data.resolve("inbox/new.tsv"));

    assertThat(page.locator(".tile b").first())
        .not()
        .hasText(
            before,
            new com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions()
                .setTimeout(20_000));
  }

  @Test
  void whatAWatchFindsComesByItself() throws IOException {
    Page page = at("analyst", 1280, 900);
    page.navigate(otklik.address() + "/" + CROCODILE);
    assertThat(page.locator(".hits")).containsText("Ничего не нашлось");
    page.locator(".save summary").click();
    page.getByLabel("Имя").fill("Крокодилы");
    page.getByLabel("со звуком").check();
    button(page, "Сохранить").click();
    assertThat(page.locator(".saved-search")).containsText("наблюдается · со звуком");
    Page other = page.context().newPage();
    other.navigate(otklik.address() + "/overview");

    Path part = data.resolve("inbox/.watch.part");
    Files.writeString(part, "id\ttext\nwatch-1\tВ Надыме в бассейн запустили крокодила\n");
    Files.move(part, data.resolve("inbox/watch.tsv"));
    otklik.await("the post is read", () -> otklik.api(CROCODILE).at("/total").asLong() == 1);

    assertThat(page.locator("[data-found] .hit"))
        .containsText(
            "крокодила",
            new com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions()
                .setTimeout(20_000));
    assertThat(page.locator("#unseen")).hasText("1");
    assertThat(other.locator("#unseen")).hasText("1");
    Page late = page.context().newPage();
    late.navigate(otklik.address() + "/overview");
    assertThat(late.locator("#unseen")).hasText("1");
    DeskBrowser.picture(page, "searches");

    button(page, "Всё просмотрено").click();
    assertThat(page.locator("[data-found] .hit")).not().containsText("новое");
    assertThat(page.locator("#unseen")).isHidden();
    assertThat(late.locator("#unseen")).isHidden();
  }

  @Test
  void whoPressesEnterWhileTypingFindsAndIsProposedMore() {
    Page page = at("analyst", 1280, 900);

    search(page, "мусор надым");

    assertThat(page.locator("#suggestions option").first())
        .hasAttribute("value", Pattern.compile("мусор .*"));
    assertThat(page.locator(".hits .total")).not().hasText("Найдено: 310");
    assertThat(page.locator(".hit").first()).containsText("Надымский район");
  }

  @Test
  void whatWasSearchedForLatelyIsProposed() {
    Page page = at("curator", 1280, 900);
    search(page, "мусор салехард");
    assertThat(page.locator(".hits .total")).containsText("Найдено");

    page.navigate(otklik.address() + "/work");
    page.navigate(otklik.address() + "/");
    page.locator("#q").focus();

    assertThat(page.locator("#suggestions option[value='мусор салехард']")).hasCount(1);
  }

  @Test
  void aNewcomerIsLedAroundOnce() {
    Page page = browser.newcomer(1280, 900);
    DeskBrowser.logIn(page, otklik.address(), "officer", otklik.said("password:"));

    assertThat(page.locator("#tour")).containsText("1 / 5");
    page.locator("#tour-next").click();
    page.locator("nav a[href='/overview']").click();
    assertThat(page.locator("#tour")).containsText("2 / 5");
    for (int step = 2; step <= 5; step++) {
      page.locator("#tour-next").click();
    }
    assertThat(page.locator("#tour")).isHidden();

    page.reload();
    assertThat(page.locator("h1")).isVisible();
    assertThat(page.locator("#tour")).isHidden();
  }

  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void nothingHindersWhoSeesBadlyOrUsesNoMouse(ColorScheme scheme) throws IOException {
    Page page = browser.window(1280, 900, scheme);
    page.navigate(otklik.address() + "/login");
    assertThat(DeskBrowser.hindrances(page)).isEmpty();
    DeskBrowser.logIn(page, otklik.address(), "admin", otklik.said("password:"));
    for (String path :
        List.of(
            "/",
            "/work",
            "/searches",
            "/inbox",
            "/overview?period=month",
            "/feeds",
            "/dead-letters",
            "/audit")) {
      page.navigate(otklik.address() + path);
      assertThat(DeskBrowser.hindrances(page)).isEmpty();
    }
    page.navigate(otklik.address() + "/");
    DeskBrowser.picture(page, "search-" + scheme);
    page.locator(".bulk summary").first().click();
    assertThat(DeskBrowser.hindrances(page)).isEmpty();
    page.locator(".hit .cover").first().click();
    page.locator(".correct summary").first().click();
    page.locator(".action summary").first().click();
    assertThat(DeskBrowser.hindrances(page)).isEmpty();
    DeskBrowser.picture(page, "card-" + scheme);
    page.locator("#help-open").click();
    assertThat(page.locator("#help")).isVisible();
    assertThat(DeskBrowser.hindrances(page)).isEmpty();
    assertThat(browser.problems()).isEmpty();
  }
}
