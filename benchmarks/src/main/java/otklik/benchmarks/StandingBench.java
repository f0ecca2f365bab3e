package otklik.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
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
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long after a file of one post appears in the inbox the page of watches is told of it and has
 * it: the whole program, with a hundred other watches, {@code scripts/bench standing}.
 */
public final class StandingBench {

  private static final int TIMES = 40;
  private static final int OTHERS = 99;
  private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");

  private final HttpClient http =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  private final Path inbox;
  private final String address;

  private StandingBench(Path inbox, String address) {
    this.inbox = inbox;
    this.address = address;
  }

  /** scripts/otklik. */
  public static void main(String[] args) throws Exception {
    Path data = Files.createTempDirectory("otklik-bench");
    Process process =
        new ProcessBuilder(args[0], "run", "--no-demo", "--port", "0", "--data", data.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader said =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      Map<String, String> start = DeskBench.start(said);
      new StandingBench(data.resolve("inbox"), start.get("address:"))
          .measure(start.get("password:"));
    } finally {
      process.destroy();
      process.waitFor();
    }
  }

  private void measure(String password) throws IOException, InterruptedException {
    form("/login", Map.of("name", "analyst", "password", password, "next", "/"));
    save("мусор", "мусор");
    for (int i = 0; i < OTHERS; i++) {
      save("другое " + i, "слово" + i + " -снег");
    }
    List<Double> seconds = new ArrayList<>();
    HttpResponse<InputStream> events =
        http.send(
            HttpRequest.newBuilder(URI.create(address + "/events"))
                .header("Accept", "text/event-stream")
                .build(),
            HttpResponse.BodyHandlers.ofInputStream());
    try (BufferedReader told =
        new BufferedReader(new InputStreamReader(events.body(), StandardCharsets.UTF_8))) {
      for (int i = 0; i < TIMES; i++) {
        String id = "standing-" + i;
        long from = System.nanoTime();
        Path part = inbox.resolve("." + id + ".part");
        Files.createDirectories(inbox);
        Files.writeString(part, "id\ttext\n" + id + "\tНе вывозят мусор во дворе " + id + "\n");
        Files.move(part, inbox.resolve(id + ".tsv"));
        String line = told.readLine();
        while (!line.startsWith("event: found")) {
          line = told.readLine();
        }
        if (!get("/searches/found").contains(id)) {
          throw new IllegalStateException("told, but not there: " + id);
        }
        seconds.add((System.nanoTime() - from) / 1e9);
      }
    }
    Collections.sort(seconds);
    System.out.printf(
        Locale.ROOT,
        "standing_shown_after p50 %.2f s p95 %.2f s max %.2f s%n",
        seconds.get(TIMES / 2),
        seconds.get(TIMES * 95 / 100),
        seconds.get(TIMES - 1));
  }

  private void save(String name, String query) throws IOException, InterruptedException {
    Matcher csrf = CSRF.matcher(get("/"));
    if (!csrf.find()) {
      throw new IllegalStateException("no form on the search page");
    }
    String path = "/searches?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
    form(path, Map.of("csrf", csrf.group(1), "name", name, "watch", "on"));
  }

  private void form(String path, Map<String, String> fields)
      throws IOException, InterruptedException {
    List<String> parts = new ArrayList<>();
    fields.forEach(
        (name, value) -> parts.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
    int status =
        http.send(
                HttpRequest.newBuilder(URI.create(address + path))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(String.join("&", parts)))
                    .build(),
                HttpResponse.BodyHandlers.ofString())
            .statusCode();
    if (status != 303) {
      throw new IllegalStateException(path + ": " + status);
    }
  }

  private String get(String path) throws IOException, InterruptedException {
    return http.send(
            HttpRequest.newBuilder(URI.create(address + path)).build(),
            HttpResponse.BodyHandlers.ofString())
        .body();
  }
}
