package otklik.ingest.ok;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Instant;
import java.util.Optional;
import otklik.ingest.Arrival;
import otklik.post.Platform;
import otklik.post.Post;
import otklik.post.PostId;
import otklik.region.Feed;

/** Makes posts of what Odnoklassniki answers. A comment's id has its topic's before it. */
final class OkPosts {

  private OkPosts() {}

  static PostId topicId(String topic) {
    return new PostId(Platform.OK, topic);
  }

  static PostId commentId(String topic, String comment) {
    return new PostId(Platform.OK, topic + "_" + comment);
  }

  /** The texts of a topic, pictures and links left out. */
  static String text(JsonNode topic) {
    StringBuilder text = new StringBuilder();
    for (JsonNode media : topic.path("media")) {
      String part = media.path("text").asText("").strip();
      if (!part.isEmpty()) {
        text.append(text.isEmpty() ? "" : "\n").append(part);
      }
    }
    return text.toString();
  }

  static Optional<Arrival> topic(
      Feed feed, String group, JsonNode topic, JsonNode entities, Instant now, boolean edited) {
    String id = topic.path("id").asText();
    JsonNode author = person(entities, topic.path("author_ref").asText().replaceAll(".*:", ""));
    Post post =
        new Post(
            topicId(id),
            feed.id(),
            "https://ok.ru/group/" + group + "/topic/" + id,
            name(author, null),
            author.path("location").path("city").asText(null),
            text(topic),
            Instant.ofEpochMilli(topic.path("created_ms").asLong(now.toEpochMilli())),
            now,
            null,
            edited ? now : null,
            null);
    return Arrival.ofRead(post);
  }

  static Optional<Arrival> comment(
      Feed feed,
      String group,
      String topic,
      JsonNode comment,
      JsonNode entities,
      Instant now,
      boolean edited) {
    JsonNode author = person(entities, comment.path("author_id").asText());
    Post post =
        new Post(
            commentId(topic, comment.path("id").asText()),
            feed.id(),
            "https://ok.ru/group/" + group + "/topic/" + topic,
            name(author, comment.path("author_name").asText(null)),
            author.path("location").path("city").asText(null),
            comment.path("text").asText("").strip(),
            Instant.ofEpochMilli(comment.path("date_ms").asLong(now.toEpochMilli())),
            now,
            topicId(topic),
            edited ? now : null,
            null);
    return Arrival.ofRead(post);
  }

  private static JsonNode person(JsonNode entities, String uid) {
    for (JsonNode user : entities.path("users")) {
      if (user.path("uid").asText().equals(uid)) {
        return user;
      }
    }
    return MissingNode.getInstance();
  }

  private static String name(JsonNode person, String otherwise) {
    String name = person.path("name").asText("");
    String full = person.path("first_name").asText("") + " " + person.path("last_name").asText("");
    String shown = name.isBlank() ? full : name;
    return shown.isBlank() ? otherwise : shown.strip();
  }
}
