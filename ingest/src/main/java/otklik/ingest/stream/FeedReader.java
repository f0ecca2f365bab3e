package otklik.ingest.stream;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.core.io.InputStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import otklik.ingest.Arrival;
import otklik.ingest.Connector;
import otklik.ingest.Cursor;
import otklik.ingest.FeedTrouble;
import otklik.ingest.Fetched;
import otklik.ingest.metric.IngestMetrics;
import otklik.ingest.poll.FeedProgress;
import otklik.ingest.poll.Poller;
import otklik.ingest.poll.Poller.Answer;
import otklik.ingest.poll.Reports;
import otklik.post.Post;
import otklik.post.Unreadable;
import otklik.post.bound.PostBounds;
import otklik.region.Feed;

/**
 * Polls the feeds that it was given and hands their arrivals on one by one, with the cursor behind
 * each.
 *
 * <p>Threads: everything runs in the operator's thread, but for {@link #answered}, which the
 * poller's threads call.
 */
final class FeedReader implements SourceReader<Arrival, FeedSplit> {

  private static final Logger LOG = LoggerFactory.getLogger(FeedReader.class);

  private final Map<String, Feed> feeds = new HashMap<>();
  private final Poller poller;
  private final Clock clock;
  private final boolean bounded;
  private final SplittableRandom jitter = new SplittableRandom(1);
  private final Reports reports = new Reports();

  /** Checkpointed: how far each feed's arrivals have been handed on. */
  private final Map<String, FeedProgress> progress = new HashMap<>();

  private final SortedMap<Long, Map<String, Cursor>> uncommitted = new TreeMap<>();
  private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
  private volatile CompletableFuture<Void> available = new CompletableFuture<>();

  private Answer current;
  private int taken;
  private boolean allGiven;

  FeedReader(List<Feed> feeds, List<Connector> connectors, boolean bounded, Clock clock) {
    feeds.forEach(feed -> this.feeds.put(feed.id(), feed));
    this.poller = new Poller(connectors, clock, this::answered);
    this.bounded = bounded;
    this.clock = clock;
  }

  /** Connectors keep the bounds themselves; the stream is guarded against one that does not. */
  private void answered(Answer answer) {
    answers.add(answer.within(PostBounds.OF_PLATFORMS));
    available.complete(null);
  }

  @Override
  public void start() {}

  @Override
  public void addSplits(List<FeedSplit> splits) {
    for (FeedSplit split : splits) {
      Feed feed = feeds.get(split.feed());
      if (feed == null || !poller.canRead(feed)) {
        LOG.warn(
            "feed {} is no longer in the profile, or has no connector: it is not read",
            split.feed());
      } else {
        FeedProgress at = split.progress().of(feed);
        progress.put(split.feed(), at);
        ask(feed, at);
      }
    }
  }

  private void ask(Feed feed, FeedProgress at) {
    poller.ask(feed, at.cursor(), at.notBefore());
    if (at.laneNotBefore() != null) {
      poller.hold(feed.lane(), at.laneNotBefore());
    }
  }

  @Override
  public InputStatus pollNext(ReaderOutput<Arrival> output) {
    if (current == null && !takeAnswer(output)) {
      return bounded && allGiven && progress.isEmpty()
          ? InputStatus.END_OF_INPUT
          : InputStatus.NOTHING_AVAILABLE;
    }
    if (current != null) {
      hand(output);
    }
    return InputStatus.MORE_AVAILABLE;
  }

  /** Whether there was an answer; {@link #current} is set when it has arrivals. */
  private boolean takeAnswer(ReaderOutput<Arrival> output) {
    Answer answer = answers.poll();
    if (answer == null) {
      available = new CompletableFuture<>();
      answer = answers.poll();
    }
    if (answer == null) {
      return false;
    }
    if (answer.trouble() != null) {
      trouble(answer, output);
    } else if (answer.fetched().steps().isEmpty()) {
      finish(answer, output);
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
      output.collect(arrival, eventTime(arrival.post().postedAt()));
    }
    progress.computeIfPresent(current.feed().id(), (id, at) -> at.handedOn(step));
    if (taken == current.fetched().steps().size()) {
      Answer done = current;
      current = null;
      finish(done, output);
    }
  }

