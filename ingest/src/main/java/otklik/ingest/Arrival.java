package otklik.ingest;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import otklik.post.FeedReport;
import otklik.post.Post;
import otklik.post.Removal;
import otklik.post.Unreadable;
import otklik.post.bound.PostBounds;
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
   * nothing to us), a dead letter when it is larger, older or later than any post.
   */
  public static Optional<Arrival> ofRead(Post post) {
    return post.text().isBlank()
        ? Optional.empty()
        : Optional.of(of(post).within(PostBounds.OF_PLATFORMS));
  }

  /** This one; a dead letter in place of a post that is outside the bounds. */
  public Arrival within(PostBounds bounds) {
    String problem = post == null ? null : bounds.problem(post).orElse(null);
    if (problem == null) {
      return this;
    }
    Object position = post.url() == null ? post.id() : post.url();
    return of(
        new Unreadable(post.feed(), String.valueOf(position), problem, post.text(), post.readAt()));
  }

  /**
   * What comes of one item of an answer. An item that can't be understood costs itself only: it
   * becomes a dead letter, and the others are read.
   *
   * @param position where it stands, for people
   * @param raw the item as it came
   */
  public static Optional<Arrival> ofItem(
      Feed feed, String position, String raw, Instant now, Supplier<Optional<Arrival>> reading) {
    try {
      return reading.get();
    } catch (RuntimeException e) {
      String problem = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
      String reason = "the item can't be understood: " + problem.lines().findFirst().orElse("");
      return Optional.of(of(new Unreadable(feed.id(), position, reason, raw, now, Seen.mark(raw))));
    }
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
