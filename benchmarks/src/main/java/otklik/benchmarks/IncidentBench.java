package otklik.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.SplittableRandom;
import org.apache.flink.api.common.functions.MapFunction;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import otklik.analysis.AnalysedPost;
import otklik.analysis.Analyses;
import otklik.analysis.Sector;
import otklik.jobs.cluster.EmbeddedCluster;
import otklik.jobs.gather.Gather;
import otklik.jobs.gather.GatherKey;
import otklik.post.Platform;
import otklik.post.Post;
import otklik.post.PostId;
import otklik.region.StreamSettings;

/**
 * How much memory open complaints take: so many voices of 20,000 problems in 13 municipalities
 * through the operator that gathers incidents, with RocksDB. Run with a limited heap; prints what
 * the whole process took at most.
 */
public final class IncidentBench {

  private static final int PROBLEMS = 20_000;
  private static final int PLACES = 13;
  private static final int COMMON_WORDS = 3_000;
  private static final Instant FROM = Instant.parse("2026-11-24T00:00:00Z");

  private IncidentBench() {}

  /** How many voices. */
  public static void main(String[] args) throws Exception {
    long voices = Long.parseLong(args[0]);
    Path checkpoints = Files.createTempDirectory("otklik-bench");
    Configuration configuration = new Configuration();
    configuration.set(PipelineOptions.GENERIC_TYPES, false);
    configuration.set(StateBackendOptions.STATE_BACKEND, "rocksdb");
    configuration.setString("execution.checkpointing.incremental", "true");
    configuration.setString("execution.checkpointing.dir", checkpoints.toUri().toString());
    StreamExecutionEnvironment flink = EmbeddedCluster.environment(1, configuration);
    flink.enableCheckpointing(Duration.ofSeconds(30).toMillis());
    flink.getConfig().enableObjectReuse();
    StreamSettings settings =
        new StreamSettings(Duration.ofSeconds(30), Duration.ofDays(3), Duration.ofDays(14), null);
    flink
        .fromSequence(0, voices - 1)
        .map(new Voices())
        .returns(AnalysedPost.class)
        .keyBy(new GatherKey())
        .process(new Gather(settings, ZoneId.of("Asia/Yekaterinburg")))
        .sinkTo(new DiscardingSink<>());
    Clock clock = Clock.systemUTC();
    Instant start = clock.instant();
    flink.execute("otklik-incidents");
    double seconds = Duration.between(start, clock.instant()).toMillis() / 1e3;
    System.out.printf(Locale.ROOT, "incident_voices %d%n", voices);
    System.out.printf(Locale.ROOT, "incident_voices_a_second %.0f%n", voices / seconds);
    System.out.printf(Locale.ROOT, "incident_memory_mb %d%n", memory("VmHWM:") / 1024);
  }

  private static long memory(String name) throws IOException {
    return Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(line -> line.startsWith(name))
        .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
        .findFirst()
        .orElse(0);
  }

  /** Each voice names its problem by five words, and says two that everybody says. */
  static final class Voices implements MapFunction<Long, AnalysedPost> {

    private static final long serialVersionUID = 1;

    @Override
    public AnalysedPost map(Long number) {
      SplittableRandom random = new SplittableRandom(number);
      int problem = random.nextInt(PROBLEMS);
      Instant at = FROM.plusMillis(number * 200);
      Post post =
          new Post(
              new PostId(Platform.VK, "-1_" + number),
              "f",
              null,
              "житель " + number,
              null,
              "Проблема %d: сколько можно терпеть, третий день никто не приходит"
                  .formatted(problem),
              at,
              at,
              null,
              null,
              (long) random.nextInt(10_000));
      return Analyses.complaint(
          post,
          Sector.values()[problem % Sector.values().length],
          "place-" + problem % PLACES,
          "a" + problem,
          "b" + problem,
          "c" + problem,
          "d" + problem,
          "e" + problem,
          "w" + random.nextInt(COMMON_WORDS),
          "w" + random.nextInt(COMMON_WORDS));
    }
  }
}
