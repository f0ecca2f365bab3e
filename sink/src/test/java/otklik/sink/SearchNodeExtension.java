package otklik.sink;

import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import otklik.sink.index.ClusterAddress;
import otklik.sink.index.Indices;
import otklik.sink.index.SearchCluster;

/**
 * A real search node for tests: one process for all tests of a JVM, empty indices for each test.
 */
public final class SearchNodeExtension implements BeforeAllCallback, BeforeEachCallback {

  private static final String ALL = "otklik-*";
  private static final int AT_ONCE = 1000;

  /** Ended with the JVM: the node watches its standard input. */
  private static Process process;

  /** The indices as they were made last; null before the first test. */
  private static Map<String, String> made;

  private static SearchCluster cluster;

  /** Of this JVM's node. */
  private static final String KEY = "a key for tests, which is long enough for the node";

  private static ClusterAddress address;

  @Override
  public void beforeAll(ExtensionContext context) throws Exception {
    startOnce();
  }

  private static synchronized void startOnce() throws IOException, InterruptedException {
    if (process != null) {
      return;
    }
    Path node = Path.of(System.getProperty("otklik.home"), "search-node", "target");
    Path data = Files.createTempDirectory("otklik-search-node");
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    String classPath =
        node.resolve("classes") + File.pathSeparator + node.resolve("lib") + File.separator + "*";
    process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx512m",
                    "-cp",
                    classPath,
                    "otklik.search.SearchNode",
                    data.toString(),
                    String.valueOf(port)))
            .redirectErrorStream(true)
            .redirectOutput(data.resolve("log").toFile())
            .start();
    process.outputWriter().write(KEY + "\n");
    process.outputWriter().flush();
    address = new ClusterAddress(List.of("http://127.0.0.1:" + port), "Bearer " + KEY);
    awaitAnswer(data);
    cluster = new SearchCluster(address);
  }

  private static void awaitAnswer(Path data) throws IOException, InterruptedException {
    HttpClient http = HttpClient.newHttpClient();
    HttpRequest request = HttpRequest.newBuilder(URI.create(address.hosts().get(0))).build();
    for (int tries = 0; tries < 300; tries++) {
      try {
        http.send(request, HttpResponse.BodyHandlers.discarding());
        return;
      } catch (IOException notYet) {
        if (process.waitFor(200, TimeUnit.MILLISECONDS)) {
          throw new IOException("the search node ended: " + Files.readString(data.resolve("log")));
        }
      }
    }
    throw new IOException(
        "the search node does not answer: " + Files.readString(data.resolve("log")));
  }

  /** Making all indices anew takes seconds, emptying them does not. */
  @Override
  public void beforeEach(ExtensionContext context) throws Exception {
    if (made != null && made.equals(indices())) {
      empty();
      return;
    }
    cluster.client().indices().delete(d -> d.index(ALL));
    new Indices(cluster).createMissing();
    made = indices();
  }

  private static void empty() throws IOException {
    cluster.client().indices().refresh(r -> r.index(ALL));
    while (true) {
      var found =
          cluster
              .client()
              .search(s -> s.index(ALL).size(AT_ONCE).source(c -> c.fetch(false)), Void.class)
              .hits()
              .hits();
      if (found.isEmpty()) {
        return;
      }
      BulkResponse deleted =
          cluster
              .client()
              .bulk(
                  b -> {
                    found.forEach(
                        hit -> b.operations(o -> o.delete(d -> d.index(hit.index()).id(hit.id()))));
                    return b.refresh(Refresh.True);
                  });
      if (deleted.errors()) {
        throw new IOException("the indices could not be emptied: " + deleted);
      }
    }
  }

  /** By name, what tells an index from another of the same name. */
  private static Map<String, String> indices() throws IOException {
    Map<String, String> ids = new TreeMap<>();
    cluster
        .client()
        .indices()
        .getSettings(s -> s.index(ALL))
        .result()
        .forEach((name, state) -> ids.put(name, state.settings().index().uuid()));
    return ids;
  }

  public static SearchCluster cluster() {
    return cluster;
  }

  public static ClusterAddress address() {
    return address;
  }
}
