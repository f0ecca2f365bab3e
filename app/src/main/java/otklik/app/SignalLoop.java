package otklik.app;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import otklik.pushed.PushedEvents;
import otklik.region.Region;
import otklik.sink.audit.AuditLog;
import otklik.sink.handling.Handlings;
import otklik.sink.handling.Reactions;
import otklik.sink.index.ClusterAddress;
import otklik.sink.index.OlderDocuments;
import otklik.sink.index.SearchCluster;
import otklik.sink.reply.Postman;
import otklik.sink.reply.Replies;
import otklik.sink.signal.DigestWatch;
import otklik.sink.signal.Dispatcher;
import otklik.sink.signal.EscalationWatch;
import otklik.sink.signal.Signals;
import otklik.sink.standing.Matches;
import otklik.sink.standing.SavedSearches;

/** Sends signals, looks at deadlines, and makes the daily lists, for as long as otklik runs. */
final class SignalLoop implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SignalLoop.class);
  private static final int SECONDS_A_ROUND = 2;
  private static final int SECONDS_A_LOOK = 60;
  private static final int SECONDS_AN_HOUR = 3_600;

  /** What watches have found, for a month. */
  private static final Duration MATCHES_KEPT = Duration.ofDays(30);

  private final ScheduledExecutorService sending = executor("otklik-signals");
  private final ScheduledExecutorService making = executor("otklik-daily");

  private SignalLoop() {}

  private static ScheduledExecutorService executor(String name) {
    return Executors.newSingleThreadScheduledExecutor(
        work -> {
          Thread thread = new Thread(work, name);
          thread.setDaemon(true);
          return thread;
        });
  }

  static SignalLoop start(
      Region region,
      DataFolder data,
      ClusterAddress cluster,
      SearchCluster search,
      AuditLog audit,
      PushedEvents events,
      Clock clock)
      throws IOException {
    SignalChannels channels = new SignalChannels(region, data);
    Dispatcher dispatcher =
        new Dispatcher(
            region,
            new Signals(search),
            channels.open(),
            channels.messages(),
            clock,
            new SplittableRandom());
    EscalationWatch watch = new EscalationWatch(region, search);
    DigestWatch digest = new DigestWatch(region, search);
    Handlings handlings = new Handlings(region, search, audit, events, clock);
    Postman postman =
        new Postman(
            region, new Replies(search), channels.replies(), System::getenv, data.path(), clock);
    SavedSearches searches = new SavedSearches(search, events);
    DailySchedule daily = new DailySchedule(region, data, cluster, search, clock);
    SignalLoop loop = new SignalLoop();
    loop.sending.submit(() -> loop.attempt("recover", dispatcher::recover));
    loop.sending.submit(() -> loop.attempt("finish what was begun", handlings::recover));
    loop.sending.submit(() -> loop.attempt("look after answers", postman::recover));
    loop.every(loop.sending, SECONDS_A_ROUND, "post answers", postman::round);
    loop.sending.submit(() -> loop.attempt("hand over saved searches", searches::handOver));
    Reactions reactions = new Reactions(search, handlings, clock);
    loop.every(loop.sending, SECONDS_A_LOOK, "look for reactions", reactions::look);
    loop.every(loop.sending, SECONDS_A_LOOK, "bring back what was postponed", handlings::wake);
    loop.every(loop.sending, SECONDS_A_ROUND, "send signals", dispatcher::round);
    loop.every(
        loop.sending, SECONDS_A_LOOK, "look at deadlines", () -> watch.look(clock.instant()));
    loop.every(loop.sending, SECONDS_A_LOOK, "make the digest", () -> digest.look(clock.instant()));
    loop.making.submit(
        () -> loop.attempt("complete older documents", new OlderDocuments(search)::complete));
    Matches matches = new Matches(search);
    loop.every(
        loop.making,
        SECONDS_AN_HOUR,
        "forget old matches",
        () -> matches.forget(clock.instant().minus(MATCHES_KEPT)));
    loop.every(loop.making, SECONDS_A_LOOK, "make the daily lists", daily::makeDue);
    return loop;
  }

  /** Work that may fail, and is done again the next time. */
  private interface Work {
    void run() throws Exception;
  }

  private void every(ScheduledExecutorService executor, int seconds, String what, Work work) {
    executor.scheduleWithFixedDelay(() -> attempt(what, work), seconds, seconds, TimeUnit.SECONDS);
  }

  /** An index that is away for a while is no reason to stop for good. */
  private void attempt(String what, Work work) {
    try {
      work.run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Exception | StackOverflowError e) {
      LOG.warn("could not {}, it is tried again: {}", what, String.valueOf(e));
    }
  }

  /** What is being sent is finished first. */
  @Override
  public void close() {
    making.shutdownNow();
    sending.shutdown();
    try {
      if (!sending.awaitTermination(30, TimeUnit.SECONDS)) {
        sending.shutdownNow();
      }
    } catch (InterruptedException e) {
      sending.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
