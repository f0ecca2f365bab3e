package otklik.jobs;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExternalizedCheckpointRetention;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.RecoveryClaimMode;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import otklik.ingest.stream.PostSource;
import otklik.jobs.cluster.EmbeddedCluster;
import otklik.region.Feed;
import otklik.sink.stream.BulkSink;

/** The stream job in a Flink cluster inside this process, going on from the newest checkpoint. */
public final class EmbeddedJob implements AutoCloseable {

  /** A post must be found 2 s after it is read; the index refreshes every second. */
  private static final long LONGEST_WAIT_FOR_BULK_MILLIS = 300;

  private final JobClient client;

  private EmbeddedJob(JobClient client) {
    this.client = client;
  }

  public static EmbeddedJob start(JobOptions options) throws Exception {
    StreamExecutionEnvironment flink = EmbeddedCluster.environment(1, configuration(options));
    flink.enableCheckpointing(options.region().stream().checkpointInterval().toMillis());
    flink.getConfig().enableObjectReuse();
    PostSource source =
        new PostSource(
            withDesk(options.region().feeds()),
            new Connectors(options.region(), options.data()),
            false);
    new StreamJob(
            options.region(), source, new BulkSink(options.cluster(), LONGEST_WAIT_FOR_BULK_MILLIS))
        .build(flink);
    return new EmbeddedJob(flink.executeAsync("otklik"));
  }

  private static List<Feed> withDesk(List<Feed> feeds) {
    return Stream.concat(feeds.stream(), Stream.of(Feed.DESK)).toList();
  }

  private static Configuration configuration(JobOptions options) {
    Configuration configuration = new Configuration();
    configuration.set(PipelineOptions.GENERIC_TYPES, false);
    configuration.set(
        CheckpointingOptions.CHECKPOINTS_DIRECTORY, options.checkpoints().toUri().toString());
    configuration.set(
        CheckpointingOptions.EXTERNALIZED_CHECKPOINT_RETENTION,
        ExternalizedCheckpointRetention.RETAIN_ON_CANCELLATION);
    configuration.set(RestartStrategyOptions.RESTART_STRATEGY, "exponential-delay");
    Optional<java.nio.file.Path> newest = Checkpoints.newest(options.checkpoints());
    newest.ifPresent(
        checkpoint -> {
          configuration.set(StateRecoveryOptions.SAVEPOINT_PATH, checkpoint.toUri().toString());
          configuration.set(StateRecoveryOptions.RESTORE_MODE, RecoveryClaimMode.CLAIM);
        });
    return configuration;
  }

  /**
   * Completes when the stream has ended for good, with the reason when it failed; restarts are no
   * end.
   */
  public CompletableFuture<?> ended() {
    return client.getJobExecutionResult();
  }

  /**
   * Stops the stream. What was read since the last checkpoint is read again at the next start, and
   * written once more.
   */
  @Override
  public void close() throws Exception {
    client.cancel().get();
  }
}
