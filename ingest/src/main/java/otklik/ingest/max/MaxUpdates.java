package otklik.ingest.max;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;
import otklik.ingest.Arrival;
import otklik.ingest.ItemTimes;
import otklik.post.Platform;
import otklik.post.Post;
import otklik.post.PostId;
import otklik.post.Removal;
import otklik.region.Feed;

/** Makes posts, edits and removals of MAX's updates. */
final class MaxUpdates {

  private MaxUpdates() {}

  /** Empty for what is no public post with text. */
  static Optional<Arrival> arrival(Feed feed, JsonNode update, Instant now) {
    String position = "MAX update at " + update.path("timestamp").asText();
    return Arrival.ofItem(feed, position, update.toString(), now, () -> read(feed, update, now));
  }

  private static Optional<Arrival> read(Feed feed, JsonNode update, Instant now) {
    return switch (update.path("update_type").asText()) {
      case "message_created" -> post(feed, update.path("message"), false, now);
      case "message_edited" -> post(feed, update.path("message"), true, now);
      case "message_removed" ->
          update.path("message_id").asText().isEmpty()
              ? Optional.empty()
              : Optional.of(
                  Arrival.of(new Removal(id(update.path("message_id").asText()), feed.id(), now)));
      default -> Optional.empty();
    };
  }

  private static PostId id(String mid) {
    return new PostId(Platform.MAX, mid);
  }

  private static Optional<Arrival> post(Feed feed, JsonNode message, boolean edited, Instant now) {
    JsonNode body = message.path("body");
    String text = body.path("text").asText("").strip();
    String mid = body.path("mid").asText();
    boolean isPrivate = message.path("recipient").path("chat_type").asText().equals("dialog");
    if (text.isEmpty() || mid.isEmpty() || isPrivate) {
      return Optional.empty();
    }
    JsonNode link = message.path("link");
    String parent =
        link.path("type").asText().equals("reply")
            ? link.path("message").path("mid").asText(null)
            : null;
    return Arrival.ofRead(
        new Post(
            id(mid),
            feed.id(),
            webAddress(message.path("url").asText(null)),
            author(message.path("sender")),
            null,
            text,
            ItemTimes.millis(message, "timestamp", now),
            now,
            parent == null ? null : id(parent),
            edited ? now : null,
            message.path("stat").has("views")
                ? message.path("stat").path("views").asLong()
                : null));
  }

  private static String author(JsonNode sender) {
    String name = sender.path("first_name").asText("") + " " + sender.path("last_name").asText("");
    String shown = name.isBlank() ? sender.path("name").asText("") : name;
    return shown.isBlank() ? null : shown.strip();
  }

  private static String webAddress(String url) {
    return url != null && url.startsWith("https://") ? url : null;
  }
}
