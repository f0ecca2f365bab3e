package otklik.jobs.cluster;

import java.util.stream.Stream;
import org.apache.flink.client.deployment.executors.LocalExecutor;
import org.apache.flink.configuration.BlobServerOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.DeploymentOptions;
import org.apache.flink.configuration.JobManagerOptions;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.core.execution.PipelineExecutor;
import org.apache.flink.core.execution.PipelineExecutorFactory;
import org.apache.flink.core.execution.PipelineExecutorServiceLoader;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * Where every job of ours runs that runs in this process. Flink's own local environment listens on
 * all addresses and runs whatever it is sent; this one can't be reached from outside the process.
 */
public final class EmbeddedCluster {

  private static final String LOOPBACK = "127.0.0.1";

  private EmbeddedCluster() {}

  /**
   * An environment whose jobs run in this process, each in a cluster of its own that ends with it.
   */
  public static StreamExecutionEnvironment environment(int parallelism, Configuration job) {
    Configuration configuration = new Configuration(job);
    configuration.set(DeploymentOptions.TARGET, LocalExecutor.NAME);
    configuration.set(DeploymentOptions.ATTACHED, true);
    configuration.set(RestOptions.BIND_ADDRESS, LOOPBACK);
    configuration.set(RestOptions.ADDRESS, LOOPBACK);
    configuration.set(JobManagerOptions.BIND_HOST, LOOPBACK);
    // what is larger would go through the blob server, which does not listen
    configuration.set(BlobServerOptions.OFFLOAD_MINSIZE, Integer.MAX_VALUE);
    StreamExecutionEnvironment flink =
        new StreamExecutionEnvironment(new Executors(), configuration, null);
    flink.setParallelism(parallelism);
    return flink;
  }

  /** Knows one executor: the one that starts the cluster without ports. */
  private static final class Executors
      implements PipelineExecutorServiceLoader, PipelineExecutorFactory {

    @Override
    public PipelineExecutorFactory getExecutorFactory(Configuration configuration) {
      return this;
    }

    @Override
    public Stream<String> getExecutorNames() {
      return Stream.of(getName());
    }

    @Override
    public String getName() {
      return LocalExecutor.NAME;
    }

    @Override
    public boolean isCompatibleWith(Configuration configuration) {
      return true;
    }

    @Override
    public PipelineExecutor getExecutor(Configuration configuration) {
      return LocalExecutor.createWithFactory(configuration, PortlessCluster::new);
    }
  }
}
