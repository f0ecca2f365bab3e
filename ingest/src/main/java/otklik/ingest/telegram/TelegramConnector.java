package otklik.ingest.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import otklik.ingest.Connector;
import otklik.ingest.Cursor;
import otklik.ingest.Fetched;
import otklik.ingest.ItemTimes;
import otklik.ingest.Secrets;
import otklik.ingest.http.Fetcher;
import otklik.ingest.http.RateLimits;
import otklik.ingest.pushed.Pushed;
import otklik.post.Platform;
import otklik.region.Feed;

/**
 * Reads public channels by their web preview, and the groups that a bot is in by its updates, asked
 * for ({@code bot}) or pushed to the desk ({@code webhook}). Thread-safe.
 */
public final class TelegramConnector implements Connector {

  private static final String PREVIEW_SERVER = "https://t.me";
  private static final String BOT = "bot";
  private static final String WEBHOOK = "webhook";
  private static final int LONG_POLL_SECONDS = 20;

  /** Beside the time that Telegram waits for updates itself. */
  private static final Duration QUIET = Duration.ofSeconds(1);

  private final Preview preview;
  private final BotClient bot;
  private final Secrets secrets;
  private final Pushed pushed;
  private final Clock clock;

  /**
   * By feed. Telegram forgets the updates before the number from which it is asked: that number is
   * moved only to what is safely kept.
   */
  private final Map<String, Long> committed = new ConcurrentHashMap<>();

  /**
   * @param server null for Telegram's own
   */
  public TelegramConnector(
      Fetcher fetcher,
      RateLimits limits,
      Secrets secrets,
      Pushed pushed,
      Clock clock,
      String server) {
    this.preview = new Preview(fetcher, limits, server == null ? PREVIEW_SERVER : server, clock);
    this.bot = new BotClient(fetcher, server == null ? BotClient.SERVER : server);
    this.secrets = secrets;
    this.pushed = pushed;
    this.clock = clock;
  }

  @Override
  public Platform platform() {
    return Platform.TELEGRAM;
  }

  @Override
  public String limit() {
    return "5 pages a second; a bot as Telegram says";
  }

  @Override
  public Fetched fetch(Feed feed, Cursor cursor) throws IOException {
    return switch (feed.address()) {
      case BOT -> updates(feed, cursor);
      case WEBHOOK -> pushed.read(feed, cursor, BotUpdates::arrival);
      default -> preview.read(feed, cursor);
    };
  }

  private static long number(Cursor cursor) {
    return cursor.isStart() ? 0 : Long.parseLong(cursor.value());
  }

  private Fetched updates(Feed feed, Cursor cursor) throws IOException {
    long from = number(cursor);
    long safe = committed.computeIfAbsent(feed.id(), id -> from);
    int wait = safe == from ? LONG_POLL_SECONDS : 0;
    JsonNode updates = bot.updates(secrets.of(feed), safe, wait);
    List<Fetched.Step> steps = new ArrayList<>();
    long next = from;
    for (JsonNode update : updates) {
      long number = update.path("update_id").asLong();
      if (!ItemTimes.isNumbered(update, "update_id")) {
        // a number that is none must not move the one from which Telegram is asked
        BotUpdates.arrival(feed, update, clock.instant())
            .ifPresent(arrival -> steps.add(new Fetched.Step(arrival, null)));
      } else if (number >= from) {
        next = number + 1;
        Cursor after = new Cursor(String.valueOf(next));
        BotUpdates.arrival(feed, update, clock.instant())
            .ifPresent(arrival -> steps.add(new Fetched.Step(arrival, after)));
      }
    }
    boolean more = updates.size() == BotClient.PAGE && next > from;
    Duration pause = more ? Duration.ZERO : QUIET;
    return new Fetched(steps, new Cursor(next == 0 ? "" : String.valueOf(next)), pause);
  }

  @Override
  public void committed(Feed feed, Cursor cursor) throws IOException {
    if (feed.address().equals(WEBHOOK)) {
      pushed.committed(feed, cursor);
    } else if (feed.address().equals(BOT) && !cursor.isStart()) {
      committed.put(feed.id(), number(cursor));
    }
  }
}
