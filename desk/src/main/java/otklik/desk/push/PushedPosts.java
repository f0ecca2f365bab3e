package otklik.desk.push;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.BadRequestResponse;
import java.util.List;
import otklik.post.Post;
import otklik.post.PostId;
import otklik.region.Feed;

/** What a partner's posts must have, so that he hears of a mistake at once. */
final class PushedPosts {

  private static final int MOST = 1_000;

  private PushedPosts() {}

  /** How many there are. */
  static int check(JsonNode body, Feed feed) {
    if (!body.isArray()) {
      checkPost(body, "", feed);
      return 1;
    }
    if (body.size() > MOST) {
      throw new BadRequestResponse("more than " + MOST + " posts in one request");
    }
    for (int i = 0; i < body.size(); i++) {
      checkPost(body.get(i), "[" + i + "].", feed);
    }
    return body.size();
  }

  private static void checkPost(JsonNode post, String where, Feed feed) {
    if (!post.isObject()) {
      throw new BadRequestResponse(where + " must be an object");
    }
    List<String> needed =
        feed.columns().isEmpty() ? List.of("id", "text") : List.copyOf(feed.columns().values());
    for (String field : needed) {
      if (!post.has(field)) {
        throw new BadRequestResponse(where + field + ": is missing");
      }
    }
    String platform = post.path(feed.columns().getOrDefault("platform", "platform")).asText("");
    if (!platform.isBlank() && !platform.strip().equals(feed.platform().code())) {
      throw new BadRequestResponse(
          where
              + "platform: what is pushed to this feed is of the platform '"
              + feed.platform().code()
              + "'");
    }
    if (!post.path("removed").asText("").isBlank()) {
      return;
    }
    String text = post.path(feed.columns().getOrDefault("text", "text")).asText();
    if (text.isBlank() || text.length() > Post.LONGEST_TEXT) {
      throw new BadRequestResponse(
          where + "text: must have 1 to " + Post.LONGEST_TEXT + " characters");
    }
    String id = post.has("id") && post.get("id").isNull() ? "" : post.path("id").asText("1");
    if (id.isBlank() || id.length() > PostId.LONGEST) {
      throw new BadRequestResponse(where + "id: must have 1 to " + PostId.LONGEST + " characters");
    }
  }
}
