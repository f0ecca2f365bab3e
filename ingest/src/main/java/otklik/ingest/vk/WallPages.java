package otklik.ingest.vk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import otklik.ingest.FeedTrouble;
import otklik.ingest.vk.VkClient.Token;
import otklik.ingest.wall.WallCursor;
import otklik.post.bound.PostTimes;

/**
 * A wall's pages, the newest post first, down to what is known already. Single use,
 * single-threaded.
 *
 * <p>While we turn pages, posts appear and vanish, and every offset shifts: each page is asked for
 * so that it overlaps with the one before, and turned back when it does not, or a post between them
 * would be lost.
 */
final class WallPages {

  static final int PAGE = 100;
  private static final int OVERLAP = 10;
  private static final int MOST_PAGES = 50;
  private static final int MOST_TURNS_BACK = 4;

  private final VkClient client;
  private final VkAddress address;
  private final WallCursor before;
  private final Instant now;
  private final Map<String, JsonNode> items = new LinkedHashMap<>();
  private final ObjectNode authors = JsonNodeFactory.instance.objectNode();
  private boolean whole;

  WallPages(VkClient client, VkAddress address, WallCursor before, Instant now) {
    this.client = client;
    this.address = address;
    this.before = before;
    this.now = now;
    authors.putArray("profiles");
    authors.putArray("groups");
  }

  static VkCall page(VkAddress address, int offset) {
    return address.name() == null
        ? VkCall.of(
            "wall.get",
            "owner_id",
            address.owner(),
            "count",
            PAGE,
            "offset",
            offset,
            "extended",
            1,
            "fields",
            "city")
        : VkCall.of(
            "wall.get",
            "domain",
            address.name(),
            "count",
            PAGE,
            "offset",
            offset,
            "extended",
            1,
            "fields",
            "city");
  }

  /**
   * @param all down to the oldest watched post, known or not
   */
  void readFrom(JsonNode first, boolean all, Token token) throws IOException {
    int total = first.path("count").asInt();
    JsonNode page = first;
    int offset = 0;
    for (int pages = 1; ; pages++) {
      boolean met = add(page, all);
      offset += page.path("items").size();
      whole = offset >= total;
      if (met || whole || pages == MOST_PAGES || page.path("items").isEmpty()) {
        return;
      }
      offset -= OVERLAP;
      page = client.call(page(address, offset), token);
      for (int back = 0; back < MOST_TURNS_BACK && !overlaps(page); back++) {
        offset = Math.max(0, offset - PAGE / 2);
        page = client.call(page(address, offset), token);
      }
      if (!overlaps(page) && !page.path("items").isEmpty()) {
        throw FeedTrouble.retry("the wall changes faster than it can be read");
      }
    }
  }

  /** Whether the page reaches what is known, or older than what is looked at. */
  private boolean add(JsonNode page, boolean all) throws FeedTrouble {
    if (!page.path("items").isArray()) {
      throw FeedTrouble.garbage("a wall's page has no items", page.toString());
    }
    boolean met = false;
    for (JsonNode item : page.path("items")) {
      String id = item.path("id").asText();
      items.put(id, item);
      boolean known = !all && before.posts().containsKey(id);
      met |= !isPinned(item) && (known || date(item) < before.from());
    }
    authors.withArrayProperty("profiles").addAll(list(page.path("profiles")));
    authors.withArrayProperty("groups").addAll(list(page.path("groups")));
    return met;
  }

  private static List<JsonNode> list(JsonNode array) {
    List<JsonNode> list = new ArrayList<>();
    array.forEach(list::add);
    return list;
  }

  private boolean overlaps(JsonNode page) {
    for (JsonNode item : page.path("items")) {
      if (!isPinned(item) && items.containsKey(item.path("id").asText())) {
        return true;
      }
    }
    return false;
  }

  /** The newest first, but for a pinned one. */
  Collection<JsonNode> items() {
    return items.values();
  }

  VkNames names() {
    return new VkNames(authors);
  }

  /** The wall's number; 0 when it is empty and was asked for by name. */
  long owner() {
    return items.values().stream()
        .findFirst()
        .map(item -> item.path("owner_id").asLong())
        .orElse(address.owner());
  }

  /** Numbers of watched posts that should be on these pages and are not. */
  List<String> vanished() {
    long oldest =
        items.values().stream()
            .filter(item -> !isPinned(item))
            .mapToLong(this::date)
            .min()
            .orElse(Long.MAX_VALUE);
    return before.vanished(items.keySet(), oldest, whole);
  }

  /** A date that can't be true counts as now: or it would hide what is older, or newer, than it. */
  long date(JsonNode item) {
    return PostTimes.secondsOrNow(item.path("date").asLong(), now);
  }

  private static boolean isPinned(JsonNode item) {
    return item.path("is_pinned").asInt() == 1;
  }
}
