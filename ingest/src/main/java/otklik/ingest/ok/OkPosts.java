package otklik.ingest.ok;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Instant;
import java.util.Optional;
import otklik.ingest.Arrival;
import otklik.ingest.ItemTimes;
import otklik.post.Platform;
import otklik.post.Post;
import otklik.post.PostId;
import otklik.region.Feed;

/** Makes posts of what Odnoklassniki answers. A comment's id has its topic's before it. */
final class OkPosts {

  /** A topic's and a comment's together make the id of a post. */
  private static final int LONGEST_ID = 100;

  private OkPosts() {}

  static PostId topicId(String topic) {
    return new PostId(Platform.OK, topic);
  }

  static PostId commentId(String topic, String comment) {
    return new PostId(Platform.OK, topic + "_" + comment);
  }

  /** Only what has an id can be found again, and be watched. */
  static boolean isNamed(JsonNode item) {
    String id = item.path("id").asText();
    return !id.isBlank() && id.length() <= LONGEST_ID;
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
    String url = "https://ok.ru/group/" + group + "/topic/" + id;
    return Arrival.ofItem(
        feed,
        url,
        topic.toString(),
        now,
        () -> readTopic(feed, id, url, topic, entities, now, edited));
  }

  private static Optional<Arrival> readTopic(
      Feed feed,
      String id,
      String url,
      JsonNode topic,
      JsonNode entities,
      Instant now,
      boolean edited) {
    JsonNode author = person(entities, number(topic.path("author_ref").asText()));
    Post post =
        new Post(
            topicId(id),
            feed.id(),
            url,
            name(author, null),
            author.path("location").path("city").asText(null),
            text(topic),
            ItemTimes.millis(topic, "created_ms", now),
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
    String url = "https://ok.ru/group/" + group + "/topic/" + topic;
    return Arrival.ofItem(
        feed,
        url + " " + comment.path("id").asText(),
        comment.toString(),
        now,
        () -> readComment(feed, url, topic, comment, entities, now, edited));
  }

  private static Optional<Arrival> readComment(
      Feed feed,
      String url,
      String topic,
      JsonNode comment,
      JsonNode entities,
      Instant now,
      boolean edited) {
    if (!isNamed(comment)) {
      throw new IllegalArgumentException("id: is missing, or too long");
    }
    JsonNode author = person(entities, comment.path("author_id").asText());
    Post post =
        new Post(
            commentId(topic, comment.path("id").asText()),
            feed.id(),
            url,
            name(author, comment.path("author_name").asText(null)),
            author.path("location").path("city").asText(null),
            comment.path("text").asText("").strip(),
            ItemTimes.millis(comment, "date_ms", now),
            now,
            topicId(topic),
            edited ? now : null,
            null);
    return Arrival.ofRead(post);
  }

  /** "user:7" is 7. */
  private static String number(String reference) {
    return reference.substring(reference.lastIndexOf(':') + 1);
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
