package otklik.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import otklik.classify.Analyser;
import otklik.classify.Analysers;
import otklik.region.RegionReader;

/**
 * Tokens and posts a second on one thread, on real posts: a TSV file whose last column is the text.
 * After 10 s the thorough compiler has not done yet; the figure still rises by a half.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 20, time = 2)
@Measurement(iterations = 10, time = 2)
@Fork(1)
public class AnalyseBenchmark {

  /**
   * So many tokens, or posts, are one invocation, so that JMH's figure is tokens, or posts, a
   * second.
   */
  private static final int TOKENS = 10_000;

  private static final int POSTS = 400;

  @Param("")
  private String posts;

  private Analyser analyser;
  private List<String> texts;
  private int next;

  @Setup
  public void load() throws IOException {
    analyser = Analysers.load(RegionReader.shipped());
    List<String> lines = Files.readAllLines(Path.of(posts));
    texts =
        lines.subList(1, lines.size()).stream()
            .map(line -> line.substring(line.lastIndexOf('\t') + 1))
            .toList();
  }

  private String text() {
    next = (next + 1) % texts.size();
    return texts.get(next);
  }

  @Benchmark
  @OperationsPerInvocation(TOKENS)
  public int tokens() {
    int tokens = 0;
    while (tokens < TOKENS) {
      tokens += analyser.tokens(text()).size();
    }
    return tokens;
  }

  @Benchmark
  @OperationsPerInvocation(POSTS)
  public int posts() {
    int lemmas = 0;
    for (int i = 0; i < POSTS; i++) {
      lemmas += analyser.analyse(text()).lemmas().size();
    }
    return lemmas;
  }
}
