package otklik.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import otklik.sink.index.ClusterAddress;
import otklik.socket.ListeningSocket;

/** The real program and its child: where they listen, and to whom they answer there. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PortsIT {

  private final HttpClient http = HttpClient.newHttpClient();

  @TempDir private static Path folder;
  private Path data;
  private OtklikProcess otklik;
  private ClusterAddress node;

  @BeforeAll
  void start() throws Exception {
    data = folder.resolve("data");
    otklik = OtklikProcess.run(data, "--admin-port", "0");
    otklik.await("the demonstration is found", () -> otklik.total() > 0);
    node = ClusterAddress.parse(Files.readString(data.resolve("cluster-address")));
  }

  @AfterAll
  void stop() throws Exception {
    otklik.close();
  }

  private static int port(String address) {
    return URI.create(address).getPort();
  }

  private Set<Integer> ours() {
    return Set.of(port(otklik.address()), port(otklik.said("metrics:")), port(node.hosts().get(0)));
  }

  private static List<ListeningSocket> listening(Stream<ProcessHandle> processes) {
    return processes.flatMap(process -> ListeningSocket.of(process.pid()).stream()).toList();
  }

  @Test
  void thePortsAreThoseOfDeskMetricsAndIndexAndAllAreLoopback() {
    List<ListeningSocket> found = listening(otklik.processes());

    assertThat(found).allMatch(socket -> socket.address().isLoopbackAddress());
    assertThat(found.stream().map(ListeningSocket::port).collect(Collectors.toSet()))
        .isEqualTo(ours());
    assertThat(found).hasSize(ours().size());
  }

  /** Whatever a command opens for longer than Flink takes to start is seen. */
  @Test
  void theListsOfTheDayAreMadeWithoutAPort() throws Exception {
    Process daily =
        new ProcessBuilder(
                OtklikProcess.command("daily", "--date", "2026-11-24", "--data", data.toString()))
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("daily.log").toFile())
            .start();
    Map<ListeningSocket, Integer> seen = new HashMap<>();
    while (!daily.waitFor(50, TimeUnit.MILLISECONDS)) {
      ListeningSocket.of(daily.pid()).forEach(socket -> seen.merge(socket, 1, Integer::sum));
    }

    assertThat(daily.exitValue()).as(Files.readString(folder.resolve("daily.log"))).isZero();
    assertThat(seen).allSatisfy((socket, times) -> assertThat(times).isLessThan(20));
  }

  @Test
  void theIndexAnswersNobodyWithoutTheKey() throws Exception {
    Set<Integer> answers = new TreeSet<>();
    for (String authorization :
        new String[] {"", "Bearer", "Bearer ", "Bearer guessed", "Basic b3RrbGlrOm90a2xpaw=="}) {
      for (String path :
          List.of(
              "/", "/otklik-*/_search", "/_cluster/state", "/_nodes/settings", "/favicon.ico")) {
        answers.add(ask("GET", path, authorization));
        answers.add(ask("POST", path, authorization));
      }
      answers.add(ask("DELETE", "/otklik-complaints-1", authorization));
    }

    assertThat(answers).containsExactly(401);
    assertThat(ask("GET", "/", node.authorization())).isEqualTo(200);
  }

  /** A key in an argument, a variable or a log could be read by whoever has an account here. */
  @Test
  void theKeyOfTheIndexStandsInOneFileOnly() throws Exception {
    String key = node.authorization().substring("Bearer ".length());
    assertThat(key).hasSizeGreaterThan(40);
    for (ProcessHandle process : otklik.processes().toList()) {
      assertThat(proc(process, "cmdline")).doesNotContain(key);
      assertThat(proc(process, "environ")).doesNotContain(key);
    }
    assertThat(otklik.said()).doesNotContain(key);
    try (Stream<Path> logs = Files.walk(data.resolve("logs"))) {
      for (Path log : logs.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(log)).as(log.toString()).doesNotContain(key);
      }
    }
    assertThat(body("/_nodes/settings")).doesNotContain("key_sha256");
  }

  @Test
  void theSearchNodeDoesNotInheritOurSecrets() throws Exception {
    assertThat(proc(ProcessHandle.of(otklik.searchNode().pid()).orElseThrow(), "environ"))
        .doesNotContain("OTKLIK_API_TOKEN");
  }

  private static String proc(ProcessHandle process, String file) throws IOException {
    return Files.readString(Path.of("/proc", String.valueOf(process.pid()), file));
  }

  private int ask(String method, String path, String authorization) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(node.hosts().get(0) + path))
            .method(method, HttpRequest.BodyPublishers.noBody());
    if (!authorization.isEmpty()) {
      request.header("Authorization", authorization);
    }
    return http.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
  }

  private String body(String path) throws Exception {
    return http.send(
            HttpRequest.newBuilder(URI.create(node.hosts().get(0) + path))
                .header("Authorization", node.authorization())
                .build(),
            HttpResponse.BodyHandlers.ofString())
        .body();
  }
}
