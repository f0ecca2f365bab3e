package otklik.ingest.vk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import otklik.ingest.Arrival;
import otklik.post.Platform;
import otklik.post.PostId;
import otklik.post.Removal;
import otklik.region.Feed;

/**
 * Makes posts, edits and removals of VK's events, pushed or by long poll. They name no people: an
 * author is known only to who polls.
 *
 * <p>Source: dev.vk.com/ru/api/community-events/json-schema.
 */
final class VkEvents {

  private static final VkNames NOBODY = new VkNames(MissingNode.getInstance());

  private VkEvents() {}

  /** Empty for events that are no posts. */
  static Optional<Arrival> arrival(Feed feed, JsonNode event, Instant now) {
    String position = "VK event " + event.path("event_id").asText();
    return Arrival.ofItem(feed, position, event.toString(), now, () -> read(feed, event, now));
  }

  private static Optional<Arrival> read(Feed feed, JsonNode event, Instant now) {
    JsonNode object = event.path("object");
    requireOwn(event.path("group_id").asLong(), object);
    return switch (event.path("type").asText()) {
      case "wall_post_new", "wall_repost" -> VkPosts.post(feed, object, NOBODY, now, false);
      case "wall_reply_new", "wall_reply_restore" -> reply(feed, object, now, false);
      case "wall_reply_edit" -> reply(feed, object, now, true);
      case "wall_reply_delete" ->
          Optional.of(
              removal(
                  feed,
                  VkPosts.commentId(
                      VkPosts.postId(
                          object.path("owner_id").asLong(), object.path("post_id").asLong()),
                      object.path("id").asLong()),
                  now));
      case "board_post_new", "board_post_restore" -> topic(feed, object, now, false);
      case "board_post_edit" -> topic(feed, object, now, true);
      case "board_post_delete" ->
          Optional.of(
              removal(feed, topicPost(object, object.path("topic_owner_id").asLong()), now));
      default -> Optional.empty();
    };
  }

  /** A community tells of its own wall and discussions; a repost may stand on a person's wall. */
  private static void requireOwn(long community, JsonNode object) {
    for (String field : List.of("owner_id", "post_owner_id", "topic_owner_id")) {
      long owner = object.path(field).asLong();
      if (community > 0 && owner < 0 && owner != -community) {
        throw new IllegalArgumentException(
            field + ": the event of community " + community + " tells of another one, " + -owner);
      }
    }
  }

  private static Optional<Arrival> reply(Feed feed, JsonNode reply, Instant now, boolean edited) {
    long owner = reply.path("post_owner_id").asLong(reply.path("owner_id").asLong());
    PostId parent = VkPosts.postId(owner, reply.path("post_id").asLong());
    return VkPosts.comment(feed, parent, reply, NOBODY, now, edited);
  }

  private static PostId topicPost(JsonNode comment, long owner) {
    String topic = "topic" + owner + "_" + comment.path("topic_id").asText();
    return new PostId(Platform.VK, topic + "_" + comment.path("id").asText());
  }

  private static Optional<Arrival> topic(Feed feed, JsonNode comment, Instant now, boolean edited) {
    long owner = comment.path("topic_owner_id").asLong();
    String topic = "topic" + owner + "_" + comment.path("topic_id").asText();
    return VkPosts.arrival(
        feed,
        topicPost(comment, owner),
        "https://vk.com/" + topic + "?post=" + comment.path("id").asText(),
        comment,
        comment.path("from_id").asLong(),
        NOBODY,
        new PostId(Platform.VK, topic),
        now,
        edited);
  }

  private static Arrival removal(Feed feed, PostId id, Instant now) {
    return Arrival.of(new Removal(id, feed.id(), now));
  }
}
