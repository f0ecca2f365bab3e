package otklik.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import otklik.desk.login.Users;
import otklik.right.Role;

/** Tabs that stay open while their reader leaves, and while the program is started anew. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TabsIT {

  private static final String TYPED = "Яму засыпали, проверьте, пожалуйста.";

  private static final LocatorAssertions.ContainsTextOptions SOON =
      new LocatorAssertions.ContainsTextOptions().setTimeout(30_000);

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

  private Page at(String user) {
    Page page = browser.window(1280, 900);
    DeskBrowser.logIn(page, otklik.address(), user, otklik.said("password:"));
    return page;
  }

  /** A card whose note is being written. */
  private static Locator note(Page page) {
    return page.locator("form:has(input[name=action][value=note]) textarea").first();
  }

  private void writeANote(Page page) {
    page.navigate(otklik.address() + "/");
    page.locator(".hit .cover").first().click();
    page.locator("details:has(input[name=action][value=note]) > summary").first().click();
    note(page).fill(TYPED);
  }

  private static void enter(Page page, String user, String password) {
    page.getByLabel("Имя").fill(user);
    page.getByLabel("Пароль").fill(password);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Войти")).click();
  }

  @Test
  void whoLeavesInAnotherTabIsToldAndWhatTheyTypedComesBack() {
    Page page = at("analyst");
    writeANote(page);
    String card = page.url();
    Page other = page.context().newPage();
    other.navigate(otklik.address() + "/work");

    other.locator("form[action='/logout'] button").click();

    assertThat(page.locator("#stale")).containsText("Вы вышли из системы в другой вкладке", SOON);
    assertThat(note(page)).hasValue(TYPED);
    page.locator("#stale-link").click();
    enter(page, "analyst", otklik.said("password:"));
    assertThat(page).hasURL(card);
    assertThat(note(page)).hasValue(TYPED);
    assertThat(note(page)).isVisible();
    assertThat((Object) page.evaluate("() => JSON.stringify({...sessionStorage})"))
        .asString()
        .doesNotContain(otklik.said("password:"));

    page.locator("form:has(input[name=action][value=note]) button").first().click();
    assertThat(page.locator("#history")).containsText(TYPED);
    assertThat(note(page)).hasValue("");
  }

  @Test
  void anotherPasswordIsToldAndNothingIsReplaced() throws IOException {
    Page page = at("curator");
    page.navigate(otklik.address() + "/");
    assertThat(page.locator(".hits .total")).containsText("Найдено");

    new Users(data.resolve("users.json"))
        .put("curator", "another password", Role.CURATOR, "curator");

    assertThat(page.locator("#stale")).containsText("сменился пароль", SOON);
    page.locator("#q").fill("мусор");
    page.keyboard().press("Enter");
    assertThat(page.locator(".hits .total")).containsText("Найдено");
    assertThat(page.locator("form[action='/login']")).hasCount(0);
  }

  @Test
  void aRestartOfTheProgramIsToldAndLogsNobodyOut() throws Exception {
    Page page = at("analyst");
    writeANote(page);
    int port = URI.create(otklik.address()).getPort();

    assertThat(otklik.stop()).isIn(0, 143);
    otklik = OtklikProcess.runAt(port, data);

    assertThat(page.locator("#stale")).containsText("Программа обновлена или перезапущена", SOON);
    page.locator("#stale-link").click();
    assertThat(page.locator("#stale")).isHidden();
    assertThat(page).hasURL(Pattern.compile(".*/complaint.*"));
    assertThat(note(page)).hasValue(TYPED);
  }
}
