package otklik.benchmarks;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import otklik.analysis.AnalysedPost;
import otklik.classify.Analyser;
import otklik.classify.Analysers;
import otklik.complaint.Complaint;
import otklik.json.Json;
import otklik.place.Municipality;
import otklik.place.PlaceHints;
import otklik.post.Platform;
import otklik.post.Post;
import otklik.post.PostId;
import otklik.region.Region;
import otklik.region.RegionReader;
import otklik.route.Route;
import otklik.route.Router;
import otklik.sink.index.ComplaintDocument;

/**
 * Searches with all facets in an index of millions: the whole program, {@code scripts/bench search
 * POSTS.tsv}. The documents are those of the given posts, each in every municipality, spread over
 * two years; they are written straight into the index, by hand it would take the pipeline hours.
 */
public final class SearchBench {

  private static final Instant FIRST = Instant.parse("2024-11-01T00:00:00Z");
  private static final long SECONDS = 2L * 365 * 24 * 3600;
  private static final int A_BULK = 3_000;
  private static final int ROUNDS = 30;
  private static final String[] STATES = {"new", "checked", "in_work", "solved", "explained"};
  private static final String TIME = "2024-11-01T00:00:00Z";
  private static final String[] PATHS = {
    "/results",
    "/results?q=мусор",
    "/results?q=мусор+Салехард",
    "/results?q=дорога&sector=roads",
    "/results?q=отопление&municipality=noyabrsk&municipality=nadym",
    "/results?q=\"не+работает\"",
    "/results?q=автобус+-школа&sort=urgency",
    "/results?q=больница&since=month",
    "/results?urgency=critical",
    "/results?sector=housing&status=new",
    "/results?q=вода&sort=relevance",
    "/results?q=снег&sort=due"
  };

  private final HttpClient http = HttpClient.newHttpClient();
  private final List<String[]> templates = new ArrayList<>();

  private SearchBench() {}

