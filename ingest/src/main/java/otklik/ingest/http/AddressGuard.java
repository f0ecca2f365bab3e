package otklik.ingest.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import okhttp3.Dns;
import otklik.region.OwnNetwork;

/**
 * Refuses addresses of our own network, so that a page or a redirect cannot lead us to our own
 * servers (SSRF). Looks at the addresses that a name resolves to, and the connection is made to
 * just those: a name that changes its mind in between gains nothing. Thread-safe.
 */
public final class AddressGuard implements Dns {

  private final OwnNetwork network;

  /**
   * @param inside hosts that may be fetched wherever they are, as the profile's {@code inside} says
   */
  public AddressGuard(List<String> inside) {
    this.network = new OwnNetwork(inside);
  }

  @Override
  public List<InetAddress> lookup(String host) throws UnknownHostException {
    List<InetAddress> addresses = Dns.SYSTEM.lookup(host);
    for (InetAddress address : addresses) {
      if (network.refuses(host, address)) {
        throw new InsideHost(
            host + " lies inside our own network; allow it in the profile: fetching.inside");
      }
    }
    return addresses;
  }

  /** An address that we must not fetch. */
  static final class InsideHost extends UnknownHostException {
    private static final long serialVersionUID = 1;

    InsideHost(String message) {
      super(message);
    }
  }

  /**
   * For addresses written as numbers, which are never looked up.
   *
   * @throws UnknownHostException when the host is a number of our own network
   */
  void checkLiteral(String host) throws UnknownHostException {
    if (host.matches("[0-9.]+") || host.contains(":")) {
      lookup(host);
    }
  }
}
