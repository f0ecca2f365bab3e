package otklik.ingest.http;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import otklik.ingest.FeedTrouble;
import otklik.ingest.metric.IngestMetrics;

/**
 * How often a platform may be asked: one token bucket for everything that shares a limit.
 * Thread-safe.
 */
public final class RateLimits {

  /** A thread waits so long; longer waits are the schedule's. */
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

  private final boolean unlimited;
  private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

  public RateLimits() {
    this(false);
  }

  private RateLimits(boolean unlimited) {
    this.unlimited = unlimited;
  }

  /** Where no platform is asked: a replay, a fake of our own. */
  public static RateLimits unlimited() {
    return new RateLimits(true);
  }

  /**
   * Waits for its turn.
   *
   * @param key what shares the limit: a platform and a token, or a host
   * @param requests allowed in each period
   * @throws FeedTrouble when its turn does not come soon; the feed is asked again later
   */
  public void take(String key, int requests, Duration period) throws FeedTrouble {
    if (unlimited) {
      return;
    }
    Bucket bucket = buckets.computeIfAbsent(key, k -> bucket(requests, period));
    long from = System.nanoTime();
    try {
      if (!bucket.asBlocking().tryConsume(1, LONGEST_WAIT)) {
        throw FeedTrouble.wait(LONGEST_WAIT, "the platform's limit is used up by other feeds");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw FeedTrouble.retry("interrupted while waiting for the platform's limit");
    } finally {
      IngestMetrics.waited(key, Duration.ofNanos(System.nanoTime() - from));
    }
  }

  /**
   * No burst: a platform counts by the second, and a full bucket beside a refill is twice as much.
   */
  private static Bucket bucket(int requests, Duration period) {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(1).refillGreedy(requests, period))
        .build();
  }
}
