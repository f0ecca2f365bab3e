package otklik.sink.channel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import otklik.json.Json;
import otklik.region.Officer;
import otklik.text.Cut;

/**
 * A bot of a messenger: Telegram's sendMessage, MAX's messages. Their texts are short: what is
 * longer ends with a link to the desk.
 */
public final class BotChannel implements Channel {

  private static final String TELEGRAM = "https://api.telegram.org";
  private static final String MAX = "https://platform-api.max.ru";
  private static final int LONGEST_TEXT = 4_000;

  private final String name;
  private final Function<Officer, String> address;
  private final Calling calling;

  /** How this messenger is asked. */
  private interface Calling {
    JsonCall.Answer send(String chat, String text) throws ChannelTrouble;
  }

  private BotChannel(String name, Function<Officer, String> address, Calling calling) {
    this.name = name;
    this.address = address;
    this.calling = calling;
  }

  /**
   * @param server null for Telegram's own
   * @param token asked anew for each message; null when there is none
   */
  public static BotChannel telegram(JsonCall call, String server, Supplier<String> token) {
    String base = server == null ? TELEGRAM : server;
    return new BotChannel(
        "telegram",
        Officer::telegram,
        (chat, text) ->
            call.post(
                base,
                "/bot" + needed(token, "telegram_token") + "/sendMessage",
                Map.of(),
                json(Map.of("chat_id", chat, "text", text, "disable_web_page_preview", true))));
  }

  /**
   * @param server null for MAX's own
   * @param token asked anew for each message; null when there is none
   */
  public static BotChannel max(JsonCall call, String server, Supplier<String> token) {
    String base = server == null ? MAX : server;
    return new BotChannel(
        "max",
        Officer::max,
        (chat, text) ->
            call.post(
                base,
                "/messages?chat_id=" + chat.replaceAll("[^0-9-]", ""),
                Map.of("Authorization", needed(token, "max_token")),
                json(Map.of("text", text))));
  }

  private static String needed(Supplier<String> token, String field) throws ChannelTrouble {
    String value = token.get();
    if (value == null) {
      throw ChannelTrouble.lasting("the bot needs signals." + field + " in the profile");
    }
    return value;
  }

  private static byte[] json(Map<String, Object> fields) {
    try {
      return Json.mapper().writeValueAsBytes(fields);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a map of texts can always be written", e);
    }
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String address(Officer officer) {
    return address.apply(officer);
  }

  @Override
  public boolean isIdempotent() {
    return false;
  }

  @Override
  public void send(Message message, String chat) throws ChannelTrouble {
    String whole = message.subject() + "\n\n" + message.text();
    String text = Cut.ellipsis(whole, LONGEST_TEXT);
    JsonCall.Answer answer = calling.send(chat, text);
    if (!answer.isGood()) {
      throw trouble(answer);
    }
  }

  /** Telegram says in its body, not in a header, how long to wait. */
  private ChannelTrouble trouble(JsonCall.Answer answer) {
    JsonNode body = read(answer.body());
    int seconds = body.at("/parameters/retry_after").asInt(0);
    if (answer.isPassing() && seconds > 0) {
      return ChannelTrouble.passing(
          name + " answers " + answer.status(), Duration.ofSeconds(seconds));
    }
    String said = body.path("description").asText(body.path("message").asText(""));
    JsonCall.Answer plain = new JsonCall.Answer(answer.status(), "", answer.retryAfter());
    return JsonCall.trouble(said.isEmpty() ? name : name + " (" + said + ")", plain);
  }

  private static JsonNode read(String body) {
    try {
      return Json.mapper().readTree(body.isEmpty() ? "{}" : body);
    } catch (JsonProcessingException noJson) {
      return Json.mapper().createObjectNode();
    }
  }
}
