package otklik.jobs;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExternalizedCheckpointRetention;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.RecoveryClaimMode;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import otklik.ingest.stream.PostSource;
import otklik.jobs.checkpoint.Checkpoints;
import otklik.jobs.cluster.EmbeddedCluster;
import otklik.region.Feed;
import otklik.sink.stream.BulkSink;

/** The stream job in a Flink cluster inside this process, going on from the newest checkpoint. */
public final class EmbeddedJob implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedJob.class);

  /** A post must be found 2 s after it is read; the index refreshes every second. */
  private static final long LONGEST_WAIT_FOR_BULK_MILLIS = 300;

  private static final int STATUS_SECONDS = 5;

  private final JobClient client;
  private final StreamWatch watch;

  private EmbeddedJob(JobClient client, StreamWatch watch) {
    this.client = client;
    this.watch = watch;
  }

  /**
   * @param said is told what a person should know of the start, a sentence each
   */
  public static EmbeddedJob start(JobOptions options, Clock clock, Consumer<String> said)
      throws Exception {
    Checkpoints checkpoints = new Checkpoints(options.checkpoints());
    checkpoints.forgetOld();
    StreamExecutionEnvironment flink =
        EmbeddedCluster.environment(1, configuration(checkpoints, said));
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
    JobClient client = flink.executeAsync("otklik");
    return new EmbeddedJob(
        client,
        new StreamWatch(
            () -> status(client),
            checkpoints,
            options.region().stream().checkpointInterval(),
            clock));
  }

  private static List<Feed> withDesk(List<Feed> feeds) {
    return Stream.concat(feeds.stream(), Stream.of(Feed.DESK)).toList();
  }

  /** A cluster that does not answer stands. */
  private static JobStatus status(JobClient client) {
    try {
      return client.getJobStatus().get(STATUS_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return JobStatus.SUSPENDED;
    } catch (ExecutionException | TimeoutException | IllegalStateException e) {
      LOG.warn("the cluster in this process does not say how the job is", e);
      return JobStatus.SUSPENDED;
    }
  }

  private static Configuration configuration(Checkpoints checkpoints, Consumer<String> said)
      throws IOException {
    Configuration configuration = new Configuration();
    configuration.set(PipelineOptions.GENERIC_TYPES, false);
    configuration.set(
        CheckpointingOptions.CHECKPOINTS_DIRECTORY, checkpoints.folder().toUri().toString());
    configuration.set(CheckpointingOptions.MAX_RETAINED_CHECKPOINTS, Checkpoints.KEPT);
    configuration.set(
        CheckpointingOptions.EXTERNALIZED_CHECKPOINT_RETENTION,
        ExternalizedCheckpointRetention.RETAIN_ON_CANCELLATION);
    configuration.set(RestartStrategyOptions.RESTART_STRATEGY, "exponential-delay");
    checkpoints
        .newestWhole(said)
        .ifPresent(
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

  /** Whether it goes on, for whoever watches over it. */
  public StreamWatch watch() {
    return watch;
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
