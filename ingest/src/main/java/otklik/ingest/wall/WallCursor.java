package otklik.ingest.wall;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import otklik.ingest.Cursor;

/**
 * What has been seen of a wall.
 *
 * @param from posts that were written before are not looked at, in seconds; only ever grows
 * @param wholeAt when all watched posts were last looked at, in seconds of our clock
 * @param posts the watched ones, by number, the longest known first
 */
public record WallCursor(long from, long wholeAt, Map<String, Watched> posts) {

  /** One comment less and one more leave the count as it was: now and then we look all the same. */
  private static final Duration LONGEST_UNREAD = Duration.ofHours(1);

  /** With their comments' marks these are about a megabyte of a checkpoint. */
  private static final int MOST_WATCHED = 1_000;

  public WallCursor {
    posts = posts == null ? new LinkedHashMap<>() : new LinkedHashMap<>(posts);
  }

  /**
   * A post whose comments, edits and removal are watched.
   *
   * @param mark what its text looked like
   * @param date when it was written, in seconds
   * @param comments how many VK counted when they were last read
   * @param readAt when they were last read, in seconds of our clock; 0 for never
   * @param replies their ids, with marks
   */
  public record Watched(
      String mark, long date, int comments, long readAt, Map<String, String> replies) {
    public Watched {
      replies = replies == null ? Map.of() : replies;
    }

    /** Seen for the first time; its comments are still to be read. */
    public static Watched first(String mark, long date) {
      return new Watched(mark, date, 0, 0, null);
    }

    /** With a text that looks like this now. */
    public Watched marked(String newMark) {
      return new Watched(newMark, date, comments, readAt, replies);
    }

    /** With comments that have just been read. */
    public Watched read(int count, Instant now, Map<String, String> marks) {
      return new Watched(mark, date, count, now.getEpochSecond(), marks);
    }

    /** Whether the comments must be read, now that the platform counts so many. */
    public boolean isDue(int count, Instant now) {
      boolean stale = readAt > 0 && readAt < now.minus(LONGEST_UNREAD).getEpochSecond();
      return count != comments || stale;
    }
  }

  /**
   * The cursor behind a look: posts older than the watched time are let go, and on a wall where
   * more is written than anybody can watch, the oldest.
   */
  public static WallCursor after(long from, long wholeAt, Map<String, Watched> posts) {
    long least = from;
    if (posts.size() > MOST_WATCHED) {
      long[] dates = posts.values().stream().mapToLong(Watched::date).sorted().toArray();
      least = Math.max(from, dates[dates.length - MOST_WATCHED]);
    }
    Map<String, Watched> kept = new LinkedHashMap<>();
    for (Map.Entry<String, Watched> post : posts.entrySet()) {
      if (post.getValue().date() >= least) {
        kept.put(post.getKey(), post.getValue());
      }
    }
    return new WallCursor(least, wholeAt, kept);
  }

  public static WallCursor of(Cursor cursor, Instant now, Duration watched) {
    return cursor.isStart()
        ? new WallCursor(now.minus(watched).getEpochSecond(), now.getEpochSecond(), null)
        : cursor.as(WallCursor.class);
  }

  /**
   * Watched posts that should be among the shown ones and are not. A wall that comes back
   * altogether empty is a fault of the platform rather than the end of all its posts.
   *
   * @param oldest when the oldest shown post was written, in seconds
   * @param whole whether the whole wall was shown
   */
  public List<String> vanished(Set<String> shown, long oldest, boolean whole) {
    if (shown.isEmpty()) {
      return List.of();
    }
    return posts.entrySet().stream()
        .filter(post -> !shown.contains(post.getKey()))
        .filter(post -> whole || post.getValue().date() > oldest)
        .map(Map.Entry::getKey)
        .toList();
  }

  /**
   * Whether it is time to look at all watched posts, not only at those on the first page: edits and
   * removals are found so.
   */
  public boolean isWholeDue(Instant now) {
    return wholeAt < now.minus(LONGEST_UNREAD).getEpochSecond();
  }

  public Cursor asCursor() {
    return Cursor.of(this);
  }
}
