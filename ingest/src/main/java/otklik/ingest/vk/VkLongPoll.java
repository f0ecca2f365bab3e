package otklik.ingest.vk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import otklik.ingest.Arrival;
import otklik.ingest.Cursor;
import otklik.ingest.FeedTrouble;
import otklik.ingest.Fetched;
import otklik.ingest.http.Fetcher;
import otklik.ingest.http.Page;
import otklik.ingest.vk.VkClient.Token;
import otklik.json.Json;
import otklik.region.Feed;

/**
 * Hears a community's events as they happen. Its server forgets old events: what happened while we
 * were away is found by the wall's own feed, under the same ids. Thread-safe.
 *
 * <p>Source: dev.vk.com/ru/api/bots-long-poll/getting-started.
 */
final class VkLongPoll {

  private static final int WAIT_SECONDS = 25;
  private static final Duration QUIET = Duration.ofSeconds(1);

  private final VkClient client;
  private final Fetcher fetcher;
  private final Clock clock;

  /** By feed; the key in it is a secret of VK's and stays in memory. */
  private final Map<String, Server> servers = new ConcurrentHashMap<>();

  VkLongPoll(VkClient client, Fetcher fetcher, Clock clock) {
    this.client = client;
    this.fetcher = fetcher;
    this.clock = clock;
  }

  private record Server(String address, String key, String ts) {}

  Fetched read(Feed feed, long owner, Cursor cursor, Token token) throws IOException {
    Server server = servers.get(feed.id());
    if (server == null) {
      server = server(owner, token);
      servers.put(feed.id(), server);
    }
    String ts = cursor.isStart() ? server.ts() : cursor.value();
    JsonNode answer = ask(server, ts);
    switch (answer.path("failed").asInt()) {
      case 1 -> {
        return Fetched.nothing(new Cursor(answer.path("ts").asText()), Duration.ZERO);
      }
      case 2 -> {
        servers.remove(feed.id());
        return Fetched.nothing(new Cursor(ts), Duration.ZERO);
      }
      case 3 -> {
        servers.remove(feed.id());
        return Fetched.nothing(Cursor.START, Duration.ZERO);
      }
      default -> {
        return events(feed, answer);
      }
    }
  }

  private Fetched events(Feed feed, JsonNode answer) {
    List<Arrival> arrivals = new ArrayList<>();
    for (JsonNode update : answer.path("updates")) {
      VkEvents.arrival(feed, update, clock.instant()).ifPresent(arrivals::add);
    }
    Cursor next = new Cursor(answer.path("ts").asText());
    return answer.path("updates").isEmpty()
        ? Fetched.nothing(next, QUIET)
        : Fetched.fullPage(arrivals, next);
  }

  private Server server(long owner, Token token) throws IOException {
    JsonNode server =
        client.call(VkCall.of("groups.getLongPollServer", "group_id", Math.abs(owner)), token);
    return new Server(
        server.path("server").asText(), server.path("key").asText(), server.path("ts").asText());
  }

  private JsonNode ask(Server server, String ts) throws IOException {
    Page page =
        fetcher.get(
            server.address()
                + "?act=a_check&key="
                + server.key()
                + "&ts="
                + ts
                + "&wait="
                + WAIT_SECONDS,
            Map.of());
    if (!page.isOk()) {
      throw FeedTrouble.retry("VK's long poll answers with HTTP " + page.status());
    }
    try {
      JsonNode answer = Json.mapper().readTree(page.body());
      if (answer.has("failed") || answer.has("ts")) {
        return answer;
      }
    } catch (JsonProcessingException e) {
      throw FeedTrouble.garbage("VK's long poll answers with no JSON", page.sample());
    }
    throw FeedTrouble.garbage("VK's long poll answers without ts", page.sample());
  }
}
