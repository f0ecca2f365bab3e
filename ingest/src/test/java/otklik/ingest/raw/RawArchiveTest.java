package otklik.ingest.raw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import otklik.ingest.Arrivals;
import otklik.ingest.BatchConnector.Asked;
import otklik.ingest.Cursor;
import otklik.ingest.Secrets;
import otklik.ingest.http.Exchange;
import otklik.ingest.http.FetchRules;
import otklik.ingest.http.Fetcher;
import otklik.ingest.http.Page;
import otklik.ingest.http.RateLimits;
import otklik.ingest.http.Recorder;
import otklik.ingest.vk.FakeVk;
import otklik.ingest.vk.VkConnector;
import otklik.pace.MovingClock;
import otklik.post.Platform;
import otklik.post.Posts;
import otklik.region.Feed;
import otklik.region.SecretReference;

/** What a platform answered is read again a day later, when the platform is gone. */
class RawArchiveTest {

  private static final Instant FROM = Posts.MORNING.minusSeconds(60);
  private static final Instant TO = Posts.MORNING.plus(Duration.ofDays(9));

  @TempDir private Path data;

  private final MovingClock clock = new MovingClock(Posts.MORNING);
  private final Recorder recorder = new Recorder();
  private FakeVk vk;
  private RawArchive archive;
  private RecordedConnector connector;

  private static Feed feed(long owner) {
    return new Feed(
        "wall" + owner,
        Platform.VK,
        String.valueOf(owner),
        null,
        new SecretReference(SecretReference.Place.ENV, "VK"),
        null);
  }

  @BeforeEach
  void start() throws IOException {
    vk = new FakeVk();
    archive = new RawArchive(data, Duration.ofDays(2), clock);
    connector =
        new RecordedConnector(connector(recorder, clock, "secret-token"), recorder, archive);
  }

  @AfterEach
  void stop() {
    vk.close();
  }

  private VkConnector connector(Recorder to, Clock at, String token) {
    FetchRules rules = FetchRules.standard("", List.of("127.0.0.1"));
    Secrets secrets = token == null ? Secrets.none() : new Secrets(name -> token, data);
    return new VkConnector(
        new Fetcher(rules, to), new RateLimits(), secrets, null, at, vk.server.address());
  }

  private List<String> replay(String wanted) throws IOException {
    List<String> texts = new ArrayList<>();
    for (RawReplay.Replayed replayed : replayed(wanted)) {
      assertThat(replayed.unread()).isEmpty();
      replayed.pages().forEach(page -> texts.addAll(Arrivals.texts(page)));
    }
    return texts;
  }

  private List<RawReplay.Replayed> replayed(String wanted) throws IOException {
    Recorder kept = new Recorder();
    RawReplay.ReplayClock then = new RawReplay.ReplayClock();
    RawReplay replay =
        new RawReplay(
            kept,
            then,
            Map.of(Platform.VK, connector(kept, then, null)),
            id -> Optional.of(feed(Long.parseLong(id.replace("wall", "")))));
    List<RawReplay.Replayed> all = new ArrayList<>();
    archive.read(
        FROM,
        TO,
        wanted,
        fetch -> all.add(replay.of(fetch, id -> wanted == null || wanted.equals(id))));
    return all;
  }

  @Test
  void everyFetchIsReadAgainAsItWasWithoutThePlatform() throws Exception {
    FakeVk.Thing post = vk.post(-5, 1, Posts.MORNING.getEpochSecond(), "Первая");
    post.comments.put(2L, new FakeVk.Thing(2, Posts.MORNING.getEpochSecond(), "И у нас"));
    Cursor cursor = connector.fetch(feed(-5), Cursor.START).next();
    clock.advance(Duration.ofMinutes(5));
    vk.post(-5, 3, clock.instant().getEpochSecond(), "Вторая");
    connector.fetch(feed(-5), cursor);
    vk.close();

    assertThat(replay(null)).containsExactly("Первая", "И у нас", "Вторая");
  }

  @Test
  void feedsThatWereAskedTogetherAreToldApart() throws Exception {
    vk.post(-5, 1, Posts.MORNING.getEpochSecond(), "Пятая стена");
    vk.post(-6, 1, Posts.MORNING.getEpochSecond(), "Шестая стена");
    connector.fetchAll(
        List.of(new Asked(feed(-5), Cursor.START), new Asked(feed(-6), Cursor.START)));

    assertThat(replay("wall-6")).containsExactly("Шестая стена");
    assertThat(replay("wall-7")).isEmpty();
  }

