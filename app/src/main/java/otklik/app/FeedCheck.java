package otklik.app;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import otklik.ingest.Connector;
import otklik.ingest.Cursor;
import otklik.ingest.Fetched;
import otklik.post.Platform;
import otklik.post.Post;
import otklik.region.Feed;

/** Reads the first page of feeds, several at a time, as the stream would, and keeps nothing. */
final class FeedCheck implements AutoCloseable {

  private static final int AT_A_TIME = 8;

  private final Map<Platform, Connector> connectors = new EnumMap<>(Platform.class);
  private final ExecutorService threads = Executors.newFixedThreadPool(AT_A_TIME);

  FeedCheck(List<Connector> connectors) {
    connectors.forEach(connector -> this.connectors.put(connector.platform(), connector));
  }

  /**
   * What a feed shows.
   *
   * @param posts on the first page, of the time that the feed is watched for
   * @param newest null when there is none
   * @param trouble why it can't be read; null when it can
   */
  record Seen(Feed feed, int posts, Instant newest, String trouble, String limit) {}

  /** Is told how many of how many are done. */
  @FunctionalInterface
  interface Progress {
    void done(int done, int of);
  }

  List<Seen> all(List<Feed> feeds, Progress progress) {
    AtomicInteger done = new AtomicInteger();
    List<Future<Seen>> futures = new ArrayList<>();
    for (Feed feed : feeds) {
      futures.add(
          threads.submit(
              () -> {
                Seen seen = one(feed);
                progress.done(done.incrementAndGet(), feeds.size());
                return seen;
              }));
    }
    return futures.stream().map(FeedCheck::get).toList();
  }

  private static Seen get(Future<Seen> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  private Seen one(Feed feed) {
    Connector connector = connectors.get(feed.platform());
    if (connector == null) {
      return new Seen(feed, 0, null, "this platform can't be read yet", "");
    }
    try {
      Fetched fetched = connector.fetch(feed, Cursor.START);
      List<Post> posts =
          fetched.steps().stream()
              .map(step -> step.arrival().post())
              .filter(Objects::nonNull)
              .toList();
      Instant newest = posts.stream().map(Post::postedAt).max(Instant::compareTo).orElse(null);
      return new Seen(feed, posts.size(), newest, null, connector.limit());
    } catch (IOException | RuntimeException e) {
      String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
      return new Seen(feed, 0, null, message, connector.limit());
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
    connectors.values().forEach(FeedCheck::close);
  }

  private static void close(Connector connector) {
    try {
      connector.close();
    } catch (Exception e) {
      throw new IllegalStateException("a connector could not be closed", e);
    }
  }
}
