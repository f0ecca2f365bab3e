package otklik.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.Reference;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import otklik.ingest.Cursor;
import otklik.ingest.Secrets;
import otklik.ingest.http.FakeServer;
import otklik.ingest.http.RateLimits;
import otklik.ingest.poll.Poller.Answer;
import otklik.ingest.vk.FakeVk;
import otklik.ingest.vk.VkConnector;
import otklik.post.Platform;
import otklik.region.Feed;
import otklik.region.FeedSchedule;
import otklik.region.SecretReference;

/** Two minutes of a wall on which more is written than anywhere: what is kept does not grow. */
@Tag("slow")
class FirehoseIT {

  private static final Duration LENGTH = Duration.ofMinutes(2);
  private static final int POSTS_A_LOOK = 90;
  private static final long MOST_GROWTH = 24L << 20;

  private static final Feed FEED =
      new Feed(
          "hose",
          Platform.VK,
          "-5",
          null,
          new SecretReference(SecretReference.Place.ENV, "VK"),
          new FeedSchedule(Duration.ofMillis(50), Duration.ofMillis(50), Duration.ofDays(3)));

  @Test
  void memoryStaysFlat() throws Exception {
    Clock clock = Clock.systemUTC();
    Instant end = clock.instant().plus(LENGTH);
    Instant warm = clock.instant().plus(LENGTH.dividedBy(3));
    BlockingQueue<Answer> answers = new LinkedBlockingQueue<>();
    RateLimits unlimited = RateLimits.unlimited();
    Map<String, FeedProgress> progress = new HashMap<>();
    long posts = 0;
    long before = 0;
    try (FakeVk vk = new FakeVk();
        Poller poller =
            new Poller(
                List.of(
                    new VkConnector(
                        FakeServer.fetcher(8 << 20),
                        unlimited,
                        new Secrets(name -> "secret-token", Path.of(".")),
                        null,
                        clock,
                        vk.server.address())),
                clock,
                answers::add)) {
      SplittableRandom random = new SplittableRandom(3);
      long number = 1;
      progress.put(FEED.id(), FeedProgress.at(Cursor.START));
      poller.ask(FEED, Cursor.START, null);
      while (clock.instant().isBefore(end)) {
        number = write(vk, number, random, clock);
        Answer answer = answers.poll(20, TimeUnit.SECONDS);
        assertThat(answer.trouble()).isNull();
        posts += answer.fetched().steps().size();
        FeedProgress next =
            progress.get(FEED.id()).afterPage(answer.fetched(), FEED.schedule(), clock.instant());
        progress.put(FEED.id(), next);
        poller.ask(FEED, next.cursor(), next.notBefore());
        if (before == 0 && clock.instant().isAfter(warm)) {
          before = heldBytes();
        }
      }
      long growth = heldBytes() - before;
      Reference.reachabilityFence(progress);

      assertThat(posts).isGreaterThan(5_000);
      assertThat(growth).as("bytes more after two minutes").isLessThan(MOST_GROWTH);
      assertThat(progress.get(FEED.id()).cursor().value().length()).isLessThan(2_000_000);
    }
  }

  /** The fake forgets old posts, or it would be what grows. */
  private static long write(FakeVk vk, long from, SplittableRandom random, Clock clock) {
    long number = from;
    synchronized (vk) {
      for (int i = 0; i < POSTS_A_LOOK; i++) {
        vk.post(
            -5, number, clock.instant().getEpochSecond(), "Запись " + number + random.nextInt());
        number++;
      }
      long oldest = number - 3_000;
      vk.wall(-5).keySet().removeIf(id -> id < oldest);
      vk.server.asked().clear();
    }
    return number;
  }

  private static long heldBytes() {
    System.gc();
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
