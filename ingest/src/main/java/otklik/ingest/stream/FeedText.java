package otklik.ingest.stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import otklik.json.Json;
import otklik.region.Feed;

/**
 * Feeds as JSON, in which form the source travels to its readers: core's records are not
 * Java-serializable.
 */
final class FeedText {

  private FeedText() {}

  static String write(Feed feed) {
    try {
      return Json.mapper().writeValueAsString(feed);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a feed can always be written", e);
    }
  }

  static Feed read(String json) {
    try {
      return Json.mapper().readValue(json, Feed.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a feed that we did not write", e);
    }
  }
}
