package otklik.jobs.cluster;

import java.util.Collection;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.runtime.blob.BlobServer;
import org.apache.flink.runtime.dispatcher.DispatcherGateway;
import org.apache.flink.runtime.dispatcher.SessionDispatcherFactory;
import org.apache.flink.runtime.dispatcher.runner.DefaultDispatcherRunnerFactory;
import org.apache.flink.runtime.entrypoint.component.DefaultDispatcherResourceManagerComponentFactory;
import org.apache.flink.runtime.entrypoint.component.DispatcherResourceManagerComponent;
import org.apache.flink.runtime.entrypoint.component.DispatcherResourceManagerComponentFactory;
import org.apache.flink.runtime.heartbeat.HeartbeatServices;
import org.apache.flink.runtime.metrics.MetricRegistry;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.apache.flink.runtime.resourcemanager.StandaloneResourceManagerFactory;
import org.apache.flink.runtime.rest.RestEndpointFactory;
import org.apache.flink.runtime.rpc.FatalErrorHandler;
import org.apache.flink.runtime.security.token.DelegationTokenManager;
import org.apache.flink.runtime.webmonitor.retriever.MetricQueryServiceRetriever;

/**
 * Flink's cluster in one process, after both of its servers have been closed: the REST endpoint,
 * which runs any jar that it is sent, and the blob server, which hands out what jobs consist of.
 * Our jobs bring no jars, and everything of them passes from hand to hand inside the process.
 *
 * <p>Flink 2.3 can't be told to start neither of them. Both are bound to the loopback address for
 * the moments of the start and are closed before a job can be submitted; the endpoint has no
 * handler even then.
 */
final class PortlessCluster extends MiniCluster {

  PortlessCluster(MiniClusterConfiguration configuration) {
    super(configuration);
  }

  @Override
  public void start() throws Exception {
    super.start();
    super.startTaskManager();
  }

  /**
   * Called by Flink between the opening of the first port and its closing: what takes a second
   * waits until both are closed.
   */
  @Override
  public void startTaskManager() {
    // see start
  }

  @Override
  protected Collection<? extends DispatcherResourceManagerComponent>
      createDispatcherResourceManagerComponents(
          Configuration configuration,
          RpcServiceFactory rpcServiceFactory,
          BlobServer blobServer,
          HeartbeatServices heartbeatServices,
          DelegationTokenManager delegationTokenManager,
          MetricRegistry metricRegistry,
          MetricQueryServiceRetriever metricQueryServiceRetriever,
          FatalErrorHandler fatalErrorHandler)
          throws Exception {
    // it still keeps files for this process: only its port and its threads end
    blobServer.close();
    return super.createDispatcherResourceManagerComponents(
        configuration,
        rpcServiceFactory,
        blobServer,
        heartbeatServices,
        delegationTokenManager,
        metricRegistry,
        metricQueryServiceRetriever,
        fatalErrorHandler);
  }

  @Override
  protected DispatcherResourceManagerComponentFactory
      createDispatcherResourceManagerComponentFactory() {
    RestEndpointFactory<DispatcherGateway> closed = ClosedRestEndpoint::new;
    return new DefaultDispatcherResourceManagerComponentFactory(
        DefaultDispatcherRunnerFactory.createSessionRunner(SessionDispatcherFactory.INSTANCE),
        StandaloneResourceManagerFactory.getInstance(),
        closed);
  }
}
