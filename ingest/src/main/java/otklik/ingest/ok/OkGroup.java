package otklik.ingest.ok;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import otklik.ingest.Arrival;
import otklik.ingest.Cursor;
import otklik.ingest.FeedTrouble;
import otklik.ingest.Fetched;
import otklik.ingest.Seen;
import otklik.ingest.ok.OkClient.Keys;
import otklik.ingest.wall.WallCursor;
import otklik.ingest.wall.WallCursor.Watched;
import otklik.post.Removal;
import otklik.post.bound.PostTimes;
import otklik.region.Feed;

/** Finds what is new in a group: topics, comments, edits, and what is gone. Thread-safe. */
final class OkGroup {

  private static final int PAGE = 50;
  private static final int MOST_PAGES = 20;
  private static final int TOPICS_A_LOOK = 10;

  private final OkClient client;
  private final Clock clock;

  OkGroup(OkClient client, Clock clock) {
    this.client = client;
    this.clock = clock;
  }

  /** Topics of the pages that were turned, the newest first, and the people in them. */
  private record Shown(Map<String, JsonNode> topics, Map<String, JsonNode> people, boolean whole) {}

  Fetched read(Feed feed, String group, Cursor cursor, Keys keys) throws IOException {
    Instant now = clock.instant();
    WallCursor before = WallCursor.of(cursor, now, feed.schedule().commentsFor());
    boolean all = before.isWholeDue(now);
    Shown shown = topics(group, before, all, keys);
    List<JsonNode> topics = new ArrayList<>(shown.topics().values());
    Collections.reverse(topics);
    long newest = topics.stream().mapToLong(topic -> date(topic, now)).max().orElse(before.from());
    long from = Math.max(before.from(), newest - feed.schedule().commentsFor().toSeconds());
    topics.removeIf(topic -> date(topic, now) < from);

    List<Arrival> arrivals = new ArrayList<>();
    Map<String, Watched> watched = new LinkedHashMap<>(before.posts());
    for (JsonNode topic : topics) {
      String id = topic.path("id").asText();
      if (!OkPosts.isNamed(topic)) {
        OkPosts.topic(feed, group, topic, shown.people().get(id), now, false)
            .ifPresent(arrivals::add);
        continue;
      }
      String mark = Seen.mark(OkPosts.text(topic));
      Watched seen = watched.get(id);
      if (seen == null || !seen.mark().equals(mark)) {
        watched.put(id, seen == null ? Watched.first(mark, date(topic, now)) : seen.marked(mark));
        OkPosts.topic(feed, group, topic, shown.people().get(id), now, seen != null)
            .ifPresent(arrivals::add);
      }
    }
    removals(feed, shown, before, watched, arrivals, now);
    boolean more = comments(feed, group, topics, watched, arrivals, keys);
    Cursor next =
        WallCursor.after(from, all ? now.getEpochSecond() : before.wholeAt(), watched).asCursor();
    return more ? Fetched.fullPage(arrivals, next) : Fetched.page(arrivals, next);
  }

  /** A date that can't be true counts as now: or it would hide what is older, or newer, than it. */
  private static long date(JsonNode topic, Instant now) {
    return PostTimes.secondsOrNow(topic.path("created_ms").asLong() / 1000, now);
  }

  /** Anchors do not shift when topics appear, so that no overlap is needed. */
  private Shown topics(String group, WallCursor before, boolean all, Keys keys) throws IOException {
    Instant now = clock.instant();
    Map<String, JsonNode> topics = new LinkedHashMap<>();
    Map<String, JsonNode> people = new LinkedHashMap<>();
    String anchor = "";
    for (int pages = 0; pages < MOST_PAGES; pages++) {
      Map<String, String> parameters = new TreeMap<>();
      parameters.put("gid", group);
      parameters.put("count", String.valueOf(PAGE));
      parameters.put("filter", "GROUP_THEMES");
      if (!anchor.isEmpty()) {
        parameters.put("anchor", anchor);
      }
      JsonNode page = client.call("mediatopic.getTopics", parameters, keys);
      if (!page.path("media_topics").isArray()) {
        throw FeedTrouble.garbage("OK answers without topics", page.toString());
      }
      boolean met = false;
      for (JsonNode topic : page.path("media_topics")) {
        String id = topic.path("id").asText();
        topics.put(id, topic);
        people.put(id, page.path("entities"));
        met |= !all && before.posts().containsKey(id) || date(topic, now) < before.from();
      }
      boolean last = !page.path("has_more").asBoolean() || page.path("media_topics").isEmpty();
      if (met || last) {
        return new Shown(topics, people, last);
      }
      anchor = page.path("anchor").asText();
    }
    return new Shown(topics, people, false);
  }

  private static void removals(
      Feed feed,
      Shown shown,
      WallCursor before,
      Map<String, Watched> watched,
      List<Arrival> arrivals,
      Instant now) {
    long oldest =
        shown.topics().values().stream().mapToLong(topic -> date(topic, now)).min().orElse(0);
    List<String> gone = before.vanished(shown.topics().keySet(), oldest, shown.whole());
    for (String id : gone) {
      arrivals.add(Arrival.of(new Removal(OkPosts.topicId(id), feed.id(), now)));
      for (String comment : watched.remove(id).replies().keySet()) {
        arrivals.add(Arrival.of(new Removal(OkPosts.commentId(id, comment), feed.id(), now)));
      }
    }
  }

  /** Whether topics are left whose comments are still to be read. */
  private boolean comments(
      Feed feed,
      String group,
      List<JsonNode> topics,
      Map<String, Watched> watched,
      List<Arrival> arrivals,
      Keys keys)
      throws IOException {
    Instant now = clock.instant();
    List<JsonNode> due =
        topics.stream()
            .filter(topic -> watched.containsKey(topic.path("id").asText()))
            .filter(topic -> watched.get(topic.path("id").asText()).isDue(count(topic), now))
            .toList();
    for (JsonNode topic : due.subList(0, Math.min(due.size(), TOPICS_A_LOOK))) {
      String id = topic.path("id").asText();
      Seen seen = new Seen(watched.get(id).replies());
      arrivals.addAll(new OkComments(feed, group, topic, seen, now).read(client, keys));
      watched.put(id, watched.get(id).read(count(topic), now, seen.marks()));
    }
    return due.size() > TOPICS_A_LOOK;
  }

  private static int count(JsonNode topic) {
    return topic.path("discussion_summary").path("comments_count").asInt();
  }
}
