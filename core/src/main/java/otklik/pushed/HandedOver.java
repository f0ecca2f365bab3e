package otklik.pushed;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.util.Map;
import otklik.json.Json;
import otklik.post.Post;
import otklik.region.Feed;
import otklik.standing.StandingQuery;

/**
 * What people hand to the stream: posts once more, with their word, because the stream is where
 * incidents and routes are made; and searches that shall stand on it. Thread-safe.
 */
public record HandedOver(PushedEvents events) {

  /** Name of the field in which a standing query stands; a post stands by itself. */
  public static final String STANDING = "standing";

  /** On disk when this returns; the stream reads it a moment later. */
  public void put(Post post) throws IOException {
    append(post);
  }

  /** In place of the one with the same id. */
  public void put(StandingQuery query) throws IOException {
    append(Map.of(STANDING, query));
  }

  private void append(Object event) throws IOException {
    try {
      events.append(Feed.DESK.id(), Json.mapper().writeValueAsString(event));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("our own records can always be written", e);
    }
  }
}
