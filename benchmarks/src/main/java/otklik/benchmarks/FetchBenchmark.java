package otklik.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import otklik.ingest.Connector;
import otklik.ingest.Cursor;
import otklik.ingest.Fetched;
import otklik.ingest.Secrets;
import otklik.ingest.http.Exchange;
import otklik.ingest.http.FakeServer;
import otklik.ingest.http.FetchRules;
import otklik.ingest.http.Fetcher;
import otklik.ingest.http.RateLimits;
import otklik.ingest.http.Recorder;
import otklik.ingest.telegram.TelegramConnector;
import otklik.ingest.vk.VkConnector;
import otklik.post.Platform;
import otklik.region.Feed;
import otklik.region.SecretReference;

/**
 * Posts a second from a page to posts and cursor, on one thread: fetched from a server on this
 * machine, parsed, compared with what was seen. {@code scripts/bench fetch}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class FetchBenchmark {

  private static final int VK_POSTS = 100;
  private static final int TELEGRAM_POSTS = 20;
  private static final Instant NOW = Instant.parse("2026-11-24T03:00:00Z");
  private static final String TEXT =
      "Добрый день! Уже третий день в доме 12 по улице Мира нет горячей воды, управляющая компания "
          + "трубку не берёт, в подъезде дети и пожилые люди. Когда это закончится? Просим разобраться.";

  private final Recorder recorder = new Recorder();
  private List<Exchange> wallExchanges;
  private List<Exchange> channelExchanges;
  private Connector vk;
  private Connector telegram;
  private final Feed wall =
      new Feed(
          "wall",
          Platform.VK,
          "-5",
          null,
          new SecretReference(SecretReference.Place.ENV, "VK"),
          null);
  private final Feed channel = new Feed("channel", Platform.TELEGRAM, "nadym_online", null);

  /** Pages as the platforms answer them. */
  @Setup(Level.Trial)
  public void start() throws IOException {
    String wallPage = wallPage();
    String channelPage = channelPage();
    try (FakeServer server =
        new FakeServer(
            request ->
                request.getTarget().startsWith("/method/")
                    ? FakeServer.json(wallPage)
                    : FakeServer.answer(200, channelPage))) {
      connect(server.address());
      wallExchanges = record(vk, wall);
      channelExchanges = record(telegram, channel);
    }
  }

  private List<Exchange> record(Connector connector, Feed feed) throws IOException {
    recorder.begin();
    connector.fetch(feed, Cursor.START);
    return recorder.end();
  }

  private void connect(String address) {
    Fetcher fetcher = new Fetcher(FetchRules.standard("", List.of("127.0.0.1")), recorder);
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    Secrets secrets = new Secrets(name -> "token", Path.of("."));
    vk = new VkConnector(fetcher, RateLimits.unlimited(), secrets, null, clock, address);
    telegram =
        new TelegramConnector(fetcher, RateLimits.unlimited(), secrets, null, clock, address);
  }

  private static String wallPage() {
    StringBuilder items = new StringBuilder();
    for (int i = VK_POSTS; i > 0; i--) {
      items
          .append(items.isEmpty() ? "" : ",")
          .append(
              "{\"id\":%d,\"owner_id\":-5,\"from_id\":77,\"date\":%d,\"post_type\":\"post\",\"text\":\"%s %d\",\"comments\":{\"count\":0,\"can_post\":1},\"likes\":{\"count\":3},\"reposts\":{\"count\":0},\"views\":{\"count\":540}}"
                  .formatted(i, NOW.getEpochSecond() - 1000 + i, TEXT, i));
    }
    return "{\"response\":{\"count\":100,\"items\":["
        + items
        + "],\"profiles\":[{\"id\":77,\"first_name\":\"Анна\",\"last_name\":\"Яр\"}],\"groups\":[]}}";
  }

  private static String channelPage() {
    StringBuilder html = new StringBuilder("<html><div class=\"tgme_channel_info\"></div>");
    for (int i = 1; i <= TELEGRAM_POSTS; i++) {
      html.append(
          """
          <div class="tgme_widget_message_wrap"><div class="tgme_widget_message text_not_supported_wrap" data-post="nadym_online/%d">
          <div class="tgme_widget_message_user"><a href="https://t.me/nadym_online"><i class="tgme_widget_message_user_photo"></i></a></div>
          <div class="tgme_widget_message_bubble"><a class="tgme_widget_message_owner_name" href="#"><span dir="auto">Надым</span></a>
          <div class="tgme_widget_message_text js-message_text" dir="auto">%s %d</div>
          <div class="tgme_widget_message_footer"><span class="tgme_widget_message_views">1.2K</span>
          <span class="tgme_widget_message_meta"><a class="tgme_widget_message_date" href="#"><time datetime="2026-11-24T02:00:00+00:00">02:00</time></a></span></div></div></div></div>
          """
              .formatted(i, TEXT, i));
    }
    return html.append("</html>").toString();
  }

  @Benchmark
  @OperationsPerInvocation(VK_POSTS)
  public Fetched vkPosts() throws IOException {
    recorder.replay(wallExchanges);
    Fetched fetched = vk.fetch(wall, Cursor.START);
    if (fetched.steps().size() != VK_POSTS) {
      throw new IllegalStateException("the page was not read: " + fetched.steps().size());
    }
    return fetched;
  }

  @Benchmark
  @OperationsPerInvocation(TELEGRAM_POSTS)
  public Fetched telegramPosts() throws IOException {
    recorder.replay(channelExchanges);
    Fetched fetched = telegram.fetch(channel, Cursor.START);
    if (fetched.steps().size() != TELEGRAM_POSTS) {
      throw new IllegalStateException("the page was not read: " + fetched.steps().size());
    }
    return fetched;
  }
}
