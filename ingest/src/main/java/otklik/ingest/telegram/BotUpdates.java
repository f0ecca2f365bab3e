package otklik.ingest.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;
import otklik.ingest.Arrival;
import otklik.ingest.ItemTimes;
import otklik.post.Platform;
import otklik.post.Post;
import otklik.post.PostId;
import otklik.region.Feed;

/**
 * Makes posts of a bot's updates. Of an album only the picture with the caption is a post, because
 * only that one says something.
 */
final class BotUpdates {

  private BotUpdates() {}

  /** Empty for what has no text: pictures, people who come and go. */
  static Optional<Arrival> arrival(Feed feed, JsonNode update, Instant now) {
    String position = "Telegram update " + update.path("update_id").asText();
    return Arrival.ofItem(feed, position, update.toString(), now, () -> read(feed, update, now));
  }

  private static Optional<Arrival> read(Feed feed, JsonNode update, Instant now) {
    for (String kind :
        new String[] {"message", "edited_message", "channel_post", "edited_channel_post"}) {
      JsonNode message = update.path(kind);
      if (message.isObject()) {
        return message(feed, message, kind.startsWith("edited"), now);
      }
    }
    return Optional.empty();
  }

  private static Optional<Arrival> message(
      Feed feed, JsonNode message, boolean edited, Instant now) {
    String text = message.path("text").asText(message.path("caption").asText("")).strip();
    JsonNode chat = message.path("chat");
    if (text.isEmpty() || chat.path("type").asText().equals("private")) {
      return Optional.empty();
    }
    String url = url(chat, message);
    JsonNode parent = message.path("reply_to_message");
    return Arrival.ofRead(
        new Post(
            id(chat, message),
            feed.id(),
            url,
            author(message),
            null,
            text,
            ItemTimes.seconds(message, "date", now),
            now,
            isRealReply(parent) ? id(chat, parent) : null,
            edited ? ItemTimes.seconds(message, "edit_date", now) : null,
            null));
  }

  /** In a forum every message formally answers the one that opened the topic. */
  private static boolean isRealReply(JsonNode parent) {
    return parent.isObject() && !parent.has("forum_topic_created");
  }

  /** A public chat's posts are named as its web preview names them, so that they come once. */
  private static PostId id(JsonNode chat, JsonNode message) {
    if (!message.path("message_id").isValueNode() || !chat.path("id").isValueNode()) {
      throw new IllegalArgumentException("message_id: is missing, or the chat has no id");
    }
    String name = chat.path("username").asText("");
    String channel = name.isEmpty() ? chat.path("id").asText() : name;
    return new PostId(Platform.TELEGRAM, channel + "/" + message.path("message_id").asText());
  }

  private static String url(JsonNode chat, JsonNode message) {
    String number = message.path("message_id").asText();
    String name = chat.path("username").asText("");
    if (!name.isEmpty()) {
      return "https://t.me/" + name + "/" + number;
    }
    String id = chat.path("id").asText();
    return id.startsWith("-100") ? "https://t.me/c/" + id.substring(4) + "/" + number : null;
  }

  private static String author(JsonNode message) {
    JsonNode from = message.path("from");
    String name = (from.path("first_name").asText("") + " " + from.path("last_name").asText(""));
    if (!name.isBlank()) {
      return name.strip();
    }
    String sender = message.path("sender_chat").path("title").asText("");
    String title = sender.isEmpty() ? message.path("chat").path("title").asText("") : sender;
    return title.isEmpty() ? null : title;
  }
}
