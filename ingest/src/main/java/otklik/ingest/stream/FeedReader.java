package otklik.ingest.stream;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.core.io.InputStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import otklik.ingest.Arrival;
import otklik.ingest.Connector;
import otklik.ingest.Cursor;
import otklik.ingest.Fetched;
import otklik.pace.Backoff;
import otklik.post.Platform;
import otklik.region.Feed;

/**
 * Polls the feeds that it was given, several at a time, so that a slow one does not starve the rest
 * (measured: FLINK.md), and hands their arrivals on one by one with the cursor behind each.
 *
 * <p>Threads: everything but {@link #fetch} runs in the operator's thread; a fetch touches only its
 * answer and the two concurrent fields.
 */
final class FeedReader implements SourceReader<Arrival, FeedSplit> {

  private static final Logger LOG = LoggerFactory.getLogger(FeedReader.class);
  private static final Backoff BACKOFF = new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(5));

  private final Map<String, Feed> feeds;
  private final Map<Platform, Connector> connectors;
  private final boolean bounded;
  private final ScheduledExecutorService pool;
  private final SplittableRandom jitter = new SplittableRandom(1);

  /** Checkpointed: how far each feed's arrivals have been handed on. */
  private final Map<String, Cursor> cursors = new HashMap<>();

  private final Map<String, Integer> failures = new HashMap<>();
  private final SortedMap<Long, List<FeedSplit>> uncommitted = new TreeMap<>();
  private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
  private volatile CompletableFuture<Void> available = new CompletableFuture<>();

  private Answer current;
  private int taken;
  private boolean allGiven;

  /** What a fetch brought: a page, or why there is none. */
  private record Answer(Feed feed, Fetched fetched, Exception failure) {}

  FeedReader(List<Feed> feeds, List<Connector> connectors, boolean bounded, int threads) {
    this.feeds = new HashMap<>();
    feeds.forEach(feed -> this.feeds.put(feed.id(), feed));
    this.connectors = new HashMap<>();
    connectors.forEach(connector -> this.connectors.put(connector.platform(), connector));
    this.bounded = bounded;
    this.pool = Executors.newScheduledThreadPool(threads, FeedReader::thread);
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "otklik-fetch");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void start() {}

  @Override
  public void addSplits(List<FeedSplit> splits) {
    for (FeedSplit split : splits) {
      Feed feed = feeds.get(split.feed());
      if (feed == null || !connectors.containsKey(feed.platform())) {
        LOG.warn(
            "feed {} is no longer in the profile, or has no connector: it is not read",
            split.feed());
      } else {
        cursors.put(split.feed(), split.cursor());
        schedule(feed, Duration.ZERO);
      }
    }
  }

  private void schedule(Feed feed, Duration wait) {
    Cursor cursor = cursors.get(feed.id());
    pool.schedule(() -> fetch(feed, cursor), wait.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void fetch(Feed feed, Cursor cursor) {
    Answer answer;
    try {
      answer = new Answer(feed, connectors.get(feed.platform()).fetch(feed, cursor), null);
    } catch (IOException | RuntimeException e) {
      answer = new Answer(feed, null, e);
    }
    answers.add(answer);
    available.complete(null);
  }

  @Override
  public InputStatus pollNext(ReaderOutput<Arrival> output) {
    if (current == null && !takeAnswer()) {
      return bounded && allGiven && cursors.isEmpty()
          ? InputStatus.END_OF_INPUT
          : InputStatus.NOTHING_AVAILABLE;
    }
    if (current != null) {
      hand(output);
    }
    return InputStatus.MORE_AVAILABLE;
  }

  /** Whether there was an answer; {@link #current} is set when it has arrivals. */
  private boolean takeAnswer() {
    Answer answer = answers.poll();
    if (answer == null) {
      available = new CompletableFuture<>();
      answer = answers.poll();
    }
    if (answer == null) {
      return false;
    }
    if (answer.failure() != null) {
      backOff(answer);
    } else if (answer.fetched().steps().isEmpty()) {
      finish(answer);
    } else {
      current = answer;
      taken = 0;
    }
    return true;
  }

  private void hand(ReaderOutput<Arrival> output) {
    Fetched.Step step = current.fetched().steps().get(taken++);
    Arrival arrival = step.arrival();
    if (arrival.post() == null) {
      output.collect(arrival);
    } else {
      output.collect(arrival, arrival.post().postedAt().toEpochMilli());
    }
    if (step.after() != null) {
      cursors.put(current.feed().id(), step.after());
    }
    if (taken == current.fetched().steps().size()) {
      Answer done = current;
      current = null;
      finish(done);
    }
  }

  private void finish(Answer answer) {
    String id = answer.feed().id();
    failures.remove(id);
    cursors.put(id, answer.fetched().next());
    if (bounded && answer.fetched().steps().isEmpty()) {
      cursors.remove(id);
    } else {
      schedule(answer.feed(), answer.fetched().pause());
    }
  }

  private void backOff(Answer answer) {
    int count = failures.merge(answer.feed().id(), 1, Integer::sum);
    Duration wait = BACKOFF.after(count, new java.util.Random(jitter.nextLong()));
    LOG.warn(
        "feed {} can't be read ({}. time), next try in {}: {}",
        answer.feed().id(),
        count,
        wait,
        String.valueOf(answer.failure()));
    schedule(answer.feed(), wait);
  }

  @Override
  public CompletableFuture<Void> isAvailable() {
    return current != null || !answers.isEmpty()
        ? CompletableFuture.completedFuture(null)
        : available;
  }

  @Override
  public List<FeedSplit> snapshotState(long checkpoint) {
    List<FeedSplit> splits = new ArrayList<>();
    cursors.forEach((feed, cursor) -> splits.add(new FeedSplit(feed, cursor)));
    uncommitted.put(checkpoint, splits);
    return splits;
  }

  @Override
  public void notifyCheckpointComplete(long checkpoint) throws Exception {
    List<FeedSplit> safe = uncommitted.get(checkpoint);
    uncommitted.headMap(checkpoint + 1).clear();
    if (safe != null) {
      for (FeedSplit split : safe) {
        Feed feed = feeds.get(split.feed());
        connectors.get(feed.platform()).committed(feed, split.cursor());
      }
    }
  }

  @Override
  public void notifyNoMoreSplits() {
    allGiven = true;
    available.complete(null);
  }

  @Override
  public void close() {
    pool.shutdownNow();
    connectors.values().forEach(FeedReader::close);
  }

  private static void close(Connector connector) {
    try {
      connector.close();
    } catch (Exception e) {
      LOG.warn("connector {} could not be closed: {}", connector.platform(), e.getMessage());
    }
  }
}
