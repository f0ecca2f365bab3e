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
import java.util.Optional;
import java.util.stream.Stream;
import otklik.ingest.Arrival;
import otklik.ingest.Cursor;
import otklik.ingest.Fetched;
import otklik.ingest.vk.VkClient.Token;
import otklik.ingest.wall.WallCursor;
import otklik.ingest.wall.WallCursor.Watched;
import otklik.post.PostId;
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
    WallPages wall = new WallPages(client, VkAddress.parse(feed.address()), before, now);
    boolean all = before.isWholeDue(now);
    wall.readFrom(first, all, token);

    long newest = wall.items().stream().mapToLong(wall::date).max().orElse(before.from());
    long from = Math.max(before.from(), newest - feed.schedule().commentsFor().toSeconds());
    List<JsonNode> items =
        new ArrayList<>(wall.items().stream().filter(item -> wall.date(item) >= from).toList());
    Collections.reverse(items);

    List<Arrival> arrivals = new ArrayList<>();
    Map<String, Watched> watched = new LinkedHashMap<>(before.posts());
    VkNames names = wall.names();
    for (JsonNode item : items) {
      look(feed, item, names, watched, wall.date(item), now).ifPresent(arrivals::add);
    }
    for (String gone : wall.vanished()) {
      PostId id = VkPosts.postId(wall.owner(), Long.parseLong(gone));
      removals(feed, id, watched.remove(gone), now).forEach(arrivals::add);
    }
    boolean more = comments.read(feed, items, watched, arrivals, token, now);
    Cursor next =
        WallCursor.after(from, all ? now.getEpochSecond() : before.wholeAt(), watched).asCursor();
    return more ? Fetched.fullPage(arrivals, next) : Fetched.page(arrivals, next);
  }

  /** Of a post and of its comments, which go with it. */
  private static Stream<Arrival> removals(Feed feed, PostId id, Watched post, Instant now) {
    Stream<PostId> comments =
        post.replies().keySet().stream().map(c -> VkPosts.commentId(id, Long.parseLong(c)));
    return Stream.concat(Stream.of(id), comments)
        .map(gone -> Arrival.of(new Removal(gone, feed.id(), now)));
  }

  /** Remembers the post; its comments are still to be read. */
  private static Optional<Arrival> look(
      Feed feed,
      JsonNode item,
      VkNames names,
      Map<String, Watched> watched,
      long date,
      Instant now) {
    if (!VkPosts.isNumbered(item)) {
      return VkPosts.post(feed, item, names, now, false);
    }
    String id = item.path("id").asText();
    String mark = VkPosts.mark(item);
    Watched seen = watched.get(id);
    if (seen != null && seen.mark().equals(mark)) {
      return Optional.empty();
    }
    watched.put(id, seen == null ? Watched.first(mark, date) : seen.marked(mark));
    return VkPosts.post(feed, item, names, now, seen != null);
  }
}
