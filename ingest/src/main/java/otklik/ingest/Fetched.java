package otklik.ingest;

import java.time.Duration;
import java.util.List;
import otklik.post.bound.PostBounds;

/**
 * A page of a feed.
 *
 * @param steps in the order in which they are to be taken
 * @param next the cursor behind the page
 * @param pause how long to leave the feed alone; zero when more is there already; null when that is
 *     for the feed's schedule to say
 */
public record Fetched(List<Step> steps, Cursor next, Duration pause) {

  public Fetched {
    steps = List.copyOf(steps);
  }

  /**
   * @param after the cursor behind this arrival; null when the platform has none between two of its
   *     pages, so that a crash in the middle reads the page again
   */
  public record Step(Arrival arrival, Cursor after) {}

  /** The same page; dead letters stand where a post is outside the bounds. */
  public Fetched within(PostBounds bounds) {
    return new Fetched(
        steps.stream().map(s -> new Step(s.arrival().within(bounds), s.after())).toList(),
        next,
        pause);
  }

  public static Fetched nothing(Cursor cursor, Duration pause) {
    return new Fetched(List.of(), cursor, pause);
  }

  /** A page without cursors inside it, of a feed that is asked by its schedule. */
  public static Fetched page(List<Arrival> arrivals, Cursor next) {
    return new Fetched(arrivals.stream().map(a -> new Step(a, null)).toList(), next, null);
  }

  /** The same as {@link #page}, when the platform has more at once. */
  public static Fetched fullPage(List<Arrival> arrivals, Cursor next) {
    return new Fetched(page(arrivals, next).steps(), next, Duration.ZERO);
  }
}
