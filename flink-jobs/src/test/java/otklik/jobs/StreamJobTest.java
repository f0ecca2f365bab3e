package otklik.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import otklik.ingest.Arrival;
import otklik.ingest.Connector;
import otklik.ingest.Cursor;
import otklik.ingest.Fetched;
import otklik.ingest.stream.PostSource;
import otklik.jobs.cluster.EmbeddedCluster;
import otklik.post.Platform;
import otklik.post.Post;
import otklik.post.PostId;
import otklik.post.Posts;
import otklik.region.Feed;
import otklik.region.Region;
import otklik.region.RegionReader;
import otklik.sink.SearchNodeExtension;
import otklik.sink.deadletter.DeadLetter;
import otklik.sink.deadletter.DeadLetters;
import otklik.sink.index.ClusterAddress;
import otklik.sink.index.SearchCluster;
import otklik.sink.search.ComplaintSearch;
import otklik.sink.search.Found;
import otklik.sink.search.SearchRequest;
import otklik.sink.stream.BulkSink;
import otklik.sink.stream.IndexRequest;

/** The job as it runs in production, bounded, on a real index with planted faults. */
@ExtendWith(SearchNodeExtension.class)
class StreamJobTest {

  private static final Region REGION = RegionReader.shipped();

  @TempDir private Path data;

  private static StreamExecutionEnvironment flink() {
    Configuration configuration = new Configuration();
    configuration.set(PipelineOptions.GENERIC_TYPES, false);
    return EmbeddedCluster.environment(2, configuration);
  }

  private void run(ClusterAddress index) throws Exception {
    StreamExecutionEnvironment flink = flink();
    PostSource source = new PostSource(REGION.feeds(), new Connectors(REGION, data), true);
    new StreamJob(REGION, source, new BulkSink(index, 50)).build(flink);
    flink.execute();
    SearchNodeExtension.cluster().client().indices().refresh(r -> r.index("otklik-*"));
  }

  private void drop(String text) throws IOException {
    Files.createDirectories(data.resolve("inbox"));
    Files.writeString(data.resolve("inbox/posts.tsv"), text);
  }

  private static Found all() throws IOException {
    return new ComplaintSearch(SearchNodeExtension.cluster())
        .search(new SearchRequest(List.of(), Map.of(), null, null, null, 100, null));
  }

  @Test
  void fromAFileToTheIndexWithIncidentRouteAndDeadLetter() throws Exception {
    drop(
        "id\ttext\n1\tВ Ноябрьске на Мира не работает лифт\n2\tЛифт на Мира в Ноябрьске не работает\nbad\n3\tСпасибо врачам\n");

    run(SearchNodeExtension.address());

    Found found = all();
    assertThat(found.complaints())
        .extracting(c -> c.document().postId())
        .containsExactlyInAnyOrder("1", "2", "3");
    var lift =
        found.complaints().stream()
            .map(c -> c.document())
            .filter(d -> d.kind().equals("complaint"))
            .toList();
    assertThat(lift).hasSize(2).extracting(d -> d.incident()).containsOnly(lift.get(0).incident());
    assertThat(lift).allSatisfy(d -> assertThat(d.executor()).isEqualTo("noyabrsk-executor"));
    assertThat(new ComplaintSearch(SearchNodeExtension.cluster()).incident(lift.get(0).incident()))
        .get()
        .extracting(i -> i.voices())
        .isEqualTo(2);
    assertThat(new DeadLetters(SearchNodeExtension.cluster()).newest(9))
        .extracting(DeadLetter::position)
        .containsExactly("posts.tsv:4:row");
  }

  @Test
  void bulksThatTheIndexCanNotTakeNowAreSentAgain() throws Exception {
    drop("id\ttext\n1\tпервый\n2\tвторой\n");
    try (FaultyIndex index = new FaultyIndex(SearchNodeExtension.address(), 429, 503, 500)) {
      run(index.address());

      assertThat(index.bulks()).isGreaterThanOrEqualTo(4);
    }
    assertThat(all().total()).isEqualTo(2);
  }

  @Test
  void aDocumentThatTheIndexRefusesIsADeadLetterAndTheOthersGoOn() throws Exception {
    StreamExecutionEnvironment flink = flink();
    flink
        .fromData(
            new IndexRequest("otklik-incidents", "good", "{\"id\":\"good\",\"voices\":1}"),
            new IndexRequest("otklik-incidents", "bad", "{\"id\":\"bad\",\"voices\":\"many\"}"))
        .sinkTo(new BulkSink(SearchNodeExtension.address(), 50));

    flink.execute();

    SearchCluster cluster = SearchNodeExtension.cluster();
    cluster.client().indices().refresh(r -> r.index("otklik-*"));
    assertThat(new ComplaintSearch(cluster).incident("good")).isPresent();
    assertThat(new DeadLetters(cluster).newest(9))
        .singleElement()
        .satisfies(
            letter -> {
              assertThat(letter.stage()).isEqualTo("index");
              assertThat(letter.position()).isEqualTo("bad");
              assertThat(letter.reason()).contains("failed to parse field [voices]");
              assertThat(letter.sample()).isEqualTo("{\"id\":\"bad\",\"voices\":\"many\"}");
            });
  }

