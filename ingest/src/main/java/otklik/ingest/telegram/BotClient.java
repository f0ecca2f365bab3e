package otklik.ingest.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import otklik.ingest.FeedTrouble;
import otklik.ingest.http.Fetcher;
import otklik.ingest.http.Page;
import otklik.json.Json;

/**
 * Asks Telegram's Bot API. Thread-safe.
 *
 * <p>Source: core.telegram.org/bots/api.
 */
final class BotClient {

  static final String SERVER = "https://api.telegram.org";
  static final int PAGE = 100;
  private static final long LONGEST_WAIT_SECONDS = 6 * 3_600;
  static final String KINDS =
      "[\"message\",\"edited_message\",\"channel_post\",\"edited_channel_post\"]";

  private final Fetcher fetcher;
  private final String server;

  BotClient(Fetcher fetcher, String server) {
    this.fetcher = fetcher;
    this.server = server;
  }

  /**
   * Updates from this number on. Telegram forgets those before it.
   *
   * @param waitSeconds how long Telegram may wait for one when there is none
   */
  JsonNode updates(String token, long offset, int waitSeconds) throws IOException {
    String body =
        "{\"offset\":%d,\"limit\":%d,\"timeout\":%d,\"allowed_updates\":%s}"
            .formatted(offset, PAGE, waitSeconds, KINDS);
    Page page;
    try {
      page = fetcher.postJson(server + "/bot" + token + "/getUpdates", body, Map.of());
    } catch (FeedTrouble e) {
      throw e;
    } catch (IOException e) {
      throw FeedTrouble.retry("Telegram does not answer: " + e.getClass().getSimpleName());
    }
    JsonNode answer = json(page);
    if (answer.path("ok").asBoolean() && answer.path("result").isArray()) {
      return answer.path("result");
    }
    throw trouble(answer, page);
  }

  private static JsonNode json(Page page) throws IOException {
    try {
      JsonNode answer = Json.mapper().readTree(page.body());
      if (answer.isObject()) {
        return answer;
      }
    } catch (JsonProcessingException e) {
      // falls through: it is no JSON, and the page says so
    }
    throw FeedTrouble.garbage(
        "Telegram answers with something that is no JSON (HTTP " + page.status() + ")",
        page.sample());
  }

  private static Duration retryAfter(long seconds) {
    return Duration.ofSeconds(Math.max(1, Math.min(seconds, LONGEST_WAIT_SECONDS)));
  }

  private static FeedTrouble trouble(JsonNode answer, Page page) {
    int code = answer.path("error_code").asInt(page.status());
    String said = " (Telegram: " + code + " " + answer.path("description").asText() + ")";
    return switch (code) {
      case 401, 404 ->
          FeedTrouble.waitWithToken(
              Duration.ofHours(1), "the bot's token is not valid; put in a new one" + said);
      case 403 -> FeedTrouble.stop("the bot is no longer in the group" + said);
      case 409 ->
          FeedTrouble.stop(
              "the bot has a webhook, or is read by another program: only one may read" + said);
      case 429 ->
          FeedTrouble.waitWithToken(
              retryAfter(answer.path("parameters").path("retry_after").asLong(30)),
              "Telegram asks us to slow down" + said);
      default -> FeedTrouble.retry("Telegram refuses" + said);
    };
  }
}
