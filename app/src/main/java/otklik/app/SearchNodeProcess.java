package otklik.app;

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
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import otklik.sink.index.ClusterAddress;

/**
 * The search node as a child process with a class path of its own. It ends with us, even when we
 * are killed, because it watches its standard input; when it dies, it is started again on the same
 * port.
 */
final class SearchNodeProcess implements AutoCloseable {

  private static final Duration START_LIMIT = Duration.ofSeconds(90);
  private static final int KEY_BYTES = 32;
  private static final Duration RESTART_PAUSE = Duration.ofSeconds(1);

  private static final Set<String> ITS_VARIABLES =
      Set.of("PATH", "HOME", "LANG", "LC_ALL", "TZ", "MALLOC_ARENA_MAX", "JDK_JAVA_OPTIONS");

  private final List<String> command;
  private final Path log;
  private final int port;
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
  private volatile Process process;
  private volatile boolean closing;

  /** Every request to the node must bring it; made anew at each start of ours. */
  private final String key = newKey();

  private SearchNodeProcess(List<String> command, Path log, int port) {
    this.command = command;
    this.log = log;
    this.port = port;
  }

  /** Starts the node and waits until it answers. */
  static SearchNodeProcess start(DataFolder data, Path home)
      throws IOException, InterruptedException {
    Path classes = home.resolve("search-node/target/classes");
    if (!Files.isDirectory(classes)) {
      throw new IOException("the search node is not built: run scripts/run, or mvn package");
    }
    Path temporary = data.temporary().resolve("search-node");
    Files.createDirectories(temporary);
    int port = freePort();
    String classPath =
        classes
            + File.pathSeparator
            + home.resolve("search-node/target/lib")
            + File.separator
            + "*";
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xms256m",
            "-Xmx1g",
            "-XX:+UseG1GC",
            "-Dfile.encoding=UTF-8",
            "-Djava.awt.headless=true",
            "-Dlog4j2.formatMsgNoLookups=true",
            "-Djava.io.tmpdir=" + temporary,
            "-cp",
            classPath,
            "otklik.search.SearchNode",
            data.searchNode().toString(),
            String.valueOf(port));
    Files.createDirectories(data.logs());
    SearchNodeProcess node =
        new SearchNodeProcess(command, data.logs().resolve("search-node.log"), port);
    node.launch();
    node.awaitAnswer();
    Thread guard = new Thread(node::guard, "otklik-search-node-guard");
    guard.setDaemon(true);
    guard.start();
    return node;
  }

  ClusterAddress address() {
    return new ClusterAddress(List.of(url()), authorization());
  }

  private String url() {
    return "http://127.0.0.1:" + port;
  }

  private String authorization() {
    return "Bearer " + key;
  }

  long pid() {
    return process.pid();
  }

  private void launch() throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    // our secrets are none of its business
    builder.environment().keySet().retainAll(ITS_VARIABLES);
    process = builder.start();
    // by the pipe that it watches anyway: no other process can read it there
    process.outputWriter().write(key + "\n");
    process.outputWriter().flush();
  }

  /**
   * A node that was killed a moment ago may still hold the data's lock: until the limit we simply
   * try again.
   */
  private void awaitAnswer() throws IOException, InterruptedException {
    long limit = System.nanoTime() + START_LIMIT.toNanos();
    while (!answers()) {
      if (System.nanoTime() > limit) {
        process.destroyForcibly();
        throw new IOException("the search node does not start; see " + log);
      }
      if (!process.isAlive()) {
        launch();
      }
      process.waitFor(200, TimeUnit.MILLISECONDS);
    }
  }

  private boolean answers() throws InterruptedException {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(url()))
              .header("Authorization", authorization())
              .timeout(Duration.ofSeconds(2))
              .build();
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  private void guard() {
    try {
      while (!closing) {
        process.waitFor();
        if (!closing) {
          System.err.println(
              "the search node ended with code " + process.exitValue() + "; it is started again");
          TimeUnit.MILLISECONDS.sleep(RESTART_PAUSE.toMillis());
          launch();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      System.err.println("the search node can't be started again: " + e.getMessage());
    }
  }

  private static String newKey() {
    byte[] random = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(random);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** Lets the node end by itself; after 15 s it is made to. */
  @Override
  public void close() throws IOException {
    closing = true;
    process.getOutputStream().close();
    try {
      if (!process.waitFor(15, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
