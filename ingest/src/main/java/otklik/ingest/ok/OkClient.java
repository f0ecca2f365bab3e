package otklik.ingest.ok;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import otklik.ingest.FeedTrouble;
import otklik.ingest.http.Fetcher;
import otklik.ingest.http.Page;
import otklik.ingest.http.RateLimits;
import otklik.json.Json;

/**
 * Signed calls of Odnoklassniki's API. Thread-safe.
 *
 * <p>Source: apiok.ru/dev/methods.
 */
final class OkClient {

  static final String SERVER = "https://api.ok.ru";
  private static final int REQUESTS_A_SECOND = 5;

  private final Fetcher fetcher;
  private final RateLimits limits;
  private final String server;

  OkClient(Fetcher fetcher, RateLimits limits, String server) {
    this.fetcher = fetcher;
    this.limits = limits;
    this.server = server;
  }

  /** The three parts of the credential, and the lane whose limit it shares. Never logged. */
  record Keys(String application, String token, String secret, String lane) {

    /**
     * @param credential the three parts, divided by blanks
     */
    static Keys parse(String credential, String lane) throws FeedTrouble {
      String[] parts = credential.strip().split("\\s+");
      if (parts.length != 3) {
        throw FeedTrouble.stop(
            "the credential must have three parts divided by blanks: application key, token, secret key");
      }
      return new Keys(parts[0], parts[1], parts[2], lane);
    }

    @Override
    public String toString() {
      return lane;
    }
  }

  JsonNode call(String method, Map<String, String> parameters, Keys keys) throws IOException {
    limits.take(keys.lane(), REQUESTS_A_SECOND, Duration.ofSeconds(1));
    Page page = fetcher.postForm(server + "/fb.do", signed(method, parameters, keys));
    if (!page.isOk()) {
      throw FeedTrouble.retry("OK answers with HTTP " + page.status());
    }
    JsonNode answer;
    try {
      answer = Json.mapper().readTree(page.body());
    } catch (JsonProcessingException e) {
      throw FeedTrouble.garbage("OK answers with something that is no JSON", page.sample());
    }
    if (!answer.isObject()) {
      throw FeedTrouble.garbage("OK answers with something that is no object", page.sample());
    }
    if (answer.has("error_code")) {
      throw trouble(answer.path("error_code").asInt(), answer.path("error_msg").asText());
    }
    return answer;
  }

  /** The signature is made of the sorted pairs without the token, and of token and secret. */
  static Map<String, String> signed(String method, Map<String, String> parameters, Keys keys) {
    TreeMap<String, String> form = new TreeMap<>(parameters);
    form.put("method", method);
    form.put("application_key", keys.application());
    form.put("format", "json");
    StringBuilder pairs = new StringBuilder();
    form.forEach((name, value) -> pairs.append(name).append('=').append(value));
    form.put("sig", md5(pairs + md5(keys.token() + keys.secret())));
    form.put("access_token", keys.token());
    return form;
  }

  /** MD5 because the platform demands it; nothing of ours rests on it. */
  static String md5(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has MD5", e);
    }
  }

  static FeedTrouble trouble(int code, String message) {
    String said = " (OK: " + code + " " + message + ")";
    return switch (code) {
      case 102, 103, 104, 101 ->
          FeedTrouble.waitWithToken(
              Duration.ofHours(1), "the token or its keys are not valid; put in new ones" + said);
      case 11, 8 ->
          FeedTrouble.waitWithToken(
              Duration.ofMinutes(1), "the limit of requests is reached" + said);
      case 10, 200, 454 -> FeedTrouble.stop("the token has no right to this group" + said);
      case 100, 160, 300 -> FeedTrouble.stop("OK does not know this group" + said);
      case 1, 2, 9999 -> FeedTrouble.retry("OK has a fault" + said);
      default -> FeedTrouble.retry("OK refuses" + said);
    };
  }
}
