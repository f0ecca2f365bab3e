package otklik.benchmarks;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import otklik.ingest.Arrival;
import otklik.ingest.Connector;
import otklik.ingest.Secrets;
import otklik.ingest.http.FetchRules;
import otklik.ingest.http.Fetcher;
import otklik.ingest.http.RateLimits;
import otklik.ingest.rss.RssConnector;
import otklik.ingest.stream.ConnectorFactory;
import otklik.ingest.stream.PostSource;
import otklik.ingest.telegram.TelegramConnector;
import otklik.ingest.vk.VkConnector;
import otklik.jobs.cluster.EmbeddedCluster;
import otklik.post.Platform;
import otklik.region.Feed;
import otklik.region.SecretReference;

/**
 * 2,000 feeds in one process with the default limits: half of them walls of VK with one token, a
 * quarter channels of Telegram, a quarter news sites. Prints how long after its writing a post is
 * read. {@code scripts/bench feeds [MINUTES]}.
 */
public final class FeedsBench {

  private static final int FEEDS = 2_000;
  private static final Duration WARM_UP = Duration.ofMinutes(4);

  /** What was read, by the stream's thread. */
  private static final ConcurrentLinkedQueue<Read> READ = new ConcurrentLinkedQueue<>();

  private FeedsBench() {}

  private record Read(String feed, String id, Instant postedAt, Instant readAt) {}

  /** Connectors over the fakes; travels to the source's reader. */
  record Fakes(String address) implements ConnectorFactory {
    private static final long serialVersionUID = 1;

    @Override
    public List<Connector> open() {
      Clock clock = Clock.systemUTC();
      RateLimits limits = new RateLimits();
      Secrets secrets = new Secrets(name -> "token", Path.of("."));
      Fetcher fetcher = new Fetcher(FetchRules.standard("", List.of("127.0.0.1")));
      return List.of(
          new VkConnector(fetcher, limits, secrets, null, clock, address),
          new TelegramConnector(fetcher, limits, secrets, null, clock, address),
          new RssConnector(fetcher, clock));
    }
  }

  public static void main(String[] args) throws Exception {
    Duration length = Duration.ofMinutes(args.length > 0 ? Long.parseLong(args[0]) : 10);
    Clock clock = Clock.systemUTC();
    Instant start = clock.instant();
    World world = new World(FEEDS, start, length.plusMinutes(1), 7);
    try (FakePlatforms fakes = new FakePlatforms(world, clock)) {
      StreamExecutionEnvironment flink = EmbeddedCluster.environment(1, new Configuration());
      flink.enableCheckpointing(10_000);
      PostSource source = new PostSource(feeds(fakes.address()), new Fakes(fakes.address()), false);
      flink
          .fromSource(source, WatermarkStrategy.noWatermarks(), "source")
          .filter(FeedsBench::remember)
          .print();
      var job = flink.executeAsync();
      long until = System.nanoTime() + length.toNanos();
      while (System.nanoTime() < until && !job.getJobExecutionResult().isDone()) {
        TimeUnit.SECONDS.sleep(5);
        System.err.printf("\r%,d posts read", READ.size());
      }
      System.err.println();
      job.cancel().get();
      print(world, start, clock.instant());
    }
  }

  private static boolean remember(Arrival arrival) {
    if (arrival.post() != null) {
      READ.add(
          new Read(
              arrival.post().feed(),
              arrival.post().id().toString(),
              arrival.post().postedAt(),
              arrival.post().readAt()));
    }
    return false;
  }

  private static List<Feed> feeds(String address) {
    List<Feed> feeds = new ArrayList<>();
    SecretReference token = new SecretReference(SecretReference.Place.ENV, "VK");
    for (int i = 0; i < FEEDS; i++) {
      feeds.add(
          switch (i / 500) {
            case 0, 1 -> new Feed("f" + i, Platform.VK, "-" + (i + 1), null, token, null);
            case 2 -> new Feed("f" + i, Platform.TELEGRAM, "channel" + i, null);
            default -> new Feed("f" + i, Platform.RSS, address + "/rss/" + i, null);
          });
    }
    return feeds;
  }

  private static void print(World world, Instant start, Instant end) {
    Map<String, List<Double>> lags = new TreeMap<>();
    Instant from = start.plus(WARM_UP);
    for (Read read : READ) {
      if (read.postedAt().isAfter(from)) {
        int feed = Integer.parseInt(read.feed().substring(1));
        double lag = Duration.between(read.postedAt(), read.readAt()).toMillis() / 1000.0;
        String lively = "one post in " + (long) World.secondsBetween(feed) / 60 + " min";
        lags.computeIfAbsent(lively, l -> new ArrayList<>()).add(lag);
        lags.computeIfAbsent("all", l -> new ArrayList<>()).add(lag);
      }
    }
    System.out.printf(
        "%d feeds, %,d posts read in %s%n",
        world.size(), READ.size(), Duration.between(start, end));
    lags.forEach(
        (name, all) -> {
          Collections.sort(all);
          System.out.printf(
              "%-24s posts %5d   lag p50 %6.1f s   p99 %6.1f s   max %6.1f s%n",
              name, all.size(), at(all, 0.5), at(all, 0.99), all.get(all.size() - 1));
        });
  }

  private static double at(List<Double> sorted, double share) {
    return sorted.get((int) Math.min(sorted.size() - 1, Math.floor(share * sorted.size())));
  }
}
