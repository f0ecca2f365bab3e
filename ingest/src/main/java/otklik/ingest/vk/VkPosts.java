package otklik.ingest.vk;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;
import otklik.ingest.Arrival;
import otklik.ingest.ItemTimes;
import otklik.ingest.Seen;
import otklik.post.Platform;
import otklik.post.Post;
import otklik.post.PostId;
import otklik.region.Feed;

/**
 * Makes posts of what VK answers. A post's id is {@code OWNER_POST}, a comment's {@code
 * OWNER_POST_COMMENT}, so that polling and events name the same thing alike.
 */
final class VkPosts {

  private VkPosts() {}

  static PostId postId(long owner, long post) {
    return new PostId(Platform.VK, owner + "_" + post);
  }

  static PostId commentId(PostId parent, long comment) {
    return new PostId(Platform.VK, parent.externalId() + "_" + comment);
  }

  /** Only what has a number can be found again, and be watched. */
  static boolean isNumbered(JsonNode item) {
    return ItemTimes.isNumbered(item, "id");
  }

  /** The text of a post with that of the post that it repeats. */
  static String text(JsonNode item) {
    StringBuilder text = new StringBuilder(item.path("text").asText().strip());
    for (JsonNode copied : item.path("copy_history")) {
      String more = copied.path("text").asText().strip();
      if (!more.isEmpty()) {
        text.append(text.isEmpty() ? "" : "\n\n").append(more);
      }
    }
    return text.toString();
  }

  /** Changes when the post does. */
  static String mark(JsonNode item) {
    return Seen.mark(text(item));
  }

  /** Empty when there is no text: a picture alone says nothing to us. */
  static Optional<Arrival> post(
      Feed feed, JsonNode item, VkNames names, Instant now, boolean edited) {
    long owner = item.path("owner_id").asLong();
    PostId id = postId(owner, item.path("id").asLong());
    String url = "https://vk.com/wall" + id.externalId();
    long author = item.path("signer_id").asLong(item.path("from_id").asLong());
    return arrival(feed, id, url, item, author, names, null, now, edited);
  }

  static Optional<Arrival> comment(
      Feed feed, PostId parent, JsonNode item, VkNames names, Instant now, boolean edited) {
    long number = item.path("id").asLong();
    String url = "https://vk.com/wall" + parent.externalId() + "?reply=" + number;
    long author = item.path("from_id").asLong();
    return arrival(feed, commentId(parent, number), url, item, author, names, parent, now, edited);
  }

  static Optional<Arrival> arrival(
      Feed feed,
      PostId id,
      String url,
      JsonNode item,
      long author,
      VkNames names,
      PostId parent,
      Instant now,
      boolean edited) {
    return Arrival.ofItem(
        feed,
        url,
        item.toString(),
        now,
        () -> read(feed, id, url, item, author, names, parent, now, edited));
  }

  private static Optional<Arrival> read(
      Feed feed,
      PostId id,
      String url,
      JsonNode item,
      long author,
      VkNames names,
      PostId parent,
      Instant now,
      boolean edited) {
    if (!isNumbered(item)) {
      throw new IllegalArgumentException("id: is missing, or no number");
    }
    Post post =
        new Post(
            id,
            feed.id(),
            url,
            names.name(author),
            names.city(author),
            text(item),
            ItemTimes.seconds(item, "date", now),
            now,
            parent,
            editedAt(item, edited, now),
            item.has("views") ? item.path("views").path("count").asLong() : null);
    return Arrival.ofRead(post);
  }

  private static Instant editedAt(JsonNode item, boolean edited, Instant now) {
    if (item.path("edited").asLong() > 0) {
      return ItemTimes.seconds(item, "edited", now);
    }
    return edited ? now : null;
  }
}
