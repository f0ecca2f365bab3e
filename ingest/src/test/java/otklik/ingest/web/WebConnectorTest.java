package otklik.ingest.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static otklik.ingest.Arrivals.posts;
import static otklik.ingest.Arrivals.texts;

import java.io.IOException;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import mockwebserver3.MockResponse;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import otklik.ingest.ConnectorContract;
import otklik.ingest.Cursor;
import otklik.ingest.FeedTrouble;
import otklik.ingest.FeedTrouble.Remedy;
import otklik.ingest.Fetched;
import otklik.ingest.http.FakeServer;
import otklik.ingest.http.RateLimits;
import otklik.pace.MovingClock;
import otklik.post.Platform;
import otklik.post.Post;
import otklik.post.Posts;
import otklik.region.Feed;
import otklik.region.PageLayout;

/** A forum, a page of complaints, and what sites do to a crawler. */
class WebConnectorTest extends ConnectorContract {

  private static final PageLayout FORUM =
      new PageLayout(
          "a.topic", "a.next", 3, ".post", "@data-id", ".body", "h1", ".author", "time@datetime");
  private static final PageLayout BOOK =
      new PageLayout(null, null, 1, ".entry", null, ".text", null, ".name", ".date");

  private final MovingClock clock = new MovingClock(Posts.MORNING);
  private final Map<String, MockResponse> pages = new TreeMap<>();
  private FakeServer site;

  @BeforeEach
  void start() throws IOException {
    site =
        new FakeServer(
            request -> pages.getOrDefault(request.getTarget(), FakeServer.answer(404, "")));
  }

  @AfterEach
  void stop() {
    site.close();
  }

  @Override
  protected WebConnector open() {
    RateLimits unlimited = RateLimits.unlimited();
    return new WebConnector(
        FakeServer.fetcher(), unlimited, clock, ZoneId.of("Asia/Yekaterinburg"));
  }

  private Feed feed(String path, PageLayout layout) {
    return new Feed(
        "site", Platform.WEB, site.address() + path, null, null, null, null, null, layout, null);
  }

  private Feed forum() {
    return feed("/forum", FORUM);
  }

  private void html(String path, String body) {
    pages.put(
        path,
        new MockResponse.Builder()
            .setHeader("Content-Type", "text/html; charset=utf-8")
            .body("<html><head></head><body>" + body + "</body></html>")
            .build());
  }

  private static String post(int id, String text) {
    return "<div class=post data-id="
        + id
        + "><b class=author>Автор "
        + id
        + "</b><time datetime='2026-11-24T07:0"
        + id
        + ":00+05:00'></time><div class=body>"
        + text
        + "</div></div>";
  }

  @Override
  protected Feed feedOfThree() {
    html("/forum", "<a class=topic href=/t/1?sid=abc>Вода</a>");
    html("/t/1", "<h1>Вода</h1>" + post(1, "Нет воды") + post(2, "И у нас") + post(3, "Тоже"));
    return forum();
  }

  @Test
  void aThreadIsAPostWithComments() throws Exception {
    feedOfThree();

    Fetched fetched = open().fetch(forum(), Cursor.START);

    assertThat(texts(fetched)).containsExactly("Вода\nНет воды", "И у нас", "Тоже");
    Post root = posts(fetched).get(0);
    assertThat(root.id().externalId()).isEqualTo(site.address() + "/t/1");
    assertThat(root.author()).isEqualTo("Автор 1");
    assertThat(root.postedAt()).isEqualTo(Instant.parse("2026-11-24T02:01:00Z"));
    assertThat(posts(fetched).get(1).parent()).isEqualTo(root.id());
    assertThat(posts(fetched).get(1).id().externalId()).isEqualTo(site.address() + "/t/1#2");
  }

  @Test
  void furtherPagesOfAThreadBelongToItsFirst() throws Exception {
    feedOfThree();
    html("/t/1", "<h1>Вода</h1>" + post(1, "Нет воды") + "<a class=next href='/t/1?p=2'>2</a>");
    html("/t/1?p=2", "<h1>Вода</h1>" + post(4, "Дали воду"));

    Fetched fetched = open().fetch(forum(), Cursor.START);

    assertThat(texts(fetched)).containsExactly("Вода\nНет воды", "Дали воду");
    assertThat(posts(fetched).get(1).parent()).isEqualTo(posts(fetched).get(0).id());
  }

  @Test
  void newCommentsAndEditsAreFound() throws Exception {
    feedOfThree();
    Cursor cursor = open().fetch(forum(), Cursor.START).next();
    html(
        "/t/1",
        "<h1>Вода</h1>" + post(1, "Нет воды два дня") + post(2, "И у нас") + post(4, "Дали"));

    Fetched fetched = open().fetch(forum(), cursor);

    assertThat(texts(fetched)).containsExactly("Вода\nНет воды два дня", "Дали");
    assertThat(posts(fetched).get(0).editedAt()).isEqualTo(clock.instant());
    assertThat(posts(fetched).get(1).editedAt()).isNull();
  }

  @Test
  void manyThreadsAreReadInSeveralLooksAndNoneTwiceBeforeAllOnce() throws Exception {
    StringBuilder list = new StringBuilder();
    for (int i = 1; i <= 20; i++) {
      list.append("<a class=topic href=/t/").append(i).append(">т</a>");
      html("/t/" + i, "<h1>Тема</h1>" + post(1, "Запись " + i));
    }
    html("/forum", list.toString());

    Fetched first = open().fetch(forum(), Cursor.START);
    Fetched second = open().fetch(forum(), first.next());
    Fetched third = open().fetch(forum(), second.next());

    assertThat(first.steps()).hasSize(8);
    assertThat(first.pause()).isEqualTo(Duration.ZERO);
    assertThat(second.steps()).hasSize(8);
    assertThat(third.steps()).hasSize(4);
    assertThat(third.pause()).isNull();
  }

