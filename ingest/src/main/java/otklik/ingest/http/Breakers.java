package otklik.ingest.http;

import dev.failsafe.CircuitBreaker;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import otklik.ingest.FeedTrouble;

/**
 * A circuit breaker a host: when a host fails again and again, its feeds wait together instead of
 * each running into the same wall. Thread-safe.
 */
final class Breakers {

  private static final int FAILURES = 8;
  private static final int OF = 10;
  private static final Duration OPEN = Duration.ofSeconds(30);

  private final Map<String, CircuitBreaker<Page>> hosts = new ConcurrentHashMap<>();

  /** One request. */
  @FunctionalInterface
  interface Attempt {
    Page run() throws IOException;
  }

  /** An answer of 5xx counts as a failure, and is answered all the same. */
  Page guarded(String host, Attempt attempt) throws IOException {
    CircuitBreaker<Page> breaker = hosts.computeIfAbsent(host, Breakers::breaker);
    if (!breaker.tryAcquirePermit()) {
      throw FeedTrouble.wait(
          breaker.getRemainingDelay().plusSeconds(1), host + " fails again and again; we wait");
    }
    try {
      Page page = attempt.run();
      if (page.status() >= 500) {
        breaker.recordFailure();
      } else {
        breaker.recordSuccess();
      }
      return page;
    } catch (IOException | RuntimeException e) {
      breaker.recordFailure();
      throw e;
    }
  }

  private static CircuitBreaker<Page> breaker(String host) {
    return CircuitBreaker.<Page>builder()
        .withFailureThreshold(FAILURES, OF)
        .withDelay(OPEN)
        .withSuccessThreshold(1)
        .build();
  }
}
