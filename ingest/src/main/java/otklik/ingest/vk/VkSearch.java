package otklik.ingest.vk;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import otklik.ingest.Arrival;
import otklik.ingest.Cursor;
import otklik.ingest.Fetched;
import otklik.ingest.Seen;
import otklik.ingest.vk.VkClient.Token;
import otklik.region.Feed;

/**
 * Finds new posts by words, on all walls. VK's search index lags and is not in order, so each look
 * overlaps the one before by an hour.
 */
final class VkSearch {

  private static final int PAGE = 200;
  private static final int MOST_PAGES = 5;
  private static final long OVERLAP_SECONDS = 3_600;
  private static final int REMEMBERED = 2_000;

  private final VkClient client;
  private final Clock clock;

  VkSearch(VkClient client, Clock clock) {
    this.client = client;
    this.clock = clock;
  }

  /**
   * @param since when the newest post that was found was written, in seconds
   */
  record SearchCursor(long since, Map<String, String> seen) {
    static SearchCursor of(Cursor cursor, long first) {
      return cursor.isStart() ? new SearchCursor(first, Map.of()) : cursor.as(SearchCursor.class);
    }
  }

  Fetched read(Feed feed, String words, Cursor cursor, Token token) throws IOException {
    Instant now = clock.instant();
    SearchCursor before =
        SearchCursor.of(cursor, now.minus(feed.schedule().commentsFor()).getEpochSecond());
    Seen seen = new Seen(before.seen());
    List<Arrival> arrivals = new ArrayList<>();
    long newest = before.since();
    String from = "";
    for (int pages = 0; pages < MOST_PAGES && from != null; pages++) {
      JsonNode page = client.call(page(words, before.since() - OVERLAP_SECONDS, from), token);
      VkNames names = new VkNames(page);
      for (JsonNode item : page.path("items")) {
        String id = item.path("owner_id").asText() + "_" + item.path("id").asText();
        Seen.Look look = seen.look(id, VkPosts.mark(item));
        newest = Math.max(newest, Math.min(item.path("date").asLong(), now.getEpochSecond()));
        if (look != Seen.Look.SAME) {
          VkPosts.post(feed, item, names, now, look == Seen.Look.CHANGED).ifPresent(arrivals::add);
        }
      }
      String next = page.path("next_from").asText("");
      from = next.isEmpty() || page.path("items").isEmpty() ? null : next;
    }
    seen.keepNewest(REMEMBERED);
    return Fetched.page(arrivals, Cursor.of(new SearchCursor(newest, seen.marks())));
  }

  private static VkCall page(String words, long since, String from) {
    VkCall call =
        VkCall.of(
            "newsfeed.search",
            "q",
            words,
            "count",
            PAGE,
            "start_time",
            since,
            "extended",
            1,
            "fields",
            "city");
    if (!from.isEmpty()) {
      call.parameters().put("start_from", from);
    }
    return call;
  }
}