  @Test
  void aBookOfComplaintsWithoutIdsOrThreads() throws Exception {
    html(
        "/book",
        "<div class=entry><i class=name>Анна</i><i class=date>сегодня в 07:00</i><p class=text>Темно<br>во дворе</p></div>"
            + "<div class=entry><i class=name>Анна</i><i class=date>сегодня в 07:00</i><p class=text>И скользко</p></div>");
    Feed book = feed("/book", BOOK);

    Fetched fetched = open().fetch(book, Cursor.START);

    assertThat(texts(fetched)).containsExactly("Темно\nво дворе", "И скользко");
    assertThat(posts(fetched)).extracting(Post::parent).containsOnlyNulls();
    assertThat(posts(fetched)).extracting(Post::id).doesNotHaveDuplicates();
    clock.advance(Duration.ofMinutes(10));
    assertThat(open().fetch(book, fetched.next()).steps()).isEmpty();
  }

  @Test
  void robotsTxtIsAskedFirstAndObeyed() {
    feedOfThree();
    pages.put("/robots.txt", FakeServer.answer(200, "User-agent: *\nDisallow: /forum\n"));

    assertThatThrownBy(() -> open().fetch(forum(), Cursor.START))
        .isInstanceOfSatisfying(
            FeedTrouble.class, t -> assertThat(t.remedy()).isEqualTo(Remedy.STOP))
        .hasMessage("robots.txt of 127.0.0.1 forbids this page");
    assertThat(site.asked()).containsExactly("GET /robots.txt");
  }

  @Test
  void aSiteWhoseRobotsTxtIsIllIsLeftAlone() {
    feedOfThree();
    pages.put("/robots.txt", FakeServer.answer(500, ""));

    assertThatThrownBy(() -> open().fetch(forum(), Cursor.START))
        .hasMessage("robots.txt of 127.0.0.1 forbids this page");
  }

  @Test
  void aPageThatWantsNotToBeKeptIsNotKept() throws Exception {
    feedOfThree();
    html("/t/1", "<meta name=robots content=noindex>" + post(1, "Тайна"));

    assertThat(open().fetch(forum(), Cursor.START).steps()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "windows-1251, text/html; charset=utf-8, ''",
    "windows-1251, text/html, ''",
    "UTF-8, text/html; charset=windows-1251, '<meta charset=utf-8>'",
    "koi8-r, text/html; charset=koi8-r, ''",
    "koi8-r, text/html, '<meta charset=koi8-r>'"
  })
  void theEncodingIsFoundWhateverTheHeaderSays(String real, String header, String meta)
      throws Exception {
    String html =
        "<html><head>" + meta + "</head><body><div class=entry><p class=text>Ёлка у дома</p></div>";
    pages.put(
        "/book",
        new MockResponse.Builder()
            .setHeader("Content-Type", header)
            .body(new Buffer().write(html.getBytes(Charset.forName(real))))
            .build());

    assertThat(texts(open().fetch(feed("/book", BOOK), Cursor.START)))
        .containsExactly("Ёлка у дома");
  }

  @Test
  void theSitesMapNamesThePages() throws Exception {
    pages.put(
        "/sitemap.xml",
        FakeServer.answer(
            200,
            """
            <?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
            <url><loc>ADDRESS/t/1</loc><lastmod>2026-11-24</lastmod></url>
            <url><loc>ADDRESS/t/2</loc><lastmod>2020-01-01</lastmod></url></urlset>
            """
                .replace("ADDRESS", site.address())));
    html("/t/1", "<h1>Вода</h1>" + post(1, "Нет воды"));
    html("/t/2", "<h1>Старое</h1>" + post(1, "Было"));
    PageLayout byMap =
        new PageLayout("sitemap", null, 1, ".post", "@data-id", ".body", "h1", null, null);

    assertThat(texts(open().fetch(feed("/sitemap.xml", byMap), Cursor.START)))
        .containsExactly("Вода\nНет воды");
  }

  @Test
  void aThreadThatIsGoneIsADeadLetterAndTheOthersAreRead() throws Exception {
    html("/forum", "<a class=topic href=/gone>1</a><a class=topic href=/t/1>2</a>");
    html("/t/1", "<h1>Вода</h1>" + post(1, "Нет воды"));

    Fetched fetched = open().fetch(forum(), Cursor.START);

    assertThat(texts(fetched)).containsExactly("Вода\nНет воды");
    assertThat(fetched.steps().get(0).arrival().unreadable().reason())
        .isEqualTo("there is nothing here any more (127.0.0.1: HTTP 404)");
  }

  @Test
  void aSelectorThatIsNoneStopsTheFeedAndIsNamed() {
    feedOfThree();
    PageLayout broken = new PageLayout("a[", null, 1, ".post", null, null, null, null, null);

    assertThatThrownBy(() -> open().fetch(feed("/forum", broken), Cursor.START))
        .hasMessageStartingWith("the profile's selector 'a[' is none");
  }

  @ParameterizedTest
  @CsvSource({
    "https://Example.org:443/a/?utm_source=x&id=5#top, https://example.org/a/?id=5",
    "https://example.org/t?sid=123, https://example.org/t"
  })
  void twoAddressesOfOnePageAreOne(String one, String plain) {
    assertThat(WebAddresses.plain(one)).isEqualTo(plain);
  }
}
