package otklik.ingest.rss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static otklik.ingest.Arrivals.posts;
import static otklik.ingest.Arrivals.texts;

import java.io.IOException;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mockwebserver3.MockResponse;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import otklik.ingest.ConnectorContract;
import otklik.ingest.Cursor;
import otklik.ingest.FeedTrouble;
import otklik.ingest.FeedTrouble.Remedy;
import otklik.ingest.Fetched;
import otklik.ingest.http.FakeServer;
import otklik.pace.MovingClock;
import otklik.post.Platform;
import otklik.post.Post;
import otklik.post.Posts;
import otklik.region.Feed;

class RssConnectorTest extends ConnectorContract {

  private final MovingClock clock = new MovingClock(Posts.MORNING);
  private FakeServer site;
  private MockResponse answer;

  @BeforeEach
  void start() throws IOException {
    site = new FakeServer(request -> answer);
  }

  @AfterEach
  void stop() {
    site.close();
  }

  @Override
  protected RssConnector open() {
    return new RssConnector(FakeServer.fetcher(), clock);
  }

  private Feed feed() {
    return new Feed("news", Platform.RSS, site.address() + "/rss.xml", null);
  }

  private static String rss(String channel, String... items) {
    return "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Новости</title>"
        + channel
        + String.join("", items)
        + "</channel></rss>";
  }

  private static String item(int number, String rest) {
    return "<item><title>Новость " + number + "</title>" + rest + "</item>";
  }

  private void answers(String xml) {
    answer = FakeServer.answer(200, xml);
  }

  @Override
  protected Feed feedOfThree() {
    answers(
        rss(
            "",
            IntStream.rangeClosed(1, 3)
                .mapToObj(i -> item(i, "<guid>g" + i + "</guid>"))
                .collect(Collectors.joining())));
    return feed();
  }

  @Test
  void anItemIsAPostWithTitleTextAuthorDateAndAddress() throws Exception {
    answers(
        rss(
            "",
            """
            <item><title>В Надыме отключат воду</title><link>https://example.org/1</link>
            <description>&lt;p&gt;С 9 до 18 &lt;b&gt;часов&lt;/b&gt;.&lt;/p&gt;</description>
            <author>news@example.org (Редакция)</author><guid>https://example.org/1</guid>
            <pubDate>Tue, 24 Nov 2026 07:00:00 +0500</pubDate></item>
            """));

    Post post = posts(open().fetch(feed(), Cursor.START)).get(0);

    assertThat(post.id().toString()).isEqualTo("rss:https://example.org/1");
    assertThat(post.text()).isEqualTo("В Надыме отключат воду\nС 9 до 18 часов.");
    assertThat(post.url()).isEqualTo("https://example.org/1");
    assertThat(post.postedAt()).isEqualTo(Instant.parse("2026-11-24T02:00:00Z"));
  }

  @Test
  void itemsWithoutIdOrDateAreReadOnce() throws Exception {
    answers(rss("", item(1, ""), item(2, "<link>https://example.org/2</link>")));

    Fetched first = open().fetch(feed(), Cursor.START);
    clock.advance(Duration.ofHours(1));

    assertThat(texts(first)).containsExactly("Новость 2", "Новость 1");
    assertThat(posts(first)).allSatisfy(p -> assertThat(p.postedAt()).isEqualTo(Posts.MORNING));
    assertThat(open().fetch(feed(), first.next()).steps()).isEmpty();
  }

  @Test
  void anItemThatChangesIsAnEdit() throws Exception {
    answers(rss("", item(1, "<guid>g</guid><description>Было</description>")));
    Cursor cursor = open().fetch(feed(), Cursor.START).next();
    answers(rss("", item(1, "<guid>g</guid><description>Стало</description>")));

    Post post = posts(open().fetch(feed(), cursor)).get(0);

    assertThat(post.text()).isEqualTo("Новость 1\nСтало");
    assertThat(post.editedAt()).isEqualTo(clock.instant());
  }

