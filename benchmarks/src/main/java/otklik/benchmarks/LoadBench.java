package otklik.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import otklik.classify.Analyser;
import otklik.classify.Analysers;
import otklik.region.RegionReader;

/**
 * How long the analyser takes to load in a fresh process, and the heap that it holds once it has
 * seen posts: {@code LoadBench POSTS.tsv}.
 */
public final class LoadBench {

  private static final int TIMES = 3;
  private static final double MEGABYTE = 1 << 20;

  private LoadBench() {}

  public static void main(String[] args) throws IOException {
    long start = System.nanoTime();
    Analyser analyser = Analysers.load(RegionReader.shipped());
    System.out.printf(Locale.ROOT, "load_seconds %.2f%n", (System.nanoTime() - start) / 1e9);
    List<String> lines = Files.readAllLines(Path.of(args[0]));
    int words = 0;
    for (String line : lines.subList(1, lines.size())) {
      words += analyser.analyse(line.substring(line.lastIndexOf('\t') + 1)).lemmas().size();
    }
    System.out.printf(Locale.ROOT, "heap_megabytes %.0f (after %d words)%n", heap(), words);
  }

  /** What is left after collecting garbage. */
  private static double heap() {
    Runtime runtime = Runtime.getRuntime();
    double least = Double.MAX_VALUE;
    for (int i = 0; i < TIMES; i++) {
      System.gc();
      least = Math.min(least, (runtime.totalMemory() - runtime.freeMemory()) / MEGABYTE);
    }
    return least;
  }
}
