package otklik.app;

import java.io.IOException;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import otklik.classify.Analyser;
import otklik.classify.Analysers;
import otklik.desk.Desk;
import otklik.desk.DeskOptions;
import otklik.file.PrivateFile;
import otklik.jobs.EmbeddedJob;
import otklik.jobs.JobOptions;
import otklik.pushed.PushedEvents;
import otklik.sink.audit.AuditLog;
import otklik.sink.index.ClusterAddress;
import otklik.sink.index.Indices;
import otklik.sink.index.SearchCluster;

/**
 * Everything in the embedded way: stream and desk in this process, the search node as its child.
 */
final class Otklik implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Otklik.class);

  private final Deque<AutoCloseable> started = new ArrayDeque<>();
  private int port;
  private CompletableFuture<?> streamEnded;

  private Otklik() {}

  /**
   * Starts the parts in their order; what has been started is stopped again when a later part
   * fails.
   *
   * @param progress is told what is being done, a line at a time
   */
  static Otklik start(RunOptions options, Clock clock, Consumer<String> progress) throws Exception {
    Otklik otklik = new Otklik();
    try {
      otklik.startParts(options, clock, progress);
      return otklik;
    } catch (Exception e) {
      otklik.close();
      throw e;
    }
  }

  private void startParts(RunOptions options, Clock clock, Consumer<String> progress)
      throws Exception {
    FileLock lock = options.data().lock();
    started.push(lock);
    options.data().useTemporary();
    AuditLog.requireHead(options.data().auditHead());
    ClusterAddress cluster = options.cluster();
    if (cluster == null) {
      progress.accept("starting the search node …");
      SearchNodeProcess node = SearchNodeProcess.start(options.data(), options.home());
      started.push(node);
      cluster = node.address();
    }
    PrivateFile.write(options.data().clusterAddress(), cluster.text());
    SearchCluster search = new SearchCluster(cluster);
    started.push(search);
    new Indices(search).createMissing();
    progress.accept("loading dictionary and models …");
    Analyser analyser = Analysers.load(options.region());
    progress.accept("starting the stream …");
    EmbeddedJob job =
        EmbeddedJob.start(
            new JobOptions(options.region(), cluster, options.data().path()), clock, progress);
    started.push(job);
    streamEnded = job.ended();
    SignalChannels ways = new SignalChannels(options.region(), options.data());
    StreamAlarm alarm = StreamAlarm.start(options.region(), job.watch()::look, search, ways, clock);
    started.push(alarm);
    if (options.demo()) {
      new DemoFeed(options.data(), clock).feedOnce(progress);
    }
    PushedEvents events = new PushedEvents(options.data().path());
    AuditLog audit = new AuditLog(search, options.data().auditHead());
    Desk desk =
        Desk.start(
            new DeskOptions(
                options.host(),
                options.port(),
                options.region(),
                options.data().users(),
                options.apiToken(),
                options.data().path(),
                events,
                audit,
                ways.key(),
                new DeskMetrics(),
                options.proxies(),
                alarm::health),
            analyser,
            search,
            clock);
    started.push(desk);
    port = desk.port();
    Files.writeString(options.data().deskAddress(), "http://" + options.host() + ":" + port);
    started.push(
        SignalLoop.start(options.region(), options.data(), cluster, search, audit, events, clock));
    if (options.adminPort() != null) {
      AdminPort admin = AdminPort.open(options.host(), options.adminPort());
      started.push(admin);
      progress.accept("metrics: http://" + options.host() + ":" + admin.port() + "/metrics");
    }
  }

  /** Completes when the stream has ended, which it never should before {@link #close()}. */
  CompletableFuture<?> streamEnded() {
    return streamEnded;
  }

  int port() {
    return port;
  }

  /**
   * Stops the parts in the reverse order; a part that fails to stop does not keep the others from
   * it.
   */
  @Override
  public void close() throws IOException {
    while (!started.isEmpty()) {
      try {
        started.pop().close();
      } catch (Exception e) {
        LOG.warn("a part did not stop cleanly: {}", String.valueOf(e));
      }
    }
  }
}
