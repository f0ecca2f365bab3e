package otklik.app;

import io.prometheus.metrics.exporter.httpserver.HTTPServer;
import io.prometheus.metrics.instrumentation.jvm.JvmMetrics;
import java.io.IOException;
import java.net.InetAddress;

/** The process's metrics for Prometheus, at {@code /metrics}. */
final class AdminPort implements AutoCloseable {

  private final HTTPServer server;

  private AdminPort(HTTPServer server) {
    this.server = server;
  }

  /**
   * @param port 0 takes a free one
   */
  static AdminPort open(String host, int port) throws IOException {
    JvmMetrics.builder().register();
    return new AdminPort(
        HTTPServer.builder().inetAddress(InetAddress.getByName(host)).port(port).buildAndStart());
  }

  int port() {
    return server.getPort();
  }

  @Override
  public void close() {
    server.close();
  }
}
