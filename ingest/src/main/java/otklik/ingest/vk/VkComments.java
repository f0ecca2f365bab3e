package otklik.ingest.vk;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import otklik.ingest.Arrival;
import otklik.ingest.vk.VkClient.Answer;
import otklik.ingest.vk.VkClient.Token;
import otklik.ingest.wall.WallCursor.Watched;
import otklik.region.Feed;

/**
 * Reads the comments of the posts whose count of comments has changed, all of a post at once: only
 * so an answer deep in an old thread, an edit or a removal is seen. Thread-safe.
 */
final class VkComments {

  private final VkClient client;

  VkComments(VkClient client) {
    this.client = client;
  }

  /**
   * @param watched is told what was read
   * @return whether posts are left whose comments are still to be read
   */
  boolean read(
      Feed feed,
      List<JsonNode> items,
      Map<String, Watched> watched,
      List<Arrival> arrivals,
      Token token,
      Instant now)
      throws IOException {
    List<JsonNode> changed =
        items.stream()
            .filter(item -> watched.containsKey(item.path("id").asText()))
            .filter(item -> watched.get(item.path("id").asText()).isDue(count(item), now))
            .toList();
    List<JsonNode> some = changed.subList(0, Math.min(changed.size(), VkClient.MOST_CALLS));
    if (some.isEmpty()) {
      return false;
    }
    List<Answer> firsts =
        client.execute(some.stream().map(PostComments::firstPage).toList(), token);
    for (int i = 0; i < some.size(); i++) {
      JsonNode post = some.get(i);
      String id = post.path("id").asText();
      Watched seen = watched.get(id);
      Map<String, String> replies = seen.replies();
      Answer first = firsts.get(i);
      if (first.error() == null || !VkErrors.isAboutOnePost(first.error().code())) {
        PostComments comments = new PostComments(feed, post, replies, now);
        comments.read(first.orThrow(), client, token);
        arrivals.addAll(comments.arrivals());
        replies = comments.marks();
      }
      watched.put(id, seen.read(count(post), now, replies));
    }
    return changed.size() > some.size();
  }

  private static int count(JsonNode post) {
    return post.path("comments").path("count").asInt();
  }
}
