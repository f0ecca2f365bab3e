package otklik.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import otklik.analysis.SearchTerm;
import otklik.ingest.Arrival;
import otklik.ingest.Connector;
import otklik.ingest.Cursor;
import otklik.ingest.Fetched;
import otklik.ingest.stream.PostSource;
import otklik.jobs.cluster.EmbeddedCluster;
import otklik.post.Appeal;
import otklik.post.Platform;
import otklik.post.Post;
import otklik.post.PostId;
import otklik.post.Posts;
import otklik.region.Feed;
import otklik.region.Region;
import otklik.region.RegionReader;
import otklik.right.Sight;
import otklik.sink.SearchNodeExtension;
import otklik.sink.deadletter.DeadLetters;
import otklik.sink.search.ComplaintSearch;
import otklik.sink.search.SearchRequest;
import otklik.sink.stream.BulkSink;
import otklik.standing.StandingQuery;

/**
 * What no door should have let in, in the middle of the stream: every post is in the index or among
 * the dead letters, and the job ends without a restart.
 */
@ExtendWith(SearchNodeExtension.class)
class ExtremesTest {

  private static final Region REGION = RegionReader.shipped();
  private static final String COMPLAINT = "В Надыме не вывозят мусор, пожар, люди мёрзнут ";
  private static final List<Instant> TIMES =
      List.of(
          Instant.MIN,
          Instant.MAX,
          Instant.parse("-999999999-01-01T00:00:00Z"),
          Instant.parse("+999999999-12-31T00:00:00Z"),
          Instant.ofEpochMilli(Long.MAX_VALUE),
          Instant.EPOCH);
  private static final List<String> TEXTS =
      List.of(
          "",
          "\0".repeat(5_000),
          "\ud83d",
          "\udc00\ud800 мусор",
          "\uffff\ufffe мусор",
          "(".repeat(100_000),
          "а".repeat(100_000),
          "не вывозят мусор ".repeat(6_000),
          "!".repeat(60_000) + "?".repeat(40_000),
          "дом 1, корпус ".repeat(7_000),
          "8 900 000 00 00 ".repeat(6_000),
          "1 ".repeat(50_000),
          "1,".repeat(50_000),
          "12".repeat(50_000),
          "1" + "О".repeat(99_999),
          "a@b.".repeat(25_000),
          "#НетВоды_".repeat(10_000),
          "😡".repeat(50_000),
          "е\u0301".repeat(50_000),
          "\u200b\u00ad".repeat(50_000),
          "\n\t\r ".repeat(25_000) + "мусор");
  private static final String LONG = "д".repeat(40_000);

  private static Post post(int number, String text, Instant postedAt) {
    PostId id = new PostId(Platform.VK, "extreme-" + number);
    return new Post(id, "wall", null, null, null, text, postedAt, Posts.MORNING, null);
  }

  private static Post with(Post p, String all, Long views, Instant time) {
    Appeal appeal = time == null ? null : new Appeal(all, time, time, time, all, all, all, all);
    return new Post(
        p.id(), all, null, all, all, p.text(), p.postedAt(), p.readAt(), null, null, views, appeal);
  }

  /** An ordinary one comes last. */
  private static List<Post> posts() {
    List<Post> posts = new ArrayList<>();
    for (Instant time : TIMES) {
      posts.add(post(posts.size(), COMPLAINT + time, time));
      Post appeal = post(posts.size(), COMPLAINT, Posts.MORNING);
      posts.add(with(appeal, "\ud83d", Long.MAX_VALUE, time));
    }
    for (String text : TEXTS) {
      posts.add(post(posts.size(), text, Posts.MORNING));
      posts.add(post(posts.size(), COMPLAINT + text, Posts.MORNING));
    }
    Post plain = post(posts.size(), COMPLAINT, Posts.MORNING);
    posts.add(with(plain, LONG, Long.MIN_VALUE, null));
    posts.add(post(posts.size(), COMPLAINT + "обычное", Posts.MORNING));
    return posts;
  }

  /** Gives all posts at once, a watch before them. */
  private record Platforms(List<Post> posts) implements Connector {

    @Override
    public Platform platform() {
      return Platform.VK;
    }

    @Override
    public Fetched fetch(Feed feed, Cursor cursor) {
      if (!cursor.isStart()) {
        return Fetched.nothing(cursor, Duration.ZERO);
      }
      Cursor end = new Cursor("end");
      SearchTerm word = new SearchTerm(List.of("мусор"), List.of("мусор"), null, null);
      List<Fetched.Step> steps = new ArrayList<>();
      for (SearchTerm searched :
          List.of(word, new SearchTerm(List.of(LONG), List.of(LONG), null, null))) {
        steps.add(
            new Fetched.Step(
                Arrival.of(
                    new StandingQuery(
                        "q" + steps.size(),
                        "analyst",
                        LONG,
                        List.of(searched),
                        List.of(),
                        Sight.EVERYTHING,
                        "waste-head",
                        false,
                        false)),
                end));
      }
      posts.forEach(post -> steps.add(new Fetched.Step(Arrival.of(post), end)));
      return new Fetched(steps, end, Duration.ZERO);
    }
  }

  @Test
  void everyPostIsInTheIndexOrAmongTheDeadLetters() throws Exception {
    List<Post> posts = posts();
    Configuration configuration = new Configuration();
    configuration.set(PipelineOptions.GENERIC_TYPES, false);
    configuration.set(RestartStrategyOptions.RESTART_STRATEGY, "none");
    StreamExecutionEnvironment flink = EmbeddedCluster.environment(1, configuration);
    new StreamJob(
            REGION,
            new PostSource(
                List.of(new Feed("wall", Platform.VK, "w", null)),
                () -> List.of(new Platforms(posts())),
                true),
            new BulkSink(SearchNodeExtension.address(), 50))
        .build(flink);

    flink.execute();

    SearchNodeExtension.cluster().client().indices().refresh(r -> r.index("otklik-*"));
    TreeSet<String> kept = new TreeSet<>();
    new ComplaintSearch(SearchNodeExtension.cluster())
        .search(new SearchRequest(List.of(), Map.of(), null, null, null, 500, null))
        .complaints()
        .forEach(found -> kept.add(found.document().id()));
    assertThat(kept).as("an ordinary post").contains("vk:extreme-" + (posts.size() - 1));
    new DeadLetters(SearchNodeExtension.cluster())
        .newest(500)
        .forEach(letter -> kept.add(letter.position()));
    assertThat(kept).containsAll(posts.stream().map(post -> post.id().toString()).toList());
  }
}
