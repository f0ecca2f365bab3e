package otklik.sink.index;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.JacksonJsonpMapper;
import co.elastic.clients.transport.rest_client.RestClientTransport;
import java.io.Closeable;
import java.io.IOException;
import org.apache.http.HttpHost;
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
   * @param addresses like http://127.0.0.1:9200, several divided by commas
   */
  public SearchCluster(String addresses) {
    HttpHost[] hosts =
        java.util.Arrays.stream(addresses.split(","))
            .map(String::strip)
            .map(HttpHost::create)
            .toArray(HttpHost[]::new);
    rest =
        RestClient.builder(hosts)
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
