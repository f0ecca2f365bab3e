package otklik.desk.connection;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.ConnectionMetaData;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;

/**
 * Believes the reverse proxies that it knows, this machine's own among them, and nobody else: who
 * asks is the last address in {@code X-Forwarded-For} that is no known proxy, and {@code
 * X-Forwarded-Proto: https} says that the reader's connection is encrypted. Thread-safe.
 *
 * <p>What stands further left in the header may be the reader's own invention: a proxy appends.
 */
public final class TrustedProxies implements HttpConfiguration.Customizer {

  private static final String FOR = "X-Forwarded-For";
  private static final String PROTOCOL = "X-Forwarded-Proto";

  private final Set<InetAddress> named;

  /**
   * @param addresses of proxies on other machines, as literals
   * @throws IllegalArgumentException when one is no address
   */
  public TrustedProxies(Set<String> addresses) {
    named =
        addresses.stream()
            .map(
                text ->
                    IpLiteral.of(text)
                        .orElseThrow(
                            () ->
                                new IllegalArgumentException(
                                    "'" + text + "' is no address of a proxy; give it as numbers")))
            .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether a connection from there may carry the requests of many people. */
  boolean trusts(InetAddress address) {
    return address.isLoopbackAddress() || named.contains(address);
  }

  @Override
  public Request customize(Request request, HttpFields.Mutable answer) {
    SocketAddress peer = request.getConnectionMetaData().getRemoteSocketAddress();
    if (!(peer instanceof InetSocketAddress from) || !trusts(from.getAddress())) {
      return request;
    }
    InetAddress reader = reader(from.getAddress(), request.getHeaders());
    boolean encrypted =
        request.getHeaders().getValuesList(PROTOCOL).stream()
            .anyMatch(value -> value.toLowerCase(Locale.ROOT).strip().equals("https"));
    return reader.equals(from.getAddress()) && !encrypted
        ? request
        : new Forwarded(request, new InetSocketAddress(reader, 0), encrypted);
  }

  private InetAddress reader(InetAddress peer, HttpFields headers) {
    List<String> way = new ArrayList<>();
    headers.getValuesList(FOR).forEach(value -> way.addAll(List.of(value.split(","))));
    Collections.reverse(way);
    InetAddress last = peer;
    for (String step : way) {
      InetAddress address = IpLiteral.of(step.strip()).orElse(null);
      if (address == null) {
        return last;
      }
      last = address;
      if (!trusts(address)) {
        return address;
      }
    }
    return last;
  }

  /** A request as it was before it passed the proxy. */
  private static final class Forwarded extends Request.Wrapper {

    private final ConnectionMetaData connection;
    private final HttpURI address;
    private final boolean encrypted;

    Forwarded(Request request, InetSocketAddress reader, boolean encrypted) {
      super(request);
      this.encrypted = encrypted || request.isSecure();
      boolean secure = this.encrypted;
      this.address =
          secure
              ? HttpURI.build(request.getHttpURI()).scheme("https").asImmutable()
              : request.getHttpURI();
      this.connection =
          new ConnectionMetaData.Wrapper(request.getConnectionMetaData()) {
            @Override
            public SocketAddress getRemoteSocketAddress() {
              return reader;
            }

            @Override
            public boolean isSecure() {
              return secure;
            }
          };
    }

    @Override
    public ConnectionMetaData getConnectionMetaData() {
      return connection;
    }

    @Override
    public HttpURI getHttpURI() {
      return address;
    }

    @Override
    public boolean isSecure() {
      return encrypted;
    }
  }
}
