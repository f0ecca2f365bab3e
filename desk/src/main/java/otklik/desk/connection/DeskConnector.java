package otklik.desk.connection;

import java.time.Duration;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/**
 * Where the desk listens: headers of 8 kB, two thousand connections in all and 250 from an address
 * that is no proxy's; one that is silent for half a minute is closed, and so is one that takes a
 * third of a minute to say what it asks for.
 */
public final class DeskConnector {

  private static final int HEADERS_BYTES = 8 << 10;
  private static final Duration SILENT = Duration.ofSeconds(30);
  private static final Duration ASKING = Duration.ofSeconds(20);
  private static final int MOST = 2_000;
  private static final int MOST_FROM_ONE = 250;

  private DeskConnector() {}

  public static Connector on(
      String host, int port, TrustedProxies proxies, Server server, HttpConfiguration http) {
    http.setRequestHeaderSize(HEADERS_BYTES);
    http.addCustomizer(proxies);
    OpenConnections open = new OpenConnections(proxies::trusts, MOST, MOST_FROM_ONE);
    return connector(host, port, server, http, open, ASKING);
  }

  static ServerConnector connector(
      String host,
      int port,
      Server server,
      HttpConfiguration http,
      OpenConnections open,
      Duration asking) {
    ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
    connector.setHost(host);
    connector.setPort(port);
    connector.setIdleTimeout(SILENT.toMillis());
    connector.addBean(open);
    connector.addBean(new SlowHeads(open, asking, System::nanoTime));
    return connector;
  }
}
