package otklik.desk.connection;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.eclipse.jetty.io.Connection;

/**
 * The connections that are open; one too many, in all or from an address that is no proxy's, is
 * closed as soon as it is there. Thread-safe.
 */
final class OpenConnections implements Connection.Listener {

  private final Predicate<InetAddress> proxy;
  private final int most;
  private final int mostFromOne;

  /** Guarded by this. */
  private final Map<Connection, InetAddress> open = new HashMap<>();

  /** Guarded by this; one without connections has no entry. */
  private final Map<String, Integer> byHousehold = new HashMap<>();

  /**
   * @param proxy whether an address may carry the requests of many people
   */
  OpenConnections(Predicate<InetAddress> proxy, int most, int mostFromOne) {
    this.proxy = proxy;
    this.most = most;
    this.mostFromOne = mostFromOne;
  }

  @Override
  public void onOpened(Connection connection) {
    if (!(connection.getEndPoint().getRemoteSocketAddress() instanceof InetSocketAddress peer)
        || !add(connection, peer.getAddress())) {
      connection.getEndPoint().close();
    }
  }

  private synchronized boolean add(Connection connection, InetAddress from) {
    int before = byHousehold.getOrDefault(Household.of(from), 0);
    if (open.size() >= most || before >= mostFromOne && !proxy.test(from)) {
      return false;
    }
    open.put(connection, from);
    byHousehold.put(Household.of(from), before + 1);
    return true;
  }

  @Override
  public synchronized void onClosed(Connection connection) {
    InetAddress from = open.remove(connection);
    if (from != null) {
      byHousehold.computeIfPresent(Household.of(from), (a, count) -> count == 1 ? null : count - 1);
    }
  }

  synchronized List<Connection> all() {
    return List.copyOf(open.keySet());
  }
}
