package otklik.app;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A real browser, Debian's Chromium; keeps what its pages complain about. */
final class DeskBrowser implements AutoCloseable {

  private static final String SERIOUS =
      """
      () => axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']}).then(result =>
        result.violations.filter(v => v.impact === 'serious' || v.impact === 'critical').map(v =>
          v.id + ': ' + v.nodes.slice(0, 3).map(n => n.html).join(' | ')))
      """;

  /**
   * What htmx says of a request that is under way when its page is left, as live pages have them at
   * any time; of one that failed it says something else too.
   */
  private static final Pattern OF_LEAVING = Pattern.compile("htmx:(sendAbort|afterRequest), .*");

  private final Playwright playwright =
      Playwright.create(
          new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
  private final Browser browser =
      playwright
          .chromium()
          .launch(
              new BrowserType.LaunchOptions()
                  .setExecutablePath(chromium())
                  .setArgs(
                      List.of(
                          "--no-sandbox",
                          "--disable-gpu",
                          "--disable-quic",
                          "--no-first-run",
                          "--disable-background-networking",
                          "--disable-component-update",
                          "--disable-sync")));
  private final List<String> problems = new ArrayList<>();

  private static Path chromium() {
    return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(
            () ->
                new AssertionError(
                    "no Chromium here: install the package chromium, .ci/run does it"));
  }

  /** A window of a person of one's own: with cookies of its own. */
  Page window(int width, int height) {
    return window(width, height, ColorScheme.LIGHT);
  }

  Page window(int width, int height, ColorScheme scheme) {
    BrowserContext context = context(width, height, scheme);
    context.addInitScript("localStorage.setItem('tour', 'over')");
    return listened(context.newPage());
  }

  /** Of somebody who has never been here: the tour begins by itself. */
  Page newcomer(int width, int height) {
    return listened(context(width, height, ColorScheme.LIGHT).newPage());
  }

  private BrowserContext context(int width, int height, ColorScheme scheme) {
    return browser.newContext(
        new Browser.NewContextOptions()
            .setViewportSize(width, height)
            .setColorScheme(scheme)
            .setLocale("ru-RU")
            .setAcceptDownloads(true));
  }

  private Page listened(Page page) {
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error") && !OF_LEAVING.matcher(message.text()).matches()) {
            problems.add(message.text());
          }
        });
    return page;
  }

  static void logIn(Page page, String address, String user, String password) {
    page.navigate(address + "/login");
    page.getByLabel("Имя").fill(user);
    page.getByLabel("Пароль").fill(password);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Войти")).click();
  }

  /** What hinders people who see badly or use no mouse, by axe-core; empty when nothing does. */
  static List<String> hindrances(Page page) throws IOException {
    try (InputStream script = DeskBrowser.class.getResourceAsStream("/axe.min.js")) {
      page.evaluate(new String(script.readAllBytes(), StandardCharsets.UTF_8));
    }
    List<String> found = new ArrayList<>();
    for (Object one : (List<?>) page.evaluate(SERIOUS)) {
      found.add(page.url() + " " + one);
    }
    return found;
  }

  /** By how many pixels a page is wider than its window. */
  static int overflow(Page page) {
    return ((Number)
            page.evaluate(
                "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"))
        .intValue();
  }

  static void picture(Page page, String name) throws IOException {
    Path pictures = Files.createDirectories(Path.of("target/pictures"));
    page.screenshot(new Page.ScreenshotOptions().setPath(pictures.resolve(name + ".png")));
  }

  /** Errors on the console, of all windows. */
  List<String> problems() {
    return List.copyOf(problems);
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
