package otklik.ingest.vk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import otklik.ingest.FeedTrouble;
import otklik.ingest.http.Fetcher;
import otklik.ingest.http.Page;
import otklik.ingest.http.RateLimits;
import otklik.json.Json;

/**
 * Calls the API of VK within its limits. Thread-safe.
 *
 * <p>Source: dev.vk.com/ru/api/api-requests, dev.vk.com/ru/method/execute.
 */
final class VkClient {

  static final String SERVER = "https://api.vk.com";
  static final int MOST_CALLS = 25;

  private static final String VERSION = "5.199";
  private static final int REQUESTS_A_SECOND = 3;

  private final Fetcher fetcher;
  private final RateLimits limits;
  private final String server;

  VkClient(Fetcher fetcher, RateLimits limits, String server) {
    this.fetcher = fetcher;
    this.limits = limits;
    this.server = server;
  }

  /**
   * A token, and the lane whose limit it shares.
   *
   * @param secret never logged
   */
  record Token(String secret, String lane) {
    @Override
    public String toString() {
      return lane;
    }
  }

  /** Exactly one of the two is not null. */
  record Answer(JsonNode response, VkError error) {

    JsonNode orThrow() throws FeedTrouble {
      if (error != null) {
        throw VkErrors.trouble(error.code(), error.message());
      }
      return response;
    }
  }

  /** What VK says of a call that failed. */
  record VkError(int code, String message) {}

  JsonNode call(VkCall call, Token token) throws IOException {
    return ask(call.method(), call.parameters(), token).path("response");
  }

  /** Up to 25 calls in one request, the answers in their order. */
  List<Answer> execute(List<VkCall> calls, Token token) throws IOException {
    if (calls.size() > MOST_CALLS) {
      throw new IllegalArgumentException("execute takes at most " + MOST_CALLS + " calls");
    }
    String code =
        calls.stream().map(VkCall::script).collect(Collectors.joining(",", "return [", "];"));
    JsonNode whole = ask("execute", Map.of("code", code), token);
    Iterator<JsonNode> errors = whole.path("execute_errors").elements();
    List<Answer> answers = new ArrayList<>();
    for (int i = 0; i < calls.size(); i++) {
      JsonNode answer = whole.path("response").path(i);
      answers.add(
          answer.isObject()
              ? new Answer(answer, null)
              : new Answer(null, errors.hasNext() ? error(errors.next()) : MISSING));
    }
    return answers;
  }

  private static final VkError MISSING = new VkError(10, "no answer to this call");

  private static VkError error(JsonNode error) {
    return new VkError(error.path("error_code").asInt(), error.path("error_msg").asText());
  }

  private JsonNode ask(String method, Map<String, Object> parameters, Token token)
      throws IOException {
    limits.take(token.lane(), REQUESTS_A_SECOND, Duration.ofSeconds(1));
    Map<String, String> form = new TreeMap<>();
    parameters.forEach((name, value) -> form.put(name, String.valueOf(value)));
    form.put("access_token", token.secret());
    form.put("v", VERSION);
    Page page = fetcher.postForm(server + "/method/" + method, form);
    if (page.status() == 429) {
      throw FeedTrouble.waitWithToken(
          page.retryAfter(Duration.ofSeconds(5)), "VK asks us to slow down");
    }
    if (!page.isOk()) {
      throw FeedTrouble.retry("VK answers with HTTP " + page.status());
    }
    JsonNode whole = json(page);
    if (whole.has("error")) {
      VkError error = error(whole.path("error"));
      throw VkErrors.trouble(error.code(), error.message());
    }
    if (!whole.has("response")) {
      throw FeedTrouble.garbage("VK answers with neither response nor error", page.sample());
    }
    return whole;
  }

  private static JsonNode json(Page page) throws IOException {
    try {
      return Json.mapper().readTree(page.body());
    } catch (JsonProcessingException e) {
      throw FeedTrouble.garbage("VK answers with something that is no JSON", page.sample());
    }
  }
}
