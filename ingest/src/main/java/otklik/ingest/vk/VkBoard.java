package otklik.ingest.vk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import otklik.ingest.Arrival;
import otklik.ingest.Cursor;
import otklik.ingest.Fetched;
import otklik.ingest.vk.VkClient.Token;
import otklik.json.Json;
import otklik.post.Platform;
import otklik.post.PostId;
import otklik.post.bound.PostTimes;
import otklik.region.Feed;

/**
 * Discussions of a community: the topics that changed last, each read on behind its last known
 * comment. A topic's first comment is the post, the others are its comments.
 */
final class VkBoard {

  private static final int TOPICS = 40;
  private static final int PAGE = 100;
  private static final int MOST_PAGES = 10;
  private static final int REMEMBERED = 500;

  private final VkClient client;
  private final Clock clock;

  VkBoard(VkClient client, Clock clock) {
    this.client = client;
    this.clock = clock;
  }

  /** How far a topic has been read: its last known comment, and how many there were. */
  record Topic(long first, long last, int comments) {}

  Fetched read(Feed feed, long owner, Cursor cursor, Token token) throws IOException {
    Instant now = clock.instant();
    long from = now.minus(feed.schedule().commentsFor()).getEpochSecond();
    LinkedHashMap<String, Topic> known = known(cursor);
    JsonNode topics =
        client.call(
            VkCall.of("board.getTopics", "group_id", -owner, "order", 1, "count", TOPICS), token);
    List<Arrival> arrivals = new ArrayList<>();
    for (JsonNode topic : topics.path("items")) {
      String id = topic.path("id").asText();
      Topic before = known.get(id);
      int count = topic.path("comments").asInt();
      boolean recent = topic.path("updated").asLong() >= from;
      if (before == null ? recent : before.comments() != count) {
        Topic read = readTopic(feed, owner, topic, before, from, arrivals, token);
        known.remove(id);
        known.put(id, read);
      }
    }
    while (known.size() > REMEMBERED) {
      known.remove(known.keySet().iterator().next());
    }
    return Fetched.page(arrivals, Cursor.of(known));
  }

  private Topic readTopic(
      Feed feed,
      long owner,
      JsonNode topic,
      Topic before,
      long from,
      List<Arrival> arrivals,
      Token token)
      throws IOException {
    long first = before == null ? 0 : before.first();
    long last = before == null ? 0 : before.last();
    for (int pages = 0; pages < MOST_PAGES; pages++) {
      JsonNode page = client.call(comments(owner, topic, last), token);
      VkNames names = new VkNames(page);
      int news = 0;
      for (JsonNode comment : page.path("items")) {
        long number = comment.path("id").asLong();
        boolean numbered = VkPosts.isNumbered(comment);
        first = first == 0 && numbered ? number : first;
        if (!numbered) {
          arrival(feed, owner, topic, first, comment, names).ifPresent(arrivals::add);
        } else if (number > last) {
          last = number;
          news++;
          if (before != null || date(comment) >= from) {
            arrival(feed, owner, topic, first, comment, names).ifPresent(arrivals::add);
          }
        }
      }
      if (news < PAGE - 1) {
        break;
      }
    }
    return new Topic(first, last, topic.path("comments").asInt());
  }

  private long date(JsonNode comment) {
    return PostTimes.secondsOrNow(comment.path("date").asLong(), clock.instant());
  }

  private static VkCall comments(long owner, JsonNode topic, long last) {
    VkCall call =
        VkCall.of(
            "board.getComments",
            "group_id",
            -owner,
            "topic_id",
            topic.path("id").asLong(),
            "count",
            PAGE,
            "sort",
            "asc",
            "extended",
            1,
            "fields",
            "city");
    if (last > 0) {
      call.parameters().put("start_comment_id", last);
    }
    return call;
  }

  private Optional<Arrival> arrival(
      Feed feed, long owner, JsonNode topic, long first, JsonNode comment, VkNames names) {
    String board = "topic" + owner + "_" + topic.path("id").asText();
    long number = comment.path("id").asLong();
    PostId root = new PostId(Platform.VK, board);
    PostId id = number == first ? root : new PostId(Platform.VK, board + "_" + number);
    String url = "https://vk.com/" + board + "?post=" + number;
    return VkPosts.arrival(
        feed,
        id,
        url,
        comment,
        comment.path("from_id").asLong(),
        names,
        number == first ? null : root,
        clock.instant(),
        false);
  }

  private static LinkedHashMap<String, Topic> known(Cursor cursor) {
    try {
      return cursor.isStart()
          ? new LinkedHashMap<>()
          : Json.mapper().readValue(cursor.value(), new TypeReference<>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a cursor that we did not write", e);
    }
  }
}
