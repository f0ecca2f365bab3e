package otklik.desk.push;

import io.github.bucket4j.Bucket;
import io.javalin.http.HttpResponseException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How often may be pushed to a feed. Thread-safe. */
final class PushLimits {

  private static final int REQUESTS = 50;

  private final Map<String, Bucket> feeds = new ConcurrentHashMap<>();

  /** Answers 429 when there are too many a second. */
  void take(String feed) {
    Bucket bucket =
        feeds.computeIfAbsent(
            feed,
            f ->
                Bucket.builder()
                    .addLimit(
                        limit ->
                            limit.capacity(REQUESTS).refillGreedy(REQUESTS, Duration.ofSeconds(1)))
                    .build());
    if (!bucket.tryConsume(1)) {
      throw new HttpResponseException(
          429, "more than " + REQUESTS + " requests a second; wait a second", Map.of());
    }
  }
}
