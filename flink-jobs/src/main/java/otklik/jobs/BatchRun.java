package otklik.jobs;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongConsumer;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.HeartbeatManagerOptions;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.core.execution.JobClient;

/** How jobs over the index run in this process, and say how far they are. */
public final class BatchRun {

  private static final int PROGRESS_SECONDS = 2;

  private BatchRun() {}

  public static Configuration configuration() {
    Configuration configuration = new Configuration();
    configuration.set(PipelineOptions.GENERIC_TYPES, false);
    configuration.set(RestartStrategyOptions.RESTART_STRATEGY, "none");
    // with it come the counts of what has been read
    configuration.set(HeartbeatManagerOptions.HEARTBEAT_INTERVAL, Duration.ofSeconds(1));
    // beside a running otklik on one machine: sorting spills to disk earlier, and is as fast
    configuration.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, MemorySize.ofMebiBytes(48));
    return configuration;
  }

  /**
   * Waits for the end.
   *
   * @param counter name of the accumulator that counts
   * @param progress is told its value every few seconds, as long as it grows
   */
  public static JobExecutionResult await(JobClient job, String counter, LongConsumer progress)
      throws ExecutionException, InterruptedException {
    CompletableFuture<JobExecutionResult> ended = job.getJobExecutionResult();
    long told = 0;
    while (true) {
      try {
        return ended.get(PROGRESS_SECONDS, TimeUnit.SECONDS);
      } catch (TimeoutException stillRunning) {
        long count = count(job, counter);
        if (count > told) {
          told = count;
          progress.accept(told);
        }
      }
    }
  }

  /** The job may end just now: then there is nothing more to be said of it. */
  private static long count(JobClient job, String counter) throws InterruptedException {
    try {
      Object count = job.getAccumulators().get().get(counter);
      return count == null ? 0 : (Long) count;
    } catch (ExecutionException | IllegalStateException ended) {
      return 0;
    }
  }
}
