package otklik.pushed;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import otklik.json.Json;
import otklik.post.Post;
import otklik.region.Feed;

/**
 * Posts that people hand to the stream once more, with their word: the stream is where incidents
 * and routes are made. Thread-safe.
 */
public record HandedOver(PushedEvents events) {

  /** On disk when this returns; the stream reads it a moment later. */
  public void put(Post post) throws IOException {
    try {
      events.append(Feed.DESK.id(), Json.mapper().writeValueAsString(post));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("our own records can always be written", e);
    }
  }
}
