package otklik.app;

import io.prometheus.metrics.core.metrics.Histogram;
import otklik.desk.RequestMeter;

/** How long the desk takes to answer, in the process's registry. Thread-safe. */
final class DeskMetrics implements RequestMeter {

  private static final Histogram REQUESTS =
      Histogram.builder()
          .name("otklik_desk_request_seconds")
          .help("How long the desk took to answer, by address and status.")
          .labelNames("address", "status")
          .classicUpperBounds(0.01, 0.05, 0.1, 0.25, 0.5, 1, 5)
          .classicOnly()
          .register();

  @Override
  public void answered(String address, int status, double seconds) {
    REQUESTS.labelValues(address, String.valueOf(status)).observe(seconds);
  }
}
