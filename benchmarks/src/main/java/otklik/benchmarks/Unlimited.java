package otklik.benchmarks;

import java.time.Duration;
import otklik.ingest.http.RateLimits;

/** No limits, where not they are what is measured. */
final class Unlimited extends RateLimits {
  @Override
  public void take(String key, int requests, Duration period) {}
}
