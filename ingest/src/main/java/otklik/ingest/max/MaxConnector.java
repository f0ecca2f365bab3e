package otklik.ingest.max;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import otklik.ingest.Arrival;
import otklik.ingest.Connector;
import otklik.ingest.Cursor;
import otklik.ingest.FeedTrouble;
import otklik.ingest.Fetched;
import otklik.ingest.Secrets;
import otklik.ingest.http.Fetcher;
import otklik.ingest.http.Page;
import otklik.ingest.http.RateLimits;
import otklik.json.Json;
import otklik.post.Platform;
import otklik.region.Feed;

/**
 * Reads the updates of a MAX bot by their marker. The marker moves on only with what has been
 * handed on; the same marker brings the same updates again. Thread-safe.
 *
 * <p>Source: dev.max.ru/docs-api.
 */
public final class MaxConnector implements Connector {

  private static final String SERVER = "https://platform-api.max.ru";
  private static final String TYPES = "message_created,message_edited,message_removed";
  private static final int PAGE = 1_000;
  private static final int LONG_POLL_SECONDS = 20;
  private static final int REQUESTS_A_SECOND = 30;

  /** Beside the time that MAX waits for updates itself. */
  private static final Duration QUIET = Duration.ofSeconds(1);

  private final Fetcher fetcher;
  private final RateLimits limits;
  private final Secrets secrets;
  private final Clock clock;
  private final String server;

  /**
   * @param server null for MAX's own
   */
  public MaxConnector(
      Fetcher fetcher, RateLimits limits, Secrets secrets, Clock clock, String server) {
    this.fetcher = fetcher;
    this.limits = limits;
    this.secrets = secrets;
    this.clock = clock;
    this.server = server == null ? SERVER : server;
  }

  @Override
  public Platform platform() {
    return Platform.MAX;
  }

  @Override
  public String limit() {
    return "30 requests a second for a token";
  }

  @Override
  public Fetched fetch(Feed feed, Cursor cursor) throws IOException {
    limits.take(feed.lane(), REQUESTS_A_SECOND, Duration.ofSeconds(1));
    String marker = cursor.isStart() ? "" : "&marker=" + cursor.value();
    String url =
        server
            + "/updates?limit="
            + PAGE
            + "&timeout="
            + LONG_POLL_SECONDS
            + "&types="
            + TYPES
            + marker;
    Page page = fetcher.get(url, Map.of("Authorization", secrets.of(feed)));
    refuse(page);
    JsonNode answer = json(page);
    if (!answer.path("updates").isArray()) {
      throw FeedTrouble.garbage("MAX answers without updates", page.sample());
    }
    List<Arrival> arrivals = new ArrayList<>();
    for (JsonNode update : answer.path("updates")) {
      MaxUpdates.arrival(feed, update, clock.instant()).ifPresent(arrivals::add);
    }
    Cursor next =
        answer.path("marker").isIntegralNumber()
            ? new Cursor(answer.path("marker").asText())
            : cursor;
    return answer.path("updates").isEmpty()
        ? Fetched.nothing(next, QUIET)
        : Fetched.fullPage(arrivals, next);
  }

  private static void refuse(Page page) throws FeedTrouble {
    if (page.isOk()) {
      return;
    }
    String said = " (MAX: HTTP " + page.status() + ")";
    switch (page.status()) {
      case 401 ->
          throw FeedTrouble.waitWithToken(
              Duration.ofHours(1), "the bot's token is not valid; put in a new one" + said);
      case 403, 404 -> throw FeedTrouble.stop("the bot has no right to this" + said);
      case 429 ->
          throw FeedTrouble.waitWithToken(
              page.retryAfter(Duration.ofSeconds(5)), "MAX asks us to slow down" + said);
      default -> throw FeedTrouble.retry("MAX answers with a fault" + said);
    }
  }

  private static JsonNode json(Page page) throws IOException {
    try {
      return Json.mapper().readTree(page.body());
    } catch (JsonProcessingException e) {
      throw FeedTrouble.garbage("MAX answers with something that is no JSON", page.sample());
    }
  }
}