  /** Time does not run ahead because of a post from the future, nor stop for one without sense. */
  private long eventTime(Instant postedAt) {
    Instant now = clock.instant();
    if (postedAt.isBefore(Instant.EPOCH)) {
      return 0;
    }
    return (postedAt.isAfter(now) ? now : postedAt).toEpochMilli();
  }

  private void finish(Answer answer, ReaderOutput<Arrival> output) {
    Feed feed = answer.feed();
    Instant now = clock.instant();
    count(feed, answer.fetched(), now);
    FeedProgress next = progress.get(feed.id()).afterPage(answer.fetched(), feed.schedule(), now);
    progress.put(feed.id(), next);
    reports.of(feed, next, now).ifPresent(report -> output.collect(Arrival.of(report)));
    if (bounded && answer.fetched().steps().isEmpty()) {
      progress.remove(feed.id());
    } else {
      poller.ask(feed, next.cursor(), bounded ? null : next.notBefore());
    }
  }

  private static void count(Feed feed, Fetched fetched, Instant now) {
    IngestMetrics.fetched(feed);
    Instant newest = null;
    int posts = 0;
    for (Fetched.Step step : fetched.steps()) {
      Post post = step.arrival().post();
      if (post != null) {
        posts++;
        newest = newest == null || post.postedAt().isAfter(newest) ? post.postedAt() : newest;
      }
    }
    IngestMetrics.came(feed, posts, newest == null ? null : Duration.between(newest, now));
  }

  private void trouble(Answer answer, ReaderOutput<Arrival> output) {
    Feed feed = answer.feed();
    Instant now = clock.instant();
    IngestMetrics.fetched(feed);
    IngestMetrics.failed(
        feed, FeedTrouble.remedyOf(answer.trouble()).name().toLowerCase(Locale.ROOT));
    FeedProgress next = progress.get(feed.id()).afterTrouble(answer.trouble(), now, jitter);
    progress.put(feed.id(), next);
    LOG.warn(
        "feed {} can't be read ({}. time), next try at {}: {}",
        feed.id(),
        next.failures(),
        next.notBefore(),
        next.reason());
    if (answer.trouble() instanceof FeedTrouble trouble && trouble.garbage() != null) {
      String position = feed.address() + " at " + now;
      output.collect(
          Arrival.of(new Unreadable(feed.id(), position, next.reason(), trouble.garbage(), now)));
    }
    reports.of(feed, next, now).ifPresent(report -> output.collect(Arrival.of(report)));
    ask(feed, next);
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
    Map<String, Cursor> cursors = new HashMap<>();
    progress.forEach(
        (feed, at) -> {
          splits.add(new FeedSplit(feed, at));
          cursors.put(feed, at.cursor());
        });
    uncommitted.put(checkpoint, cursors);
    return splits;
  }

  @Override
  public void notifyCheckpointComplete(long checkpoint) {
    Map<String, Cursor> safe = uncommitted.remove(checkpoint);
    uncommitted.headMap(checkpoint + 1).clear();
    if (safe != null) {
      for (Map.Entry<String, Cursor> cursor : safe.entrySet()) {
        Feed feed = feeds.get(cursor.getKey());
        committed(feed, cursor.getValue());
      }
    }
  }

  /** A file that can't be moved must not stop the stream: it is tried at the next checkpoint. */
  private void committed(Feed feed, Cursor cursor) {
    try {
      poller.connector(feed).committed(feed, cursor);
    } catch (IOException e) {
      LOG.warn("what was read of feed {} can't be put away: {}", feed.id(), e.toString());
    }
  }

  @Override
  public void notifyNoMoreSplits() {
    allGiven = true;
    available.complete(null);
  }

  @Override
  public void close() {
    poller.close();
  }
}