  @Test
  void anAnswerThatOneOfSeveralFeedsCouldNotReadIsTold() throws Exception {
    vk.post(-5, 1, Posts.MORNING.getEpochSecond(), "Пятая стена");
    FakeVk.Thing post = vk.post(-6, 1, Posts.MORNING.getEpochSecond(), "Шестая стена");
    post.comments.put(2L, new FakeVk.Thing(2, Posts.MORNING.getEpochSecond(), "И у нас"));
    vk.closed.put(-7L, 15);
    List<Asked> walls =
        LongStream.of(-5, -6, -7).mapToObj(wall -> new Asked(feed(wall), Cursor.START)).toList();
    connector.fetchAll(walls);
    RawFetch[] kept = new RawFetch[1];
    archive.read(FROM, TO, null, fetch -> kept[0] = fetch);
    assertThat(kept[0].exchanges()).as("walls, then comments").hasSize(2);
    Files.delete(file());
    archive.write(withGarbage(kept[0], 1));

    List<RawReplay.Replayed> replayed = replayed(null);

    assertThat(replayed).hasSize(1);
    assertThat(replayed.get(0).pages())
        .flatExtracting(Arrivals::texts)
        .containsExactly("Пятая стена");
    assertThat(replayed.get(0).unread())
        .as("the closed wall was refused: there is nothing to read")
        .singleElement()
        .extracting(Throwable::getMessage)
        .isEqualTo("VK answers with something that is no JSON");
  }

  private static RawFetch withGarbage(RawFetch fetch, int exchange) {
    List<Exchange> exchanges = new ArrayList<>(fetch.exchanges());
    Exchange good = exchanges.get(exchange);
    Page page = good.page();
    byte[] garbage = "<html>Технические работы</html>".getBytes(StandardCharsets.UTF_8);
    exchanges.set(
        exchange, new Exchange(good.request(), new Page(200, page.url(), page.headers(), garbage)));
    return new RawFetch(fetch.at(), fetch.together(), fetch.asked(), exchanges);
  }

  @Test
  void noSecretIsKept() throws Exception {
    vk.post(-5, 1, Posts.MORNING.getEpochSecond(), "Запись");
    connector.fetch(feed(-5), Cursor.START);

    try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(file()))) {
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
          .contains("/method/wall.get")
          .doesNotContain("secret-token");
    }
  }

  private Path file() {
    return data.resolve("raw/2026-11-24.jsonl.gz");
  }

  /**
   * @param whole a fetch as it is kept
   * @param bytes of it that reached the disk
   */
  private void crashWhileWriting(byte[] whole, int bytes) throws IOException {
    Files.write(file(), Arrays.copyOf(whole, bytes), StandardOpenOption.APPEND);
  }

  @Test
  void aCrashInTheMiddleOfAFetchCostsThatOneOnly() throws Exception {
    vk.post(-5, 1, Posts.MORNING.getEpochSecond(), "Запись");
    connector.fetch(feed(-5), Cursor.START);
    byte[] whole = Files.readAllBytes(file());
    crashWhileWriting(whole, whole.length / 2);

    assertThat(replay(null)).containsExactly("Запись");
  }

  @Test
  void whatIsWrittenBehindACrashIsReadAgain() throws Exception {
    vk.post(-5, 1, Posts.MORNING.getEpochSecond(), "Перед сбоем");
    connector.fetch(feed(-5), Cursor.START);
    byte[] whole = Files.readAllBytes(file());
    Cursor cursor = Cursor.START;
    for (int kept : new int[] {1, 5, 12, whole.length / 2}) {
      crashWhileWriting(whole, kept);
      clock.advance(Duration.ofMinutes(5));
      vk.post(-6, kept, clock.instant().getEpochSecond(), "После сбоя " + kept);
      cursor = connector.fetch(feed(-6), cursor).next();
    }

    assertThat(replay(null)).hasSize(5).contains("Перед сбоем", "После сбоя 1", "После сбоя 12");
  }

  @Test
  void daysThatAreLongAgoAreDeleted() throws Exception {
    vk.post(-5, 1, Posts.MORNING.getEpochSecond(), "Запись");
    connector.fetch(feed(-5), Cursor.START);
    clock.advance(Duration.ofDays(3));
    connector.fetch(feed(-5), Cursor.START);

    assertThat(archive.days()).containsExactly(java.time.LocalDate.parse("2026-11-27"));
  }

  @Test
  void whatWasNotKeptIsNotAskedOfThePlatform() {
    Recorder kept = new Recorder();
    kept.replay(List.of());

    assertThatThrownBy(() -> connector(kept, clock, null).fetch(feed(-5), Cursor.START))
        .hasMessageStartingWith("nothing was kept for POST http://127.0.0.1");
    assertThat(vk.requests.get()).isZero();
  }
}
