package otklik.ingest.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static otklik.ingest.Arrivals.posts;
import static otklik.ingest.Arrivals.removed;
import static otklik.ingest.Arrivals.texts;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import otklik.ingest.ConnectorContract;
import otklik.ingest.Cursor;
import otklik.ingest.FeedTrouble;
import otklik.ingest.FeedTrouble.Remedy;
import otklik.ingest.Fetched;
import otklik.ingest.Secrets;
import otklik.ingest.http.FakeServer;
import otklik.ingest.http.RateLimits;
import otklik.ingest.pushed.Pushed;
import otklik.pace.MovingClock;
import otklik.post.Platform;
import otklik.post.Post;
import otklik.post.Posts;
import otklik.pushed.PushedEvents;
import otklik.region.Feed;

class ChannelPreviewTest extends ConnectorContract {

  @TempDir private Path data;

  private final MovingClock clock = new MovingClock(Posts.MORNING);
  private FakeTelegram telegram;

  @BeforeEach
  void start() throws Exception {
    telegram = new FakeTelegram();
  }

  @AfterEach
  void stop() {
    telegram.close();
  }

  private TelegramConnector connector() {
    Secrets secrets = new Secrets(Map.of("BOT", "123:secret")::get, Path.of("."));
    return new TelegramConnector(
        FakeServer.fetcher(),
        new RateLimits(),
        secrets,
        new Pushed(new PushedEvents(data), clock),
        clock,
        telegram.server.address());
  }

  private final Feed feed = new Feed("tg", Platform.TELEGRAM, "@nadym_online", "nadym");

  @Override
  protected TelegramConnector open() {
    return connector();
  }

  @Override
  protected Feed feedOfThree() {
    LongStream.rangeClosed(1, 3).forEach(i -> telegram.posts.put(i, "Запись " + i));
    return feed;
  }

  @Test
  void aPostHasItsAddressTimeAuthorAndViews() throws Exception {
    telegram.posts.put(7L, "Нет воды<br>в третьем доме");

    Post post = posts(open().fetch(feed, Cursor.START)).get(0);

    assertThat(post.id().toString()).isEqualTo("telegram:nadym_online/7");
    assertThat(post.url()).isEqualTo("https://t.me/nadym_online/7");
    assertThat(post.text()).isEqualTo("Нет воды\nв третьем доме");
    assertThat(post.author()).isEqualTo("Надым онлайн");
    assertThat(post.postedAt()).isEqualTo(telegram.first.plusSeconds(7));
    assertThat(post.views()).isEqualTo(1_200);
  }

  @Test
  void oldPagesAreTurnedDownToWhatIsKnown() throws Exception {
    telegram.posts.put(1L, "Старая");
    Cursor cursor = open().fetch(feed, Cursor.START).next();
    LongStream.rangeClosed(2, 95).forEach(i -> telegram.posts.put(i, "Запись " + i));

    assertThat(texts(open().fetch(feed, cursor)))
        .hasSize(94)
        .startsWith("Запись 2")
        .endsWith("Запись 95");
  }

  @Test
  void editsAndRemovalsAreFollowed() throws Exception {
    feedOfThree();
    Cursor cursor = open().fetch(feed, Cursor.START).next();
    telegram.posts.put(2L, "Исправлено");
    telegram.posts.remove(3L);

    Fetched fetched = open().fetch(feed, cursor);

    assertThat(texts(fetched)).containsExactly("Исправлено");
    assertThat(posts(fetched).get(0).editedAt()).isEqualTo(clock.instant());
    assertThat(removed(fetched)).containsExactly("nadym_online/3");
  }

  @Test
  void aNewFeedReadsNoFurtherBackThanItWatches() throws Exception {
    LongStream.rangeClosed(1, 60).forEach(i -> telegram.posts.put(i, "Запись " + i));
    clock.advance(Duration.ofDays(3).minusHours(3).plusSeconds(40));

    assertThat(texts(open().fetch(feed, Cursor.START)))
        .hasSize(21)
        .startsWith("Запись 40")
        .endsWith("Запись 60");
  }

  @Test
  void aChannelThatBecomesPrivateStopsTheFeedAndSaysWhy() {
    telegram.preview = false;

    assertThatThrownBy(() -> open().fetch(feed, Cursor.START))
        .isInstanceOfSatisfying(
            FeedTrouble.class, t -> assertThat(t.remedy()).isEqualTo(Remedy.STOP))
        .hasMessage(
            "the channel nadym_online shows no posts on the web: it is private, or no channel");
  }

  @Test
  void pagesThatGoInACircleEnd() throws Exception {
    Cursor cursor = open().fetch(feedOfThree(), Cursor.START).next();
    telegram.posts.clear();
    LongStream.rangeClosed(100, 119).forEach(i -> telegram.posts.put(i, "Запись " + i));
    telegram.ignoresBefore = true;
    telegram.server.asked().clear();

    assertThat(texts(open().fetch(feed, cursor))).hasSize(20);
    assertThat(telegram.server.asked()).hasSize(2);
  }

  @Test
  void aPageThatIsNoChannelIsGarbage() {
    telegram.server.plant(200, "<html><h1>Maintenance</h1></html>");

    assertThatThrownBy(() -> open().fetch(feed, Cursor.START))
        .isInstanceOfSatisfying(
            FeedTrouble.class, t -> assertThat(t.garbage()).contains("Maintenance"));
  }

  @ParameterizedTest
  @CsvSource({
    "nadym_online, nadym_online",
    "@nadym_online, nadym_online",
    "https://t.me/nadym_online, nadym_online",
    "https://t.me/s/nadym_online/, nadym_online"
  })
  void channelsAreUnderstoodAsPeopleWriteThem(String address, String channel) throws Exception {
    assertThat(Channel.parse(address)).isEqualTo(channel);
  }

  @ParameterizedTest
  @CsvSource({"1.2K, 1200", "3M, 3000000", "15, 15", "1.05K, 1050", "many,"})
  void viewsAreUnderstoodAsTelegramWritesThem(String shown, Long views) {
    assertThat(PreviewPage.views(shown)).isEqualTo(views);
  }
}