  /**
   * scripts/otklik, the file of posts, how many complaints; a data folder that is filled already.
   */
  public static void main(String[] args) throws Exception {
    int complaints = Integer.parseInt(args[2]);
    boolean filled = args.length > 3;
    Path data = filled ? Path.of(args[3]) : Files.createTempDirectory("otklik-bench");
    System.out.println("search_data " + data);
    ProcessBuilder builder =
        new ProcessBuilder(args[0], "run", "--no-demo", "--port", "0", "--data", data.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().put("OTKLIK_API_TOKEN", "bench");
    Process process = builder.start();
    try (BufferedReader said =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      String address = SearchableBench.address(said);
      SearchBench bench = new SearchBench();
      bench.understand(Path.of(args[1]));
      String node = node(process);
      if (!filled) {
        bench.fill(node, complaints);
        new SearchableBench(data.resolve("inbox"), address).awaitTotal(complaints);
      }
      bench.measure(address, node, complaints);
    } finally {
      process.destroy();
      process.waitFor();
    }
  }

  /** The search node's port is the last word of its command. */
  private static String node(Process process) {
    return process
        .descendants()
        .map(child -> child.info().commandLine().orElse(""))
        .filter(line -> line.contains("otklik.search.SearchNode"))
        .map(line -> "http://127.0.0.1:" + line.substring(line.lastIndexOf(' ') + 1))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no search node"));
  }

  private void understand(Path posts) throws IOException {
    Region region = RegionReader.shipped();
    Analyser analyser = Analysers.load(region);
    Router router = new Router(region);
    List<String> lines = Files.readAllLines(posts);
    for (String line : lines.subList(1, lines.size())) {
      String text = line.substring(line.lastIndexOf('\t') + 1);
      for (Municipality home : region.municipalities()) {
        templates.add(template(text, home.slug(), analyser, router));
      }
    }
  }

  private static String[] template(String text, String home, Analyser analyser, Router router) {
    Instant at = Instant.parse(TIME);
    PostId id = new PostId(Platform.VK, "OTKLIKID");
    String author = "author-OTKLIKAUTHOR";
    Post post = new Post(id, "vk-" + home, null, author, null, text, at, at, null);
    AnalysedPost analysed = new AnalysedPost(post, analyser.analyse(text, PlaceHints.ofHome(home)));
    boolean voice = analysed.analysis().kind().kind().wantsAnswer();
    Route route = voice ? router.route(analysed) : null;
    ComplaintDocument document =
        ComplaintDocument.of(
            new Complaint(post, analysed.analysis(), voice ? "OTKLIKINCIDENT" : null, route));
    ObjectNode json = Json.mapper().valueToTree(document);
    json.put("posted_at", "OTKLIKTIME");
    json.put("read_at", "OTKLIKTIME");
    // the bands of copies would all be the same: as many bands, each of its own
    ArrayNode bands = json.putArray("fingerprint");
    document.fingerprint().forEach(band -> bands.add("OTKLIKBAND" + band));
    json.putObject("handling").put("status", "OTKLIKSTATE").put("version", 1);
    return json.toString().split("OTKLIK");
  }

  /** One document: the template's parts with what is different in each. */
  private void write(StringBuilder bulk, int number, SplittableRandom random) {
    String[] parts = templates.get(random.nextInt(templates.size()));
    String time = FIRST.plusSeconds(random.nextLong(SECONDS)).toString();
    bulk.append("{\"create\":{\"_id\":\"vk:b").append(number).append("\"}}\n");
    bulk.append(parts[0]);
    for (int i = 1; i < parts.length; i++) {
      String part = parts[i];
      if (part.startsWith("ID")) {
        bulk.append('b').append(number).append(part, 2, part.length());
      } else if (part.startsWith("AUTHOR")) {
        bulk.append(random.nextInt(200_000)).append(part, 6, part.length());
      } else if (part.startsWith("INCIDENT")) {
        bulk.append('i').append(random.nextInt(1_500_000)).append(part, 8, part.length());
      } else if (part.startsWith("TIME")) {
        bulk.append(time).append(part, 4, part.length());
      } else if (part.startsWith("BAND")) {
        bulk.append(random.nextInt(100_000)).append(part, 4, part.length());
      } else {
        bulk.append(STATES[random.nextInt(STATES.length)]).append(part, 5, part.length());
      }
    }
    bulk.append('\n');
  }

  private void fill(String node, int complaints) throws IOException, InterruptedException {
    long from = System.nanoTime();
    refresh(node, "-1");
    SplittableRandom random = new SplittableRandom(1);
    for (int done = 0; done < complaints; done += A_BULK) {
      StringBuilder bulk = new StringBuilder();
      for (int i = done; i < Math.min(complaints, done + A_BULK); i++) {
        write(bulk, i, random);
      }
      String answer = send(node + "/otklik-complaints/_bulk", "POST", bulk.toString());
      if (answer.contains("\"errors\":true")) {
        throw new IOException(answer.substring(0, Math.min(2_000, answer.length())));
      }
      if (done % (A_BULK * 100) == 0) {
        System.err.printf("%d in %.0f s%n", done, (System.nanoTime() - from) / 1e9);
      }
    }
    refresh(node, "1s");
    System.out.printf(
        Locale.ROOT, "search_filled_seconds %.0f%n", (System.nanoTime() - from) / 1e9);
  }

  private void refresh(String node, String interval) throws IOException, InterruptedException {
    send(
        node + "/otklik-complaints/_settings",
        "PUT",
        "{\"index\":{\"refresh_interval\":\"" + interval + "\"}}");
  }

  private String send(String address, String method, String body)
      throws IOException, InterruptedException {
    return http.send(
            HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build(),
            HttpResponse.BodyHandlers.ofString())
        .body();
  }

  /** Before every search something is written: no answer is remembered from the search before. */
  private void measure(String address, String node, int complaints)
      throws IOException, InterruptedException {
    Map<String, List<Double>> byPath = new TreeMap<>();
    List<Double> all = new ArrayList<>();
    SplittableRandom random = new SplittableRandom(2);
    for (int round = -3; round < ROUNDS; round++) {
      for (String path : PATHS) {
        StringBuilder fresh = new StringBuilder();
        write(fresh, random.nextInt(Integer.MAX_VALUE), random);
        String document = fresh.substring(fresh.indexOf("\n") + 1);
        send(node + "/otklik-complaints/_doc/fresh?refresh=true", "PUT", document);
        double millis = ask(address + path.replace("\"", "%22"));
        if (round >= 0) {
          byPath.computeIfAbsent(path, p -> new ArrayList<>()).add(millis);
          all.add(millis);
        }
      }
    }
    System.out.println("search_complaints " + complaints);
    DeskBench.say("search", all);
    byPath.forEach(DeskBench::say);
  }

  private double ask(String address) throws IOException, InterruptedException {
    long from = System.nanoTime();
    HttpResponse<String> answer =
        http.send(
            HttpRequest.newBuilder(URI.create(address))
                .header("Authorization", "Bearer bench")
                .build(),
            HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IOException(address + ": " + answer.statusCode());
    }
    return (System.nanoTime() - from) / 1e6;
  }
}
