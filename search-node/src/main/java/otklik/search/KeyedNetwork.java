package otklik.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.elasticsearch.common.io.stream.NamedWriteableRegistry;
import org.elasticsearch.common.network.NetworkService;
import org.elasticsearch.common.settings.ClusterSettings;
import org.elasticsearch.common.settings.Setting;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.common.util.BigArrays;
import org.elasticsearch.common.util.PageCacheRecycler;
import org.elasticsearch.common.util.concurrent.ThreadContext;
import org.elasticsearch.http.HttpPreRequest;
import org.elasticsearch.http.HttpServerTransport;
import org.elasticsearch.http.netty4.Netty4HttpServerTransport;
import org.elasticsearch.indices.breaker.CircuitBreakerService;
import org.elasticsearch.rest.RestRequest;
import org.elasticsearch.threadpool.ThreadPool;
import org.elasticsearch.transport.Netty4Plugin;
import org.elasticsearch.transport.SharedGroupFactory;
import org.elasticsearch.transport.Transport;
import org.elasticsearch.xcontent.NamedXContentRegistry;

/**
 * The node's network: HTTP for whoever knows the key, and no port for other nodes. Elasticsearch
 * makes it by reflection and hands it the settings, so the key comes that way, as its hash.
 */
public final class KeyedNetwork extends Netty4Plugin {

  /** SHA-256 of the key, hexadecimal. Filtered: the API that shows settings leaves it out. */
  static final Setting<String> KEY_HASH =
      Setting.simpleString(
          "otklik.key_sha256", Setting.Property.NodeScope, Setting.Property.Filtered);

  private final RequestKey key;
  private final SharedGroupFactory groups;

  public KeyedNetwork(Settings settings) {
    key = new RequestKey(KEY_HASH.get(settings));
    groups = new SharedGroupFactory(settings);
  }

  @Override
  public List<Setting<?>> getSettings() {
    List<Setting<?>> settings = new ArrayList<>(super.getSettings());
    settings.add(KEY_HASH);
    return settings;
  }

  @Override
  public Map<String, Supplier<Transport>> getTransports(
      Settings settings,
      ThreadPool threadPool,
      PageCacheRecycler pages,
      CircuitBreakerService breakers,
      NamedWriteableRegistry writeables,
      NetworkService network) {
    return Map.of(
        NETTY_TRANSPORT_NAME,
        () ->
            new LoneTransport(settings, threadPool, network, pages, writeables, breakers, groups));
  }

  @Override
  public Map<String, Supplier<HttpServerTransport>> getHttpTransports(
      Settings settings,
      ThreadPool threadPool,
      BigArrays arrays,
      PageCacheRecycler pages,
      CircuitBreakerService breakers,
      NamedXContentRegistry contents,
      NetworkService network,
      HttpServerTransport.Dispatcher dispatcher,
      BiConsumer<HttpPreRequest, ThreadContext> perRequest,
      ClusterSettings clusterSettings) {
    return Map.of(
        NETTY_HTTP_TRANSPORT_NAME,
        () ->
            new Netty4HttpServerTransport(
                settings,
                network,
                arrays,
                threadPool,
                contents,
                dispatcher,
                clusterSettings,
                groups,
                key) {
              @Override
              protected void populatePerRequestThreadContext(
                  RestRequest request, ThreadContext context) {
                perRequest.accept(request.getHttpRequest(), context);
              }
            });
  }
}
