package otklik.ingest.poll;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import otklik.ingest.BatchConnector;
import otklik.ingest.BatchConnector.Asked;
import otklik.ingest.BatchConnector.Outcome;
import otklik.ingest.Connector;
import otklik.ingest.Cursor;
import otklik.ingest.FeedTrouble;
import otklik.ingest.Fetched;
import otklik.post.Platform;
import otklik.post.bound.PostBounds;
import otklik.region.Feed;

/**
 * Asks the feeds when they are due. Each lane has threads of its own, so that a platform that hangs
 * holds up nobody but itself; feeds of one lane that are due at the same time are asked together
 * where the platform can do that. Thread-safe.
 */
public final class Poller implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Poller.class);

  /** A hanging feed keeps a thread for at most the fetcher's time limit. */
  private static final int THREADS_A_LANE = 8;

  private static final long IDLE_THREAD_SECONDS = 60;

  private final Map<Platform, Connector> connectors = new EnumMap<>(Platform.class);
  private final Clock clock;
  private final Consumer<Answer> answered;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(work -> thread(work, "otklik-feeds-due"));
  private final Map<String, Lane> lanes = new ConcurrentHashMap<>();

  /** What a question brought: a page, or why there is none. */
  public record Answer(Feed feed, Fetched fetched, Exception trouble) {

    /** The same; dead letters stand where a post is outside the bounds. */
    public Answer within(PostBounds bounds) {
      return fetched == null ? this : new Answer(feed, fetched.within(bounds), trouble);
    }
  }

  /**
   * @param answered is called by the lanes' threads
   */
  public Poller(List<Connector> connectors, Clock clock, Consumer<Answer> answered) {
    connectors.forEach(connector -> this.connectors.put(connector.platform(), connector));
    this.clock = clock;
    this.answered = answered;
  }

  private static Thread thread(Runnable work, String name) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    return thread;
  }

  public boolean canRead(Feed feed) {
    return connectors.containsKey(feed.platform());
  }

  public Connector connector(Feed feed) {
    return connectors.get(feed.platform());
  }

  /**
   * Asks the feed at that time.
   *
   * @param due null for now
   */
  public void ask(Feed feed, Cursor cursor, Instant due) {
    Lane lane =
        lanes.computeIfAbsent(feed.lane(), name -> new Lane(name, connectors.get(feed.platform())));
    lane.at(new Asked(feed, cursor), due);
  }

  /** Nothing of this lane is asked before then. */
  public void hold(String lane, Instant until) {
    lanes.computeIfPresent(
        lane,
        (name, held) -> {
          held.until = held.until.isAfter(until) ? held.until : until;
          return held;
        });
  }

  @Override
  public void close() {
    timer.shutdownNow();
    lanes.values().forEach(lane -> lane.workers.shutdownNow());
    for (Connector connector : connectors.values()) {
      try {
        connector.close();
      } catch (Exception e) {
        LOG.warn("connector {} could not be closed: {}", connector.platform(), e.getMessage());
      }
    }
  }

  /**
   * A feed is asked again after its answer only: whatever is thrown, a feed that gave none would be
   * silent for ever, and say that it is being read.
   */
  private static Exception told(Feed feed, Throwable thrown) {
    if (thrown instanceof Exception failure) {
      return failure;
    }
    LOG.error("feed {} can't be read", feed.id(), thrown);
    return FeedTrouble.retry(
        "what came is too large or too deep to be read: " + thrown.getClass().getSimpleName());
  }

  private final class Lane {

    private final Connector connector;
    private final ExecutorService workers;

    /** Feeds that are due and can be asked together; guarded by itself. */
    private final Queue<Asked> joined = new ArrayDeque<>();

    private volatile Instant until = Instant.MIN;

    Lane(String name, Connector connector) {
      this.connector = connector;
      ThreadPoolExecutor pool =
          new ThreadPoolExecutor(
              THREADS_A_LANE,
              THREADS_A_LANE,
              IDLE_THREAD_SECONDS,
              TimeUnit.SECONDS,
              new LinkedBlockingQueue<>(),
              work -> thread(work, "otklik-fetch-" + name.replaceAll("\\W.*", "")));
      pool.allowCoreThreadTimeOut(true);
      this.workers = pool;
    }

    void at(Asked asked, Instant due) {
      long millis =
          due == null ? 0 : Math.max(0, Duration.between(clock.instant(), due).toMillis());
      try {
        timer.schedule(() -> due(asked), millis, TimeUnit.MILLISECONDS);
      } catch (RejectedExecutionException closing) {
        LOG.debug("feed {} is no longer asked: the source closes", asked.feed().id());
      }
    }

    private void due(Asked asked) {
      if (clock.instant().isBefore(until)) {
        at(asked, until);
      } else if (connector instanceof BatchConnector batch && batch.joins(asked.feed())) {
        synchronized (joined) {
          joined.add(asked);
        }
        workers.execute(() -> fetchJoined(batch));
      } else {
        workers.execute(() -> answered.accept(fetch(asked)));
      }
    }

    private Answer fetch(Asked asked) {
      try {
        return new Answer(asked.feed(), connector.fetch(asked.feed(), asked.cursor()), null);
      } catch (Throwable e) {
        return new Answer(asked.feed(), null, told(asked.feed(), e));
      }
    }

    private void fetchJoined(BatchConnector batch) {
      List<Asked> together = new ArrayList<>();
      synchronized (joined) {
        while (together.size() < batch.mostFeeds() && !joined.isEmpty()) {
          together.add(joined.poll());
        }
      }
      if (together.isEmpty()) {
        return;
      }
      Map<String, Outcome> outcomes;
      try {
        outcomes = batch.fetchAll(together);
      } catch (Throwable e) {
        together.forEach(
            asked -> answered.accept(new Answer(asked.feed(), null, told(asked.feed(), e))));
        return;
      }
      for (Asked asked : together) {
        Outcome outcome =
            outcomes.getOrDefault(
                asked.feed().id(),
                new Outcome(null, FeedTrouble.retry("the platform has not answered")));
        answered.accept(new Answer(asked.feed(), outcome.fetched(), outcome.trouble()));
      }
    }
  }
}
