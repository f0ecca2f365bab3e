package otklik.sink.reply;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import otklik.json.Json;
import otklik.sink.channel.ChannelTrouble;
import otklik.sink.channel.JsonCall;

/**
 * Comments on VK's walls: {@code wall.createComment} with a community's token. A post is {@code
 * OWNER_POST}, a comment {@code OWNER_POST_COMMENT}.
 */
public final class VkReplies implements ReplyPlatform {

  private static final String SERVER = "https://api.vk.com";
  private static final String VERSION = "5.199";
  private static final Pattern ID = Pattern.compile("(-?\\d+)_(\\d+)(?:_(\\d+))?");

  /** Too many a second, flood, a fault of theirs, the day's limit: later it may go. */
  private static final Set<Integer> PASSING = Set.of(6, 9, 10, 29);

  private final JsonCall call;
  private final String server;

  /**
   * @param server null for VK's own
   */
  public VkReplies(JsonCall call, String server) {
    this.call = call;
    this.server = server == null ? SERVER : server;
  }

  @Override
  public String post(Reply reply, String post, String token) throws ChannelTrouble {
    Matcher id = ID.matcher(post);
    if (!id.matches()) {
      throw ChannelTrouble.lasting("VK takes answers on walls only, not to " + post);
    }
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("owner_id", id.group(1));
    fields.put("post_id", id.group(2));
    if (id.group(3) != null) {
      fields.put("reply_to_comment", id.group(3));
    }
    if (id.group(1).startsWith("-")) {
      fields.put("from_group", id.group(1).substring(1));
    }
    fields.put("message", reply.text());
    // VK posts what has the same guid once
    fields.put("guid", reply.id());
    fields.put("access_token", token);
    fields.put("v", VERSION);
    JsonCall.Answer answer = call.form(server + "/method/wall.createComment", fields);
    if (!answer.isGood()) {
      throw JsonCall.trouble("VK", answer);
    }
    return address(id, read(answer.body()));
  }

  private static String address(Matcher id, JsonNode said) throws ChannelTrouble {
    JsonNode error = said.path("error");
    if (error.isObject()) {
      int code = error.path("error_code").asInt();
      String reason = "VK answers " + code + ": " + error.path("error_msg").asText();
      throw PASSING.contains(code)
          ? ChannelTrouble.passing(reason, (Duration) null)
          : ChannelTrouble.lasting(reason);
    }
    String comment = said.at("/response/comment_id").asText("");
    return comment.isEmpty()
        ? null
        : "https://vk.com/wall" + id.group(1) + "_" + id.group(2) + "?reply=" + comment;
  }

  private static JsonNode read(String body) throws ChannelTrouble {
    try {
      return Json.mapper().readTree(body);
    } catch (JsonProcessingException e) {
      throw ChannelTrouble.passing("VK answers with something that is no JSON", e);
    }
  }

  @Override
  public boolean isIdempotent() {
    return true;
  }
}
