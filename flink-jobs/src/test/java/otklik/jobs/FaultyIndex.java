package otklik.jobs;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import otklik.sink.index.ClusterAddress;

/**
 * Stands before a real search node and answers the first bulks with the faults that it is given.
 */
final class FaultyIndex implements AutoCloseable {

  private final HttpServer server;
  private final HttpClient http = HttpClient.newHttpClient();
  private final ClusterAddress real;
  private final Queue<Integer> faults = new ConcurrentLinkedQueue<>();
  private volatile String poison = "\0";
  private final AtomicInteger bulks = new AtomicInteger();

  FaultyIndex(ClusterAddress real, Integer... faults) throws IOException {
    this.real = real;
    this.faults.addAll(List.of(faults));
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::serve);
    server.start();
  }

  ClusterAddress address() {
    return new ClusterAddress(
        List.of("http://127.0.0.1:" + server.getAddress().getPort()), real.authorization());
  }

  /** Every bulk that holds the word is refused as a whole, as a proxy does that knows no items. */
  void refuse(String word) {
    poison = word;
  }

  int bulks() {
    return bulks.get();
  }

  private void serve(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    boolean bulk = exchange.getRequestURI().getPath().endsWith("_bulk");
    Integer fault = bulk ? faults.poll() : null;
    if (bulk && new String(body, StandardCharsets.UTF_8).contains(poison)) {
      fault = 413;
    }
    bulks.addAndGet(bulk ? 1 : 0);
    if (fault != null) {
      byte[] answer =
          "{\"error\":{\"type\":\"fault\",\"reason\":\"planted\"},\"status\":%d}"
              .formatted(fault)
              .getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().add("Content-Type", "application/json");
      exchange.getResponseHeaders().add("X-Elastic-Product", "Elasticsearch");
      exchange.sendResponseHeaders(fault, answer.length);
      exchange.getResponseBody().write(answer);
      exchange.close();
      return;
    }
    forward(exchange, body);
  }

  private void forward(HttpExchange exchange, byte[] body) throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(real.hosts().get(0) + exchange.getRequestURI()));
    for (String name : new String[] {"Content-Type", "Accept", "Authorization"}) {
      if (exchange.getRequestHeaders().getFirst(name) != null) {
        request.header(name, exchange.getRequestHeaders().getFirst(name));
      }
    }
    try {
      HttpResponse<byte[]> answer =
          http.send(
              request
                  .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body))
                  .build(),
              HttpResponse.BodyHandlers.ofByteArray());
      answer
          .headers()
          .map()
          .forEach(
              (name, values) -> {
                if (!name.equalsIgnoreCase("content-length") && !name.startsWith(":")) {
                  exchange.getResponseHeaders().put(name, values);
                }
              });
      exchange.sendResponseHeaders(
          answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
      exchange.getResponseBody().write(answer.body());
      exchange.close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
