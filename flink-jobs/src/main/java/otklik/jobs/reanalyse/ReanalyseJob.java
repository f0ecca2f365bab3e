package otklik.jobs.reanalyse;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import otklik.jobs.BatchRun;
import otklik.jobs.cluster.EmbeddedCluster;
import otklik.region.Region;
import otklik.sink.day.PeriodPosts;
import otklik.sink.day.PeriodSlice;
import otklik.sink.index.ClusterAddress;
import otklik.sink.stream.BulkSink;
import otklik.sink.stream.IndexRequest;

/**
 * Understands what is indexed anew: a period's posts, this version's models, the fields that
 * change. {@code handling.*} and what an analyst has corrected stay; incidents stay too. Run again,
 * it finds nothing more to change.
 */
public final class ReanalyseJob {

  private static final int PARALLELISM = 2;
  private static final long LONGEST_WAIT_FOR_BULK_MILLIS = 300;

  private final Region region;
  private final ClusterAddress cluster;

  public ReanalyseJob(Region region, ClusterAddress cluster) {
    this.region = region;
    this.cluster = cluster;
  }

  /**
   * What was found, or would be in a dry run.
   *
   * @param differences how often each label changes from what to what
   */
  public record Outcome(long read, long changed, Map<Difference, Long> differences) {}

  /**
   * @param dry counts only, writes nothing
   * @param progress is told how many posts have been read
   */
  public Outcome run(Instant from, Instant to, boolean dry, LongConsumer progress)
      throws Exception {
    StreamExecutionEnvironment flink =
        EmbeddedCluster.environment(PARALLELISM, BatchRun.configuration());
    flink.setRuntimeMode(RuntimeExecutionMode.BATCH);
    DataStream<IndexRequest> changes =
        flink
            .fromData(PeriodPosts.slices(from, to).toArray(PeriodSlice[]::new))
            .rebalance()
            .flatMap(new Reanalyse(region, cluster))
            .name("analysis")
            .uid("analysis");
    if (dry) {
      changes.sinkTo(new DiscardingSink<>()).name("nowhere").uid("nowhere");
    } else {
      changes
          .sinkTo(new BulkSink(cluster, LONGEST_WAIT_FOR_BULK_MILLIS))
          .name("index")
          .uid("index");
    }
    JobExecutionResult result =
        BatchRun.await(flink.executeAsync("otklik-reanalyse"), Reanalyse.READ, progress);
    TreeMap<Difference, Long> differences = result.getAccumulatorResult(Reanalyse.DIFFERENCES);
    return new Outcome(
        count(result, Reanalyse.READ), count(result, Reanalyse.CHANGED), differences);
  }

  private static long count(JobExecutionResult result, String name) {
    Long count = result.getAccumulatorResult(name);
    return count == null ? 0 : count;
  }
}
