package otklik.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.node.InternalSettingsPreparer;
import org.elasticsearch.node.Node;
import org.elasticsearch.node.NodeValidationException;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/**
 * {@code SearchNode DATA PORT}: serves HTTP on 127.0.0.1:PORT until its standard input ends, which
 * happens when the process that started it ends, however it ends. The first line of the input is
 * the key that every request must bring: nobody else on the machine can see it there.
 */
public final class SearchNode {

  private static final int SHORTEST_KEY = 32;

  private SearchNode() {}

  public static void main(String[] args) throws Exception {
    if (args.length != 2) {
      System.err.println("usage: SearchNode DATA PORT");
      System.exit(2);
    }
    String key = readLine();
    Path home = Path.of(args[0]).toAbsolutePath();
    Files.createDirectories(home.resolve("config"));
    // Ctrl-C reaches the whole process group; this node goes last, when its parent closes the pipe
    Signal.handle(new Signal("INT"), SignalHandler.SIG_IGN);
    CountDownLatch end = new CountDownLatch(1);
    try (Node node = new LocalNode(environment(home, args[1], key))) {
      start(node);
      Thread watch = new Thread(() -> awaitEndOfInput(end), "otklik-parent-watch");
      watch.setDaemon(true);
      watch.start();
      end.await();
    }
    Runtime.getRuntime().halt(0);
  }

  private static void start(Node node) throws NodeValidationException {
    node.start();
  }

  /** A byte at a time: what follows is for whoever waits for the end. */
  private static String readLine() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = System.in.read(); next >= 0 && next != '\n'; next = System.in.read()) {
      line.append((char) next);
    }
    if (line.length() < SHORTEST_KEY) {
      throw new IOException(
          "the first line of the standard input must be a key of " + SHORTEST_KEY + " letters");
    }
    return line.toString();
  }

  private static void awaitEndOfInput(CountDownLatch end) {
    try {
      while (System.in.read() >= 0) {
        // whatever is written here means only that the parent lives
      }
    } catch (IOException parentIsGone) {
      System.err.println(
          "the process that started this node is gone: " + parentIsGone.getMessage());
    } finally {
      end.countDown();
    }
  }

  private static Environment environment(Path home, String port, String key) {
    Settings settings =
        Settings.builder()
            .put("path.home", home)
            .put("path.data", home.resolve("data"))
            .put("path.logs", home.resolve("logs"))
            .put("node.name", "otklik-search-node")
            .put("cluster.name", "otklik")
            .put("discovery.type", "single-node")
            .put("network.host", "127.0.0.1")
            .put("http.port", port)
            .put(KeyedNetwork.KEY_HASH.getKey(), RequestKey.hashOf(key))
            // a body is gathered before it is read; ours are a few megabytes
            .put("http.max_content_length", "32mb")
            .put("http.type", "netty4")
            .put("transport.type", "netty4")
            // a developer's disk is often nearly full; the node must not turn read-only for that
            .put("cluster.routing.allocation.disk.threshold_enabled", "false")
            .build();
    return InternalSettingsPreparer.prepareEnvironment(
        settings, Map.of(), home.resolve("config"), () -> "otklik");
  }

  private static final class LocalNode extends Node {
    LocalNode(Environment environment) {
      super(environment, List.of(KeyedNetwork.class), false);
    }
  }
}
