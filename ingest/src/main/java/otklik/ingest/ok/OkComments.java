package otklik.ingest.ok;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import otklik.ingest.Arrival;
import otklik.ingest.Seen;
import otklik.ingest.ok.OkClient.Keys;
import otklik.post.Removal;
import otklik.region.Feed;

/** All comments of one topic, compared with what was seen before. Single use, single-threaded. */
final class OkComments {

  private static final int PAGE = 100;
  private static final int MOST_PAGES = 50;

  private final Feed feed;
  private final String group;
  private final JsonNode topic;
  private final Seen seen;
  private final Instant now;
  private final Set<String> shown = new HashSet<>();
  private final List<Arrival> arrivals = new ArrayList<>();

  OkComments(Feed feed, String group, JsonNode topic, Seen seen, Instant now) {
    this.feed = feed;
    this.group = group;
    this.topic = topic;
    this.seen = seen;
    this.now = now;
  }

  List<Arrival> read(OkClient client, Keys keys) throws IOException {
    String id = topic.path("id").asText();
    JsonNode discussion = topic.path("discussion_summary");
    Map<String, String> parameters = new TreeMap<>();
    parameters.put("discussionId", discussion.path("discussion_id").asText(id));
    parameters.put("discussionType", discussion.path("discussion_type").asText("GROUP_TOPIC"));
    parameters.put("count", String.valueOf(PAGE));
    for (int pages = 0; pages < MOST_PAGES; pages++) {
      JsonNode page = client.call("discussions.getComments", parameters, keys);
      page.path("comments").forEach(comment -> look(id, comment, page.path("entities")));
      if (!page.path("has_more").asBoolean() || page.path("comments").isEmpty()) {
        for (String gone : seen.vanished(shown, any -> true)) {
          arrivals.add(Arrival.of(new Removal(OkPosts.commentId(id, gone), feed.id(), now)));
        }
        return arrivals;
      }
      parameters.put("anchor", page.path("anchor").asText());
    }
    return arrivals;
  }

  private void look(String id, JsonNode comment, JsonNode entities) {
    if (!OkPosts.isNamed(comment)) {
      OkPosts.comment(feed, group, id, comment, entities, now, false).ifPresent(arrivals::add);
      return;
    }
    String number = comment.path("id").asText();
    shown.add(number);
    Seen.Look look = seen.look(number, Seen.mark(comment.path("text").asText("")));
    if (look != Seen.Look.SAME) {
      OkPosts.comment(feed, group, id, comment, entities, now, look == Seen.Look.CHANGED)
          .ifPresent(arrivals::add);
    }
  }
}
