package otklik.ingest;

import java.util.Optional;
import otklik.post.FeedReport;
import otklik.post.Post;
import otklik.post.Removal;
import otklik.post.Unreadable;
import otklik.region.Feed;
import otklik.standing.StandingQuery;

/**
 * One thing that came in: a post, a post's removal, what could not be made a post, or how the
 * reading goes; or a standing query that the desk hands to the stream. Exactly one of the five is
 * not null.
 *
 * <p>A public record without sealed types, because it crosses the stream (FLINK.md, types).
 */
public record Arrival(
    Post post, Unreadable unreadable, Removal removal, FeedReport report, StandingQuery standing) {

  public static Arrival of(Post post) {
    return new Arrival(post, null, null, null, null);
  }

  /**
   * What comes of a post as a platform gave it: nothing when it has no text (a picture alone says
   * nothing to us), a dead letter when its text is longer than any post.
   */
  public static Optional<Arrival> ofRead(Post post) {
    if (post.text().isBlank()) {
      return Optional.empty();
    }
    if (post.text().length() <= Post.LONGEST_TEXT) {
      return Optional.of(of(post));
    }
    String position = post.url() == null ? post.id().toString() : post.url();
    String reason = "text: is longer than " + Post.LONGEST_TEXT + " characters";
    return Optional.of(
        of(new Unreadable(post.feed(), position, reason, post.text(), post.readAt())));
  }

  /** Id of the feed that it came by. */
  public String feed() {
    if (post != null) {
      return post.feed();
    }
    if (removal != null) {
      return removal.feed();
    }
    if (report != null) {
      return report.id();
    }
    return standing != null ? Feed.DESK.id() : unreadable.feed();
  }

  public static Arrival of(Unreadable unreadable) {
    return new Arrival(null, unreadable, null, null, null);
  }

  public static Arrival of(Removal removal) {
    return new Arrival(null, null, removal, null, null);
  }

  public static Arrival of(FeedReport report) {
    return new Arrival(null, null, null, report, null);
  }

  public static Arrival of(StandingQuery standing) {
    return new Arrival(null, null, null, null, standing);
  }
}
