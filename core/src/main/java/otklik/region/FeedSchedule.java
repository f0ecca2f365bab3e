package otklik.region;

import java.time.Duration;

/**
 * How often a feed is asked.
 *
 * @param fastest pause between two questions while the feed is lively
 * @param slowest pause while it sleeps
 * @param commentsFor how long a post's comments, edits and deletion are watched after it was
 *     written; also how far back a feed is read at its first time
 */
public record FeedSchedule(Duration fastest, Duration slowest, Duration commentsFor) {

  public static final FeedSchedule DEFAULT =
      new FeedSchedule(Duration.ofMinutes(1), Duration.ofHours(1), Duration.ofDays(3));
}
