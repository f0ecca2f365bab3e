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
import org.elasticsearch.transport.Netty4Plugin;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/**
 * {@code SearchNode DATA PORT}: serves HTTP on 127.0.0.1:PORT until its standard input ends, which
 * happens when the process that started it ends, however it ends.
 */
public final class SearchNode {

  private SearchNode() {}

  public static void main(String[] args) throws Exception {
    if (args.length != 2) {
      System.err.println("usage: SearchNode DATA PORT");
      System.exit(2);
    }
    Path home = Path.of(args[0]).toAbsolutePath();
    Files.createDirectories(home.resolve("config"));
    // Ctrl-C reaches the whole process group; this node goes last, when its parent closes the pipe
    Signal.handle(new Signal("INT"), SignalHandler.SIG_IGN);
    CountDownLatch end = new CountDownLatch(1);
    try (Node node = new LocalNode(environment(home, args[1]))) {
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

  private static Environment environment(Path home, String port) {
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
            .put("transport.port", "0")
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
      super(environment, List.of(Netty4Plugin.class), false);
    }
  }
}
