package otklik.sink.index;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.JacksonJsonpMapper;
import co.elastic.clients.transport.rest_client.RestClientTransport;
import java.io.Closeable;
import java.io.IOException;
import org.apache.http.Header;
import org.apache.http.HttpHost;
import org.apache.http.message.BasicHeader;
import org.elasticsearch.client.RestClient;
import otklik.json.Json;

/**
 * A connection to an Elasticsearch cluster, 7.17, 8.x or 9.x. Thread-safe; close it, or the JVM
 * will not end.
 */
public final class SearchCluster implements Closeable {

  private static final int CONNECT_MILLIS = 2_000;
  private static final int ANSWER_MILLIS = 30_000;

  private final RestClient rest;
  private final RestClientTransport transport;

  /**
   * @param address is where requests go, each with what it says they must bring
   */
  public SearchCluster(ClusterAddress address) {
    HttpHost[] hosts = address.hosts().stream().map(HttpHost::create).toArray(HttpHost[]::new);
    Header[] headers =
        address.authorization() == null
            ? new Header[0]
            : new Header[] {new BasicHeader("Authorization", address.authorization())};
    rest =
        RestClient.builder(hosts)
            .setDefaultHeaders(headers)
            .setRequestConfigCallback(
                c -> c.setConnectTimeout(CONNECT_MILLIS).setSocketTimeout(ANSWER_MILLIS))
            .build();
    transport = new RestClientTransport(rest, new JacksonJsonpMapper(Json.mapper()));
  }

  public ElasticsearchClient client() {
    return new ElasticsearchClient(transport);
  }

  public ElasticsearchAsyncClient asyncClient() {
    return new ElasticsearchAsyncClient(transport);
  }

  @Override
  public void close() throws IOException {
    transport.close();
    rest.close();
  }
}
