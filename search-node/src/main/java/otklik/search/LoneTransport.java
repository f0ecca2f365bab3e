package otklik.search;

import java.net.InetAddress;
import org.elasticsearch.Version;
import org.elasticsearch.common.io.stream.NamedWriteableRegistry;
import org.elasticsearch.common.network.NetworkService;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.common.transport.BoundTransportAddress;
import org.elasticsearch.common.transport.TransportAddress;
import org.elasticsearch.common.util.PageCacheRecycler;
import org.elasticsearch.indices.breaker.CircuitBreakerService;
import org.elasticsearch.threadpool.ThreadPool;
import org.elasticsearch.transport.SharedGroupFactory;
import org.elasticsearch.transport.netty4.Netty4Transport;

/**
 * The transport of a node that has no other nodes. The port between nodes knows no key in this
 * version and would let anybody on the machine read and write everything: it is not opened. What
 * the node says to itself does not go through it.
 */
final class LoneTransport extends Netty4Transport {

  /** Elasticsearch wants to be told one; nothing listens there. */
  private static final TransportAddress NOWHERE =
      new TransportAddress(InetAddress.getLoopbackAddress(), 0);

  LoneTransport(
      Settings settings,
      ThreadPool threadPool,
      NetworkService network,
      PageCacheRecycler pages,
      NamedWriteableRegistry writeables,
      CircuitBreakerService breakers,
      SharedGroupFactory groups) {
    super(settings, Version.CURRENT, threadPool, network, pages, writeables, breakers, groups);
  }

  @Override
  protected void bindServer(ProfileSettings profile) {
    // not opened, see above
  }

  @Override
  public BoundTransportAddress boundAddress() {
    return new BoundTransportAddress(new TransportAddress[] {NOWHERE}, NOWHERE);
  }
}