  @ParameterizedTest
  @ValueSource(strings = {"windows-1251", "koi8-r", "UTF-8", "UTF-16"})
  void encodingsAreUnderstoodFromTheXmlWhateverTheHeaderSays(String charset) throws Exception {
    String xml =
        rss("", item(1, "<description>Ёлка у дома</description>"))
            .replace(
                "<?xml version=\"1.0\"?>", "<?xml version=\"1.0\" encoding=\"" + charset + "\"?>");
    answer =
        new MockResponse.Builder()
            .setHeader("Content-Type", "application/xml")
            .body(new Buffer().write(xml.getBytes(Charset.forName(charset))))
            .build();

    assertThat(texts(open().fetch(feed(), Cursor.START))).containsExactly("Новость 1\nЁлка у дома");
  }

  @Test
  void anUnchangedFeedIsNotSentAgain() throws Exception {
    answer =
        new MockResponse.Builder()
            .setHeader("ETag", "\"abc\"")
            .setHeader("Last-Modified", "Tue, 24 Nov 2026 02:00:00 GMT")
            .body(rss("", item(1, "")))
            .build();
    Cursor cursor = open().fetch(feed(), Cursor.START).next();
    site.close();
    StringBuilder conditions = new StringBuilder();
    site =
        new FakeServer(
            request -> {
              conditions.append(request.getHeaders().get("If-None-Match"));
              conditions.append(request.getHeaders().get("If-Modified-Since"));
              return FakeServer.answer(304, "");
            });

    Fetched fetched = open().fetch(feed(), cursor);

    assertThat(fetched.steps()).isEmpty();
    assertThat(fetched.next()).isEqualTo(cursor);
    assertThat(conditions).hasToString("\"abc\"Tue, 24 Nov 2026 02:00:00 GMT");
  }

  @Test
  void theFeedsOwnPaceIsKeptWithinTheSchedule() throws Exception {
    answers(rss("<ttl>30</ttl>", item(1, "")));
    assertThat(open().fetch(feed(), Cursor.START).pause()).isEqualTo(Duration.ofMinutes(30));
    answers(rss("<ttl>600</ttl>", item(1, "")));
    assertThat(open().fetch(feed(), Cursor.START).pause()).isEqualTo(Duration.ofHours(1));
    answers(rss("", item(1, "")));
    assertThat(open().fetch(feed(), Cursor.START).pause()).isNull();
  }

  @Test
  void atomIsReadToo() throws Exception {
    answers(
        """
        <feed xmlns="http://www.w3.org/2005/Atom"><title>Н</title>
        <entry><id>tag:example.org,2026:1</id><title>Заголовок</title><updated>2026-11-24T01:00:00Z</updated>
        <content type="html">&lt;p&gt;Текст&lt;/p&gt;</content></entry></feed>
        """);

    Post post = posts(open().fetch(feed(), Cursor.START)).get(0);

    assertThat(post.text()).isEqualTo("Заголовок\nТекст");
    assertThat(post.id().externalId()).isEqualTo("127.0.0.1 tag:example.org,2026:1");
  }

  @Test
  void aPageThatNamesItsFeedSaysSo() {
    answers(
        "<html><head><link rel=\"alternate\" type=\"application/rss+xml\" href=\"/feed\"></head></html>");

    assertThatThrownBy(() -> open().fetch(feed(), Cursor.START))
        .hasMessage("this is a page, not a feed; its feed is " + site.address() + "/feed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"<rss><channel><item><title>Обор", "{\"json\":true}", "", "<html></html>"})
  void whatIsNoFeedIsGarbage(String body) {
    answers(body);

    assertThatThrownBy(() -> open().fetch(feed(), Cursor.START))
        .isInstanceOfSatisfying(FeedTrouble.class, t -> assertThat(t.garbage()).isEqualTo(body));
  }

  @Test
  void anEntityThatReachesForOurFilesIsNotFollowed() {
    answers(
        "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>"
            + rss("", item(1, "<description>&e;</description>")).substring(21));

    assertThatThrownBy(() -> open().fetch(feed(), Cursor.START)).isInstanceOf(FeedTrouble.class);
  }

  @ParameterizedTest
  @CsvSource({"404, STOP", "410, STOP", "403, STOP", "429, WAIT", "503, WAIT", "500, RETRY"})
  void eachStatusIsTreatedAsWhatItIs(int status, Remedy remedy) {
    answer = FakeServer.answer(status, "no");

    assertThatThrownBy(() -> open().fetch(feed(), Cursor.START))
        .isInstanceOfSatisfying(FeedTrouble.class, t -> assertThat(t.remedy()).isEqualTo(remedy));
  }
}
