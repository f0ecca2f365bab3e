package otklik.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;

/**
 * How long after a file of one post appears in the inbox the post is found through the API, and how
 * many posts of one large file are found a second: the whole program as a process, {@code
 * scripts/bench searchable}.
 */
public final class SearchableBench {

  private static final int SINGLE = 40;
  private static final int MANY = 50_000;
  private static final String TOKEN = "bench";

  private final HttpClient http = HttpClient.newHttpClient();
  private final Path inbox;
  private final String address;

  SearchableBench(Path inbox, String address) {
    this.inbox = inbox;
    this.address = address;
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    Path data = Files.createTempDirectory("otklik-bench");
    ProcessBuilder builder =
        new ProcessBuilder(args[0], "run", "--no-demo", "--port", "0", "--data", data.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().put("OTKLIK_API_TOKEN", TOKEN);
    Process process = builder.start();
    try (BufferedReader said =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      String address = address(said);
      new SearchableBench(data.resolve("inbox"), address).measure();
    } finally {
      process.destroy();
      process.waitFor();
    }
  }

  /** What the program says of it; it has said all it says at its start then. */
  static String address(BufferedReader said) throws IOException {
    String address = null;
    for (String line = said.readLine();
        line != null && !line.startsWith("stop with");
        line = said.readLine()) {
      address =
          line.strip().startsWith("address:") ? line.replace("address:", "").strip() : address;
    }
    return address;
  }

  private void measure() throws IOException, InterruptedException {
    List<Double> seconds = new ArrayList<>();
    for (int i = 0; i < SINGLE; i++) {
      long from = System.nanoTime();
      drop("one-" + i, "id\ttext\none-" + i + "\tНе вывозят мусор во дворе\n");
      awaitTotal(i + 1);
      seconds.add((System.nanoTime() - from) / 1e9);
    }
    Collections.sort(seconds);
    System.out.printf(Locale.ROOT, "searchable_after_p50 %.2f s%n", seconds.get(SINGLE / 2));
    System.out.printf(Locale.ROOT, "searchable_after_p95 %.2f s%n", seconds.get(SINGLE * 95 / 100));
    System.out.printf(Locale.ROOT, "searchable_after_max %.2f s%n", seconds.get(SINGLE - 1));
    StringBuilder lines = new StringBuilder("id\ttext\n");
    for (int i = 0; i < MANY; i++) {
      lines
          .append("m-")
          .append(i)
          .append("\tНа улице ")
          .append(i % 700)
          .append(" в Ноябрьске ямы, дом ")
          .append(i)
          .append('\n');
    }
    long from = System.nanoTime();
    drop("many", lines.toString());
    awaitTotal(SINGLE + MANY);
    System.out.printf(
        Locale.ROOT, "posts_a_second %.0f%n", MANY / ((System.nanoTime() - from) / 1e9));
  }

  private void drop(String name, String text) throws IOException {
    Path part = inbox.resolve("." + name + ".part");
    Files.createDirectories(inbox);
    Files.writeString(part, text);
    Files.move(part, inbox.resolve(name + ".tsv"));
  }

  void awaitTotal(long total) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address + "/api/complaints?size=0"))
            .header("Authorization", "Bearer " + TOKEN)
            .build();
    String wanted = "{\"total\":" + total + ",";
    while (!http.send(request, HttpResponse.BodyHandlers.ofString()).body().startsWith(wanted)) {
      LockSupport.parkNanos(10_000_000);
    }
  }
}