  @Test
  void aBulkThatIsRefusedAsAWholeLosesOnlyTheDocumentAtFault() throws Exception {
    drop("id\ttext\n1\tпервый\n2\tвторой отрава\n3\tтретий\n4\tчетвёртый\n");
    try (FaultyIndex index = new FaultyIndex(SearchNodeExtension.address())) {
      index.refuse("\"post_id\":\"2\"");
      run(index.address());
    }

    assertThat(all().complaints())
        .extracting(c -> c.document().postId())
        .containsExactlyInAnyOrder("1", "3", "4");
    assertThat(new DeadLetters(SearchNodeExtension.cluster()).newest(9))
        .extracting(DeadLetter::position)
        .containsExactly("import:2");
  }

  @Test
  void aDocumentThatIsTooLargeForABulkIsADeadLetter() throws Exception {
    StreamExecutionEnvironment flink = flink();
    String json = "{\"id\":\"large\",\"title\":\"%s\"}".formatted("х".repeat(3 << 20));
    flink
        .fromData(
            new IndexRequest("otklik-incidents", "large", json),
            new IndexRequest("otklik-incidents", "good", "{\"id\":\"good\",\"voices\":1}"))
        .sinkTo(new BulkSink(SearchNodeExtension.address(), 50));

    flink.execute();

    SearchCluster cluster = SearchNodeExtension.cluster();
    cluster.client().indices().refresh(r -> r.index("otklik-*"));
    assertThat(new ComplaintSearch(cluster).incident("good")).isPresent();
    assertThat(new DeadLetters(cluster).newest(9))
        .singleElement()
        .satisfies(
            letter -> {
              assertThat(letter.reason())
                  .isEqualTo("the document has 6291511 bytes; 4194304 are allowed");
              assertThat(letter.sample()).hasSize(20_000);
            });
  }

  /**
   * A platform that answers one feed at once, lets another wait until the first is done, and fails
   * a third time and again.
   */
  private static final class UnevenPlatform implements Connector {

    private static final CountDownLatch QUICK_FEED_IS_DONE = new CountDownLatch(3);

    @Override
    public Platform platform() {
      return Platform.VK;
    }

    @Override
    public Fetched fetch(Feed feed, Cursor cursor) throws IOException {
      int read = cursor.isStart() ? 0 : Integer.parseInt(cursor.value());
      if (feed.id().equals("failing") && read == 0 && FAILED.getCount() > 0) {
        FAILED.countDown();
        throw new IOException("planted");
      }
      if (feed.id().equals("slow")) {
        awaitQuickFeed();
      }
      if (read == 3) {
        return Fetched.nothing(cursor, java.time.Duration.ZERO);
      }
      if (feed.id().equals("quick")) {
        QUICK_FEED_IS_DONE.countDown();
      }
      Cursor next = new Cursor(String.valueOf(read + 1));
      Post post =
          new Post(
              new PostId(Platform.VK, feed.id() + "-" + read),
              feed.id(),
              null,
              null,
              null,
              "Пост " + read,
              Posts.MORNING,
              Posts.MORNING,
              null);
      return new Fetched(
          List.of(new Fetched.Step(Arrival.of(post), next)), next, java.time.Duration.ZERO);
    }

    private static final CountDownLatch FAILED = new CountDownLatch(1);

    private static void awaitQuickFeed() throws IOException {
      try {
        if (!QUICK_FEED_IS_DONE.await(60, TimeUnit.SECONDS)) {
          throw new IOException("the slow feed starves the quick one");
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException(e);
      }
    }
  }

  @Test
  void aSlowFeedAndAFailingFeedHoldNoOtherUp() throws Exception {
    List<Feed> feeds =
        List.of(
            new Feed("slow", Platform.VK, "s", null),
            new Feed("quick", Platform.VK, "q", null),
            new Feed("failing", Platform.VK, "f", null));
    StreamExecutionEnvironment flink = flink();
    flink.setParallelism(1);
    new StreamJob(
            REGION,
            new PostSource(feeds, () -> List.of(new UnevenPlatform()), true),
            new BulkSink(SearchNodeExtension.address(), 50))
        .build(flink);

    flink.execute();

    SearchNodeExtension.cluster().client().indices().refresh(r -> r.index("otklik-*"));
    assertThat(all().complaints())
        .extracting(c -> c.document().postId())
        .containsExactlyInAnyOrder(
            "slow-0",
            "slow-1",
            "slow-2",
            "quick-0",
            "quick-1",
            "quick-2",
            "failing-0",
            "failing-1",
            "failing-2");
  }
}
