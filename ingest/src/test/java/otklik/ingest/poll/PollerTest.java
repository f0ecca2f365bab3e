package otklik.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import otklik.ingest.BatchConnector;
import otklik.ingest.Connector;
import otklik.ingest.Cursor;
import otklik.ingest.Fetched;
import otklik.ingest.poll.Poller.Answer;
import otklik.post.Platform;
import otklik.region.Feed;

class PollerTest {

  private final BlockingQueue<Answer> answers = new LinkedBlockingQueue<>();

  private static Feed feed(Platform platform, int number) {
    return new Feed(platform.code() + number, platform, "x", null);
  }

  private Answer next() throws InterruptedException {
    return answers.poll(20, TimeUnit.SECONDS);
  }

  /** Answers at once. */
  private record Quick(Platform platform) implements Connector {
    @Override
    public Fetched fetch(Feed feed, Cursor cursor) {
      return Fetched.nothing(cursor, null);
    }
  }

  @Test
  void aPlatformThatHangsHoldsUpNobodyElse() throws Exception {
    CountDownLatch hanging = new CountDownLatch(1);
    Connector stuck =
        new Connector() {
          @Override
          public Platform platform() {
            return Platform.RSS;
          }

          @Override
          public Fetched fetch(Feed feed, Cursor cursor) throws IOException {
            try {
              hanging.await();
            } catch (InterruptedException e) {
              throw new IOException(e);
            }
            return Fetched.nothing(cursor, null);
          }
        };
    try (Poller poller =
        new Poller(List.of(stuck, new Quick(Platform.VK)), Clock.systemUTC(), answers::add)) {
      for (int i = 0; i < 50; i++) {
        poller.ask(feed(Platform.RSS, i), Cursor.START, null);
      }
      poller.ask(feed(Platform.VK, 1), Cursor.START, null);

      assertThat(next().feed().id()).isEqualTo("vk1");
      hanging.countDown();
    }
  }

  @Test
  void feedsThatAreDueAtTheSameTimeAreAskedTogether() throws Exception {
    List<Integer> together = new ArrayList<>();
    CountDownLatch first = new CountDownLatch(1);
    BatchConnector batch = new Together(together, first);
    try (Poller poller =
        new Poller(List.of(batch, new Quick(Platform.RSS)), Clock.systemUTC(), answers::add)) {
      List<String> ids = new ArrayList<>();
      // more than eight threads can take before one of them finds twenty-five
      for (int i = 0; i < 300; i++) {
        Feed feed = feed(Platform.VK, i);
        ids.add(feed.id());
        poller.ask(feed, Cursor.START, null);
      }
      poller.ask(feed(Platform.RSS, 1), Cursor.START, null);
      assertThat(next().feed().id()).as("all before it are due").isEqualTo("rss1");
      poller.ask(feed(Platform.VK, 300), Cursor.START, Clock.systemUTC().instant().plusMillis(200));
      first.countDown();

      List<String> answered = new ArrayList<>();
      for (int i = 0; i < 301; i++) {
        answered.add(next().feed().id());
      }
      ids.add("vk300");
      assertThat(answered).containsExactlyInAnyOrderElementsOf(ids);
      synchronized (together) {
        assertThat(together).anyMatch(size -> size == 25).allMatch(size -> size <= 25);
      }
    }
  }

  /** Remembers how many feeds came together; waits until the test lets it go. */
  private record Together(List<Integer> sizes, CountDownLatch go) implements BatchConnector {
    @Override
    public Platform platform() {
      return Platform.VK;
    }

    @Override
    public int mostFeeds() {
      return 25;
    }

    @Override
    public boolean joins(Feed feed) {
      return true;
    }

    @Override
    public Fetched fetch(Feed feed, Cursor cursor) {
      throw new AssertionError("all of them join");
    }

    @Override
    public Map<String, Outcome> fetchAll(List<Asked> asked) throws IOException {
      try {
        go.await();
      } catch (InterruptedException e) {
        throw new IOException(e);
      }
      synchronized (sizes) {
        sizes.add(asked.size());
      }
      return asked.stream()
          .collect(
              Collectors.toMap(
                  a -> a.feed().id(), a -> new Outcome(Fetched.nothing(a.cursor(), null), null)));
    }
  }

  @Test
  void aLaneThatIsHeldIsNotAskedBefore() throws Exception {
    Clock clock = Clock.systemUTC();
    try (Poller poller = new Poller(List.of(new Quick(Platform.VK)), clock, answers::add)) {
      poller.ask(feed(Platform.VK, 1), Cursor.START, null);
      next();
      var until = clock.instant().plus(Duration.ofMillis(300));
      poller.hold(feed(Platform.VK, 1).lane(), until);
      IntStream.range(2, 5).forEach(i -> poller.ask(feed(Platform.VK, i), Cursor.START, null));

      next();
      assertThat(clock.instant()).isAfterOrEqualTo(until);
    }
  }

  @Test
  void aConnectorThatThrowsIsAnAnswerTo() throws Exception {
    Connector broken =
        new Connector() {
          @Override
          public Platform platform() {
            return Platform.WEB;
          }

          @Override
          public Fetched fetch(Feed feed, Cursor cursor) {
            throw new IllegalStateException("planted");
          }
        };
    try (Poller poller = new Poller(List.of(broken), Clock.systemUTC(), answers::add)) {
      poller.ask(feed(Platform.WEB, 1), Cursor.START, null);

      assertThat(next().trouble()).hasMessage("planted");
    }
  }

  @Test
  void aConnectorThatRunsOutOfMemoryOrStackIsAnAnswerToAndOthersAreRead() throws Exception {
    Connector broken =
        new Connector() {
          @Override
          public Platform platform() {
            return Platform.WEB;
          }

          @Override
          public Fetched fetch(Feed feed, Cursor cursor) {
            throw feed.id().equals("web1") ? new OutOfMemoryError() : new StackOverflowError();
          }
        };
    try (Poller poller =
        new Poller(List.of(broken, new Quick(Platform.VK)), Clock.systemUTC(), answers::add)) {
      poller.ask(feed(Platform.WEB, 1), Cursor.START, null);
      assertThat(next().trouble())
          .hasMessage("what came is too large or too deep to be read: OutOfMemoryError");
      poller.ask(feed(Platform.WEB, 2), Cursor.START, null);
      assertThat(next().trouble())
          .hasMessage("what came is too large or too deep to be read: StackOverflowError");

      poller.ask(feed(Platform.VK, 1), Cursor.START, null);
      assertThat(next().fetched()).isNotNull();
    }
  }

  @Test
  void aFeedThatABatchForgetsIsAnAnswerTo() throws Exception {
    BatchConnector forgetful =
        new BatchConnector() {
          @Override
          public Platform platform() {
            return Platform.VK;
          }

          @Override
          public int mostFeeds() {
            return 25;
          }

          @Override
          public boolean joins(Feed feed) {
            return true;
          }

          @Override
          public Fetched fetch(Feed feed, Cursor cursor) {
            throw new AssertionError("all of them join");
          }

          @Override
          public Map<String, Outcome> fetchAll(List<Asked> asked) {
            return Map.of();
          }
        };
    try (Poller poller = new Poller(List.of(forgetful), Clock.systemUTC(), answers::add)) {
      poller.ask(feed(Platform.VK, 1), Cursor.START, null);

      assertThat(next().trouble()).hasMessage("the platform has not answered");
    }
  }
}
