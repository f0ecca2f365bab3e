package otklik.ingest.vk;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import otklik.ingest.Arrival;
import otklik.ingest.Seen;
import otklik.ingest.vk.VkClient.Token;
import otklik.post.PostId;
import otklik.post.Removal;
import otklik.region.Feed;

/**
 * All comments of one post, with their threads, compared with what was seen before. Single use,
 * single-threaded.
 */
final class PostComments {

  private static final int PAGE = 100;
  private static final int THREAD = 10;
  private static final int MOST_PAGES = 50;

  private final Feed feed;
  private final JsonNode post;
  private final PostId parent;
  private final Seen seen;
  private final Instant now;
  private final Map<String, JsonNode> shown = new LinkedHashMap<>();
  private final List<Arrival> arrivals = new ArrayList<>();
  private boolean complete = true;

  /**
   * @param known marks of the comments that were seen before
   */
  PostComments(Feed feed, JsonNode post, Map<String, String> known, Instant now) {
    this.feed = feed;
    this.post = post;
    this.parent = VkPosts.postId(post.path("owner_id").asLong(), post.path("id").asLong());
    this.seen = new Seen(known);
    this.now = now;
  }

  static VkCall firstPage(JsonNode post) {
    return page(post, 0, 0);
  }

  /**
   * @param thread number of the comment whose thread is meant; 0 for the post itself
   */
  private static VkCall page(JsonNode post, long thread, int offset) {
    VkCall call =
        VkCall.of(
            "wall.getComments",
            "owner_id",
            post.path("owner_id").asLong(),
            "post_id",
            post.path("id").asLong(),
            "count",
            PAGE,
            "offset",
            offset,
            "sort",
            "asc",
            "preview_length",
            0,
            "thread_items_count",
            THREAD,
            "extended",
            1,
            "fields",
            "city");
    if (thread != 0) {
      call.parameters().put("comment_id", thread);
    }
    return call;
  }

  void read(JsonNode first, VkClient client, Token token) throws IOException {
    readLevel(0, first, client, token);
    for (JsonNode comment : List.copyOf(shown.values())) {
      JsonNode thread = comment.path("thread");
      if (thread.path("count").asInt() > thread.path("items").size()) {
        long number = comment.path("id").asLong();
        readLevel(number, client.call(page(post, number, 0), token), client, token);
      }
    }
    if (complete) {
      for (String gone : seen.vanished(shown.keySet(), id -> true)) {
        PostId id = VkPosts.commentId(parent, Long.parseLong(gone));
        arrivals.add(Arrival.of(new Removal(id, feed.id(), now)));
      }
    }
  }

  private void readLevel(long thread, JsonNode first, VkClient client, Token token)
      throws IOException {
    JsonNode page = first;
    int offset = 0;
    for (int pages = 1; !page.path("items").isEmpty(); pages++) {
      add(page);
      offset += page.path("items").size();
      if (offset >= page.path("current_level_count").asInt(page.path("count").asInt())) {
        return;
      }
      if (pages == MOST_PAGES) {
        complete = false;
        return;
      }
      page = client.call(page(post, thread, offset), token);
    }
  }

  private void add(JsonNode page) {
    VkNames names = new VkNames(page);
    for (JsonNode comment : page.path("items")) {
      look(comment, names);
      comment.path("thread").path("items").forEach(reply -> look(reply, names));
    }
  }

  /** A deleted comment under which others stand comes as a shell without text: it is not shown. */
  private void look(JsonNode comment, VkNames names) {
    if (!VkPosts.isNumbered(comment)) {
      VkPosts.comment(feed, parent, comment, names, now, false).ifPresent(arrivals::add);
      return;
    }
    String id = comment.path("id").asText();
    if (comment.path("deleted").asBoolean() || shown.putIfAbsent(id, comment) != null) {
      return;
    }
    Seen.Look look = seen.look(id, VkPosts.mark(comment));
    if (look != Seen.Look.SAME) {
      VkPosts.comment(feed, parent, comment, names, now, look == Seen.Look.CHANGED)
          .ifPresent(arrivals::add);
    }
  }

  List<Arrival> arrivals() {
    return arrivals;
  }

  /** Of all comments that are there now. */
  Map<String, String> marks() {
    return seen.marks();
  }
}
