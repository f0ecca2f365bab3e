package otklik.sink.reply;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import otklik.json.Json;
import otklik.sink.channel.ChannelTrouble;
import otklik.sink.channel.JsonCall;

/** Replies of a bot in groups of Telegram that it is in. A message is {@code CHAT/NUMBER}. */
public final class TelegramReplies implements ReplyPlatform {

  private static final String SERVER = "https://api.telegram.org";

  /** The Bot API's limit. */
  private static final int LONGEST = 4_096;

  private final JsonCall call;
  private final String server;

  /**
   * @param server null for Telegram's own
   */
  public TelegramReplies(JsonCall call, String server) {
    this.call = call;
    this.server = server == null ? SERVER : server;
  }

  @Override
  public String post(Reply reply, String post, String token) throws ChannelTrouble {
    int slash = post.lastIndexOf('/');
    if (slash < 1 || !post.substring(slash + 1).matches("\\d{1,18}")) {
      throw ChannelTrouble.lasting("Telegram knows no message " + post);
    }
    if (reply.text().length() > LONGEST) {
      throw ChannelTrouble.lasting("Telegram takes no more than " + LONGEST + " characters");
    }
    String chat = post.substring(0, slash);
    Map<String, Object> message = new LinkedHashMap<>();
    message.put("chat_id", chat.matches("-?\\d+") ? chat : "@" + chat);
    message.put("text", reply.text());
    message.put("reply_parameters", Map.of("message_id", Long.valueOf(post.substring(slash + 1))));
    JsonCall.Answer answer =
        call.post(server, "/bot" + token + "/sendMessage", Map.of(), json(message));
    JsonNode said = read(answer.body());
    if (!answer.isGood()) {
      String why = said.path("description").asText("");
      throw JsonCall.trouble("Telegram" + (why.isEmpty() ? "" : " (" + why + ")"), answer);
    }
    String number = said.at("/result/message_id").asText("");
    return chat.matches("-?\\d+") || number.isEmpty()
        ? null
        : "https://t.me/" + chat + "/" + number;
  }

  private static byte[] json(Map<String, Object> message) {
    try {
      return Json.mapper().writeValueAsBytes(message);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a map of texts can always be written", e);
    }
  }

  private static JsonNode read(String body) {
    try {
      return Json.mapper().readTree(body.isEmpty() ? "{}" : body);
    } catch (JsonProcessingException noJson) {
      return Json.mapper().createObjectNode();
    }
  }

  @Override
  public boolean isIdempotent() {
    return false;
  }
}
