package otklik.jobs.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichFilterFunction;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExternalizedCheckpointRetention;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import otklik.jobs.cluster.EmbeddedCluster;

/** Checkpoints that a real job has made, whole and damaged. */
class CheckpointsTest {

  private static final int KEYS = 5_000;
  private static final CountDownLatch READ = new CountDownLatch(KEYS);

  @TempDir private static Path made;
  @TempDir private Path folder;

  private final List<String> said = new ArrayList<>();

  /** Remembers every key, so that the state is larger than what the metadata holds itself. */
  private static final class Remember extends RichFilterFunction<Long> {
    private static final long serialVersionUID = 1;
    private transient ValueState<String> seen;

    @Override
    public void open(OpenContext context) {
      seen = getRuntimeContext().getState(new ValueStateDescriptor<>("seen", Types.STRING));
    }

    @Override
    public boolean filter(Long number) throws Exception {
      seen.update("value of " + number);
      READ.countDown();
      return true;
    }
  }

  @BeforeAll
  static void makeCheckpoints() throws Exception {
    Configuration configuration = new Configuration();
    configuration.set(CheckpointingOptions.CHECKPOINTS_DIRECTORY, made.toUri().toString());
    configuration.set(CheckpointingOptions.MAX_RETAINED_CHECKPOINTS, Checkpoints.KEPT);
    configuration.set(
        CheckpointingOptions.EXTERNALIZED_CHECKPOINT_RETENTION,
        ExternalizedCheckpointRetention.RETAIN_ON_CANCELLATION);
    StreamExecutionEnvironment flink = EmbeddedCluster.environment(1, configuration);
    flink.enableCheckpointing(20);
    flink
        .fromSequence(1, Long.MAX_VALUE)
        .keyBy(number -> number % KEYS)
        .filter(new Remember())
        .sinkTo(new DiscardingSink<>());
    JobClient job = flink.executeAsync();
    READ.await();
    while (metadata(made).size() < Checkpoints.KEPT) {
      Thread.onSpinWait();
    }
    job.cancel().get();
  }

  private static List<Path> metadata(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(path -> path.endsWith("_metadata")).toList();
    }
  }

  /** A copy with ages of its own: which is newest must not hang on the clock's grain. */
  @BeforeEach
  void copy() throws IOException {
    try (Stream<Path> files = Files.walk(made)) {
      for (Path file : files.toList()) {
        Path to = folder.resolve(made.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(to);
        } else {
          Files.copy(file, to);
        }
      }
    }
    for (Path file : metadata(folder)) {
      Files.setLastModifiedTime(file, FileTime.fromMillis(1_000L * number(file.getParent())));
    }
  }

  private static int number(Path checkpoint) {
    return Integer.parseInt(checkpoint.getFileName().toString().substring("chk-".length()));
  }

  private Path newest() throws IOException {
    return metadata(folder).stream()
        .map(Path::getParent)
        .max(Comparator.comparing(CheckpointsTest::number))
        .orElseThrow();
  }

  private Path before(Path checkpoint) {
    return checkpoint.resolveSibling("chk-" + (number(checkpoint) - 1));
  }

  private Path newestWhole() throws IOException {
    return new Checkpoints(folder).newestWhole(said::add).orElseThrow();
  }

  private static void cut(Path file) throws IOException {
    byte[] all = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(all, all.length / 2));
  }

  private static Path state(Path checkpoint) throws IOException {
    try (Stream<Path> files = Files.list(checkpoint)) {
      return files
          .filter(file -> !file.endsWith("_metadata"))
          .max(Comparator.comparing(file -> file.toFile().length()))
          .orElseThrow();
    }
  }

  @Test
  void theNewestIsTakenWhenItIsWhole() throws IOException {
    assertThat(newestWhole()).isEqualTo(newest());
    assertThat(said).isEmpty();
  }

  @Test
  void aCheckpointInProgressDoesNotCount() throws IOException {
    Path newest = newest();
    Files.createDirectories(newest.resolveSibling("chk-99999"));

    assertThat(newestWhole()).isEqualTo(newest);
    assertThat(said).isEmpty();
  }

  @Test
  void oneWhoseMetadataIsCutOffIsSetAsideAndTheOneBeforeIsTaken() throws IOException {
    Path newest = newest();
    cut(newest.resolve("_metadata"));

    assertThat(newestWhole()).isEqualTo(before(newest));
    assertThat(said)
        .singleElement()
        .satisfies(s -> assertThat(s).contains(newest.getFileName() + " is damaged"));
    assertThat(newest).doesNotExist();
    assertThat(metadata(folder.resolve("damaged"))).hasSize(1);
  }

  @Test
  void oneWhoseMetadataIsEmptyOrNoneIsSetAside() throws IOException {
    Path newest = newest();
    Files.write(newest.resolve("_metadata"), new byte[0]);
    Files.writeString(before(newest).resolve("_metadata"), "no checkpoint at all, a text");
    Files.setLastModifiedTime(newest.resolve("_metadata"), FileTime.fromMillis(1_000_000_000));

    assertThat(newestWhole()).isEqualTo(before(before(newest)));
    assertThat(said).hasSize(2);
  }

  @Test
  void oneOfWhichAFileIsMissingOrCutOffIsSetAside() throws IOException {
    Path newest = newest();
    Files.delete(state(newest));
    cut(state(before(newest)));

    assertThat(newestWhole()).isEqualTo(before(before(newest)));
    assertThat(said).hasSize(2).allMatch(s -> s.contains("is missing or has another length"));
  }

  @Test
  void whenNoneIsWholeItIsSaidWhatToDo() throws IOException {
    for (Path file : metadata(folder)) {
      cut(file);
    }
    Checkpoints checkpoints = new Checkpoints(folder);

    assertThatThrownBy(() -> checkpoints.newestWhole(said::add))
        .isInstanceOf(IOException.class)
        .hasMessageContainingAll("is whole", "bring the folder back from a backup");
    assertThatThrownBy(() -> checkpoints.newestWhole(said::add))
        .as("the next start says it again")
        .isInstanceOf(IOException.class);
    assertThat(said).hasSize(Checkpoints.KEPT);
  }

  @Test
  void thoseOfEarlierRunsAreForgotten() throws IOException {
    Path newest = newest();
    Path old = Files.createDirectories(folder.resolve("job-before/chk-1"));
    Files.writeString(old.resolve("_metadata"), "old");
    Files.setLastModifiedTime(old.resolve("_metadata"), FileTime.fromMillis(1));

    new Checkpoints(folder).forgetOld();

    assertThat(old).doesNotExist();
    assertThat(newestWhole()).isEqualTo(newest);
  }

  @Test
  void withoutAFolderThereIsNone() throws IOException {
    assertThat(new Checkpoints(folder.resolve("nothing")).newestWhole(said::add)).isEmpty();
    assertThat(new Checkpoints(folder.resolve("nothing")).newestAt()).isNull();
  }
}
