package otklik.ingest.vk;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import otklik.ingest.Arrival;
import otklik.ingest.Cursor;
import otklik.ingest.Fetched;
import otklik.ingest.vk.VkClient.Token;
import otklik.ingest.vk.WallCursor.Watched;
import otklik.post.Removal;
import otklik.region.Feed;

/**
 * Finds what is new on a wall: posts, edits, comments, and what is gone. All times are compared
 * with those on the wall, so that it does not matter whether VK's clock agrees with ours.
 * Thread-safe.
 */
final class VkWall {

  private final VkClient client;
  private final VkComments comments;
  private final Clock clock;

  VkWall(VkClient client, Clock clock) {
    this.client = client;
    this.comments = new VkComments(client);
    this.clock = clock;
  }

  /**
   * @param first the wall's first page
   */
  Fetched read(Feed feed, Cursor cursor, JsonNode first, Token token) throws IOException {
    Instant now = clock.instant();
    WallCursor before = WallCursor.of(cursor, now, feed.schedule().commentsFor());
    WallPages wall = new WallPages(client, VkAddress.parse(feed.address()), before);
    wall.readFrom(first, token);

    long newest = wall.items().stream().mapToLong(WallPages::date).max().orElse(before.from());
    long from = Math.max(before.from(), newest - feed.schedule().commentsFor().toSeconds());
    List<JsonNode> items =
        new ArrayList<>(
            wall.items().stream().filter(item -> WallPages.date(item) >= from).toList());
    Collections.reverse(items);

    List<Arrival> arrivals = new ArrayList<>();
    Map<String, Watched> watched = new LinkedHashMap<>(before.posts());
    for (JsonNode item : items) {
      look(feed, item, wall.names(), watched, now).ifPresent(arrivals::add);
    }
    for (String gone : wall.vanished()) {
      watched.remove(gone);
      arrivals.add(
          Arrival.of(
              new Removal(VkPosts.postId(wall.owner(), Long.parseLong(gone)), feed.id(), now)));
    }
    boolean more = comments.read(feed, items, watched, arrivals, token, now);
    watched.values().removeIf(post -> post.date() < from);
    Cursor next = new WallCursor(from, watched).asCursor();
    return more ? Fetched.fullPage(arrivals, next) : Fetched.page(arrivals, next);
  }

  /** Remembers the post; its comments are still to be read. */
  private static java.util.Optional<Arrival> look(
      Feed feed, JsonNode item, VkNames names, Map<String, Watched> watched, Instant now) {
    String id = item.path("id").asText();
    String mark = VkPosts.mark(item);
    Watched seen = watched.get(id);
    if (seen != null && seen.mark().equals(mark)) {
      return java.util.Optional.empty();
    }
    watched.put(
        id,
        seen == null
            ? new Watched(mark, WallPages.date(item), 0, 0, null)
            : new Watched(mark, seen.date(), seen.comments(), seen.readAt(), seen.replies()));
    return VkPosts.post(feed, item, names, now, seen != null);
  }
}
