package otklik.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
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
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

/**
 * Fifty analysts in front of one desk: each asks something every one to three seconds, for a
 * minute. How long the answers take, and how heavy the first page is: {@code scripts/bench desk}.
 */
public final class DeskBench {

  private static final int ANALYSTS = 50;
  private static final int SECONDS = 60;
  private static final String TOKEN = "bench";
  private static final String[] PATHS = {
    "/results?q=" + encode("мусор Салехард"),
    "/results?q=" + encode("нет горячей воды") + "&sector=housing",
    "/results?q=" + encode("\"яма на дороге\"") + "&sort=urgency",
    "/results?q=" + encode("автобус -школа блок:транспорт"),
    "/results?sort=voices",
    "/",
    "/work",
    "/overview?period=month",
    "/breakdown",
    "/complaint/import:d7",
    "/complaint/import:d1234"
  };

  private final String address;
  private final String password;

  private DeskBench(String address, String password) {
    this.address = address;
    this.password = password;
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** scripts/otklik, and how many posts there are. */
  public static void main(String[] args) throws Exception {
    int posts = Integer.parseInt(args[1]);
    Path data = Files.createTempDirectory("otklik-bench");
    DailyBench.drop(data.resolve("inbox"), posts);
    ProcessBuilder builder =
        new ProcessBuilder(args[0], "run", "--no-demo", "--port", "0", "--data", data.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().put("OTKLIK_API_TOKEN", TOKEN);
    Process process = builder.start();
    try (BufferedReader said =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      Map<String, String> start = start(said);
      String address = start.get("address:");
      new SearchableBench(data.resolve("inbox"), address).awaitTotal(posts);
      new DeskBench(address, start.get("password:")).measure(posts);
    } finally {
      process.destroy();
      process.waitFor();
    }
  }

  /** What the program says of itself: address, user, password. */
  static Map<String, String> start(BufferedReader said) throws IOException {
    Map<String, String> start = new HashMap<>();
    for (String line = said.readLine();
        line != null && !line.startsWith("stop with");
        line = said.readLine()) {
      String[] words = line.strip().split("\\s+", 2);
      if (words.length == 2) {
        start.put(words[0], words[1]);
      }
    }
    return start;
  }

  private void measure(int posts) throws Exception {
    weigh();
    // the first answers find nothing compiled and nothing in memory
    HttpClient warm = logIn();
    for (int i = 0; i < 20; i++) {
      for (String path : PATHS) {
        get(warm, path);
      }
    }
    ExecutorService people = Executors.newFixedThreadPool(ANALYSTS);
    List<Future<Map<String, List<Double>>>> all = new ArrayList<>();
    for (int i = 0; i < ANALYSTS; i++) {
      SplittableRandom random = new SplittableRandom(i);
      all.add(people.submit(() -> work(random)));
    }
    Map<String, List<Double>> byPath = new HashMap<>();
    for (Future<Map<String, List<Double>>> one : all) {
      one.get()
          .forEach(
              (path, millis) ->
                  byPath.computeIfAbsent(path, p -> new ArrayList<>()).addAll(millis));
    }
    people.shutdown();
    List<Double> millis = new ArrayList<>();
    byPath.values().forEach(millis::addAll);
    System.out.println("desk_posts " + posts);
    say("desk", millis);
    byPath.keySet().stream().sorted().forEach(path -> say(path, byPath.get(path)));
  }

  static void say(String what, List<Double> millis) {
    Collections.sort(millis);
    System.out.printf(
        Locale.ROOT,
        "%s requests %d p50 %.0f ms p95 %.0f ms p99 %.0f ms max %.0f ms%n",
        what,
        millis.size(),
        millis.get(millis.size() / 2),
        millis.get(millis.size() * 95 / 100),
        millis.get(millis.size() * 99 / 100),
        millis.get(millis.size() - 1));
  }

  private Map<String, List<Double>> work(SplittableRandom random) throws Exception {
    HttpClient client = logIn();
    Map<String, List<Double>> millis = new HashMap<>();
    long end = System.nanoTime() + SECONDS * 1_000_000_000L;
    while (System.nanoTime() < end) {
      LockSupport.parkNanos(1_000_000_000L + random.nextLong(2_000_000_000L));
      String path = PATHS[random.nextInt(PATHS.length)];
      long from = System.nanoTime();
      get(client, path);
      millis.computeIfAbsent(path, p -> new ArrayList<>()).add((System.nanoTime() - from) / 1e6);
    }
    return millis;
  }

  private HttpClient logIn() throws IOException, InterruptedException {
    HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    HttpResponse<String> answer =
        client.send(
            HttpRequest.newBuilder(URI.create(address + "/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(
                    HttpRequest.BodyPublishers.ofString(
                        "name=analyst&next=%2F&password=" + encode(password)))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != 303) {
      throw new IllegalStateException("no log-in: " + answer.statusCode());
    }
    return client;
  }

  private int get(HttpClient client, String path) throws IOException, InterruptedException {
    HttpResponse<byte[]> answer =
        client.send(
            HttpRequest.newBuilder(URI.create(address + path)).build(),
            HttpResponse.BodyHandlers.ofByteArray());
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(path + ": " + answer.statusCode());
    }
    return answer.body().length;
  }

  /** As it comes, uncompressed: the search page with everything that it loads. */
  private void weigh() throws IOException, InterruptedException {
    HttpClient client = logIn();
    long from = System.nanoTime();
    int page = get(client, "/");
    double seconds = (System.nanoTime() - from) / 1e9;
    int rest =
        get(client, "/static/desk.css")
            + get(client, "/static/desk.js")
            + get(client, "/static/otklik.svg")
            + get(client, "/webjars/htmx.org/2.0.10/dist/htmx.min.js");
    System.out.printf(
        Locale.ROOT,
        "first_page_kb %d (page %d) first_page_seconds %.2f%n",
        (page + rest) / 1024,
        page / 1024,
        seconds);
  }
}
