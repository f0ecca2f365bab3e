package otklik.ingest;

import otklik.post.Post;
import otklik.post.Unreadable;

/**
 * One thing that came in: a post, or what could not be made a post. Exactly one of the two is not
 * null.
 *
 * <p>A public record without sealed types, because it crosses the stream (FLINK.md, types).
 */
public record Arrival(Post post, Unreadable unreadable) {

  public static Arrival of(Post post) {
    return new Arrival(post, null);
  }

  public static Arrival of(Unreadable unreadable) {
    return new Arrival(null, unreadable);
  }
}
