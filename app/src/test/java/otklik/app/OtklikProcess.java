package otklik.app;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import otklik.json.Json;

/** The program as a real process, started as scripts/otklik starts it. */
final class OtklikProcess implements AutoCloseable {

  private static final String TOKEN = "process-test";
  private static final long LIMIT_SECONDS = 240;

  private final Process process;
  private final Path log;
  private final HttpClient http = HttpClient.newHttpClient();

  private OtklikProcess(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  static List<String> command(String... args) {
    Path home = Path.of(System.getProperty("otklik.home"));
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-Dfile.encoding=UTF-8",
                "-Dotklik.home=" + home,
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "-cp",
                home.resolve("app/target/classes") + ":" + home.resolve("app/target/lib") + "/*",
                "otklik.app.OtklikCommand"));
    command.addAll(List.of(args));
    return command;
  }

  /** Starts {@code otklik run} and waits until it says its address. */
  static OtklikProcess run(Path data, String... options) throws IOException {
    return runAt(0, data, options);
  }

  /** The same, at a port that open pages know. */
  static OtklikProcess runAt(int port, Path data, String... options) throws IOException {
    Files.createDirectories(data);
    Path log = data.resolveSibling(data.getFileName() + "-" + System.nanoTime() + ".log");
    List<String> command =
        command("run", "--data", data.toString(), "--port", String.valueOf(port));
    command.addAll(List.of(options));
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().put("OTKLIK_API_TOKEN", TOKEN);
    OtklikProcess otklik = new OtklikProcess(builder.start(), log);
    otklik.await("it says its address", () -> otklik.said().contains("stop with Ctrl-C"));
    return otklik;
  }

  String said() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** What stands behind a word like "password:" in what the program said. */
  String said(String word) {
    return said()
        .lines()
        .filter(line -> line.strip().startsWith(word))
        .findFirst()
        .orElseThrow()
        .replace(word, "")
        .strip();
  }

  String address() {
    return said("address:");
  }

  void await(String what, BooleanSupplier condition) {
    long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > limit || !process.isAlive()) {
        throw new AssertionError("waited in vain until " + what + "; it said:\n" + said());
      }
      pause();
    }
  }

  /** Waits without sleeping away more than a tenth of a second. */
  private void pause() {
    try {
      process.waitFor(100, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  JsonNode api(String query) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address() + "/api/complaints" + query))
            .header("Authorization", "Bearer " + TOKEN)
            .build();
    try {
      HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      return Json.mapper().readTree(answer.body());
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** A page of the desk, asked for as a program. */
  String page(String path) {
    return get(
        HttpRequest.newBuilder(URI.create(address() + path))
            .header("Authorization", "Bearer " + TOKEN)
            .build());
  }

  /** What a partner is answered who pushes this to the feed. */
  String push(String feed, String token, String json) {
    return get(
        HttpRequest.newBuilder(URI.create(address() + "/push/" + feed))
            .header("Authorization", "Bearer " + token)
            .POST(HttpRequest.BodyPublishers.ofString(json))
            .build());
  }

  /** What the desk answers to a form, as a program. */
  String post(String path, String form) {
    return get(
        HttpRequest.newBuilder(URI.create(address() + path))
            .header("Authorization", "Bearer " + TOKEN)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build());
  }

  /** What Prometheus would get. */
  String metrics() {
    return get(HttpRequest.newBuilder(URI.create(said("metrics:"))).build());
  }

  private String get(HttpRequest request) {
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** -1 while the index can't be asked. */
  long total() {
    return api("?size=0").path("total").asLong(-1);
  }

  /** Waits as long as their number changes: how quick they are is the machine's matter. */
  void awaitTotal(long total) {
    for (long now = total(); now != total; now = total()) {
      long before = now;
      await(total + " posts are found; there were " + before, () -> total() != before);
    }
  }

  JsonNode search(String words) {
    return api("?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
  }

  /** Ids of all posts, by paging; fails when one comes twice. */
  TreeSet<String> ids() {
    TreeSet<String> ids = new TreeSet<>();
    String after = "";
    do {
      JsonNode page = api("?size=500" + after);
      for (JsonNode complaint : page.get("complaints")) {
        if (!ids.add(complaint.get("post_id").asText())) {
          throw new AssertionError(complaint.get("post_id") + " came twice");
        }
      }
      after = page.get("next").isNull() ? null : "&after=" + page.get("next").asText();
    } while (after != null);
    return ids;
  }

  /** It and its children. */
  Stream<ProcessHandle> processes() {
    return Stream.concat(Stream.of(process.toHandle()), process.descendants());
  }

  ProcessHandle searchNode() {
    return process
        .descendants()
        .filter(child -> child.info().commandLine().orElse("").contains("otklik.search.SearchNode"))
        .findFirst()
        .orElseThrow();
  }

  /** kill -9. The search node is not killed: it must see for itself that it is alone. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Ends it as Ctrl-C does. */
  int stop() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      throw new AssertionError("it does not stop; it said:\n" + said());
    }
    return process.exitValue();
  }

  @Override
  public void close() throws InterruptedException {
    if (process.isAlive()) {
      stop();
    }
  }
}
