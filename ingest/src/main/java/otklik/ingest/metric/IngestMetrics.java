package otklik.ingest.metric;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Gauge;
import io.prometheus.metrics.core.metrics.Histogram;
import java.time.Duration;
import otklik.region.Feed;

/**
 * Metrics of the reading, in the process's registry: a process has one set of them, however many
 * readers it has. Thread-safe.
 */
public final class IngestMetrics {

  private static final Counter FETCHES =
      feed("otklik_feed_fetches", "How often the feed has been asked.");
  private static final Counter POSTS =
      feed("otklik_feed_posts", "Posts that came, comments and edits included.");
  private static final Counter ERRORS =
      Counter.builder()
          .name("otklik_feed_errors")
          .help("Fetches that failed, by what was to be done: retry, wait, wait_with_token, stop.")
          .labelNames("platform", "feed", "kind")
          .register();
  private static final Gauge LAG =
      Gauge.builder()
          .name("otklik_feed_lag_seconds")
          .help("From the writing of the newest post that came last to its reading.")
          .labelNames("platform", "feed")
          .register();
  private static final Counter REQUESTS =
      Counter.builder()
          .name("otklik_http_requests")
          .help("Requests to platforms, by host and status; status none: no answer.")
          .labelNames("host", "status")
          .register();
  private static final Histogram LIMIT_WAITS =
      Histogram.builder()
          .name("otklik_limit_wait_seconds")
          .help("How long a request waited for the platform's limit.")
          .labelNames("lane")
          .classicUpperBounds(0.01, 0.1, 0.5, 1, 2, 5, 10)
          .classicOnly()
          .register();

  private IngestMetrics() {}

  private static Counter feed(String name, String help) {
    return Counter.builder().name(name).help(help).labelNames("platform", "feed").register();
  }

  public static void fetched(Feed feed) {
    FETCHES.labelValues(feed.platform().code(), feed.id()).inc();
  }

  public static void failed(Feed feed, String kind) {
    ERRORS.labelValues(feed.platform().code(), feed.id(), kind).inc();
  }

  /**
   * @param lag of the newest of them; null when there is none
   */
  public static void came(Feed feed, int posts, Duration lag) {
    POSTS.labelValues(feed.platform().code(), feed.id()).inc(posts);
    if (lag != null) {
      LAG.labelValues(feed.platform().code(), feed.id()).set(lag.toMillis() / 1000.0);
    }
  }

  /**
   * @param status 0 when there was no answer
   */
  public static void requested(String host, int status) {
    REQUESTS.labelValues(host, status == 0 ? "none" : String.valueOf(status)).inc();
  }

  /** The lane names a platform and the place of a token, never the token. */
  public static void waited(String lane, Duration wait) {
    LIMIT_WAITS.labelValues(lane).observe(wait.toNanos() / 1e9);
  }
}
