package otklik.ingest.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import otklik.post.FeedReport;
import otklik.post.FeedState;
import otklik.region.Feed;

/**
 * Which news of a feed are worth a report: another state or reason, posts, and a sign of life now
 * and then. Single-threaded.
 */
public final class Reports {

  private static final Duration SIGN_OF_LIFE = Duration.ofMinutes(5);
  private static final Duration MOST_OFTEN = Duration.ofSeconds(10);

  private final Map<String, FeedReport> last = new HashMap<>();

  public Optional<FeedReport> of(Feed feed, FeedProgress progress, Instant now) {
    FeedReport before = last.get(feed.id());
    FeedState stateBefore = before == null ? null : before.state();
    boolean turned = progress.state() != stateBefore;
    boolean posts = before != null && progress.postsToday() != before.postsToday();
    boolean due =
        before == null
            || turned
            || !now.isBefore(before.at().plus(posts ? MOST_OFTEN : SIGN_OF_LIFE));
    if (!due) {
      return Optional.empty();
    }
    FeedReport report = progress.report(feed, now);
    last.put(feed.id(), report);
    return Optional.of(report);
  }
}
