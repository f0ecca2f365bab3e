package otklik.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

/**
 * A day with many complaints to its lists: the real program, from the index to the files, with a
 * small heap. The posts go in through the real program too.
 */
public final class DailyBench {

  private static final String DAY = "2026-03-02";
  private static final String[] PLACES = {
    "Салехард",
    "Губкинский",
    "Лабытнанги",
    "Муравленко",
    "Новый Уренгой",
    "Ноябрьск",
    "Красноселькуп",
    "Надым",
    "Аксарка",
    "Тарко-Сале",
    "Тазовский",
    "Мужи",
    "Яр-Сале"
  };
  private static final String[] PROBLEMS = {
    "не вывозят мусор",
    "яма на дороге",
    "нет горячей воды",
    "течёт крыша",
    "холодно в школе",
    "не ходит автобус",
    "нет талонов к врачу",
    "не чистят снег",
    "не горят фонари",
    "воняет на свалке",
    "не платят пособие",
    "дом аварийный"
  };
  private static final int DIFFERENT_STREETS = 5_000;

  private DailyBench() {}

  /** scripts/otklik, and how many complaints the day has. */
  public static void main(String[] args) throws IOException, InterruptedException {
    int posts = Integer.parseInt(args[1]);
    Path data = Files.createTempDirectory("otklik-bench");
    drop(data.resolve("inbox"), posts);
    run(data, args[0], posts);
    ProcessBuilder builder =
        new ProcessBuilder(args[0], "daily", "--date", DAY, "--data", data.toString())
            .redirectErrorStream(true)
            .redirectOutput(data.resolve("daily.log").toFile());
    long from = System.nanoTime();
    Process process = builder.start();
    long most = 0;
    while (!process.waitFor(50, TimeUnit.MILLISECONDS)) {
      most = Math.max(most, mostMemory(process));
    }
    double seconds = (System.nanoTime() - from) / 1e9;
    System.out.printf(Locale.ROOT, "daily_complaints %d%n", posts);
    System.out.printf(Locale.ROOT, "daily_seconds %.1f%n", seconds);
    System.out.printf(Locale.ROOT, "daily_memory_mb %d%n", most / 1024);
    System.out.println("daily_exit " + process.exitValue());
    System.out.println(Files.readString(data.resolve("daily.log")));
  }

  static void drop(Path inbox, int posts) throws IOException {
    SplittableRandom random = new SplittableRandom(1);
    StringBuilder rows = new StringBuilder("id\ttime\ttext\n");
    for (int i = 0; i < posts; i++) {
      String street =
          "улица " + (char) ('А' + random.nextInt(28)) + random.nextInt(DIFFERENT_STREETS);
      rows.append(
          "d%d\t%sT%02d:%02d:%02d+05:00\t%s, %s, дом %d: %s, сколько можно терпеть%n"
              .formatted(
                  i,
                  DAY,
                  random.nextInt(24),
                  random.nextInt(60),
                  random.nextInt(60),
                  PLACES[random.nextInt(PLACES.length)],
                  street,
                  1 + random.nextInt(90),
                  PROBLEMS[random.nextInt(PROBLEMS.length)]));
    }
    Files.createDirectories(inbox);
    Files.writeString(inbox.resolve("day.tsv"), rows);
  }

  /** Until all posts are in the index. */
  private static void run(Path data, String otklik, int posts)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(otklik, "run", "--no-demo", "--port", "0", "--data", data.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().put("OTKLIK_API_TOKEN", "bench");
    Process process = builder.start();
    try (BufferedReader said =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      String address = SearchableBench.address(said);
      new SearchableBench(data.resolve("inbox"), address).awaitTotal(posts);
    } finally {
      process.destroy();
      process.waitFor();
    }
  }

  /** In KiB, of the process and its children but the search node, as Linux counts them. */
  private static long mostMemory(Process process) {
    long[] most = {0};
    process
        .toHandle()
        .descendants()
        .filter(child -> !isSearchNode(child))
        .forEach(child -> most[0] = Math.max(most[0], mostMemory(child.pid())));
    return Math.max(most[0], mostMemory(process.pid()));
  }

  private static boolean isSearchNode(ProcessHandle process) {
    return process.info().commandLine().orElse("").contains("otklik.search.SearchNode");
  }

  private static long mostMemory(long pid) {
    try {
      return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
          .findFirst()
          .orElse(0);
    } catch (IOException ended) {
      return 0;
    }
  }
}
