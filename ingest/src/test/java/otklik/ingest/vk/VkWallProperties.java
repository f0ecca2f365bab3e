package otklik.ingest.vk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import otklik.ingest.Arrivals;
import otklik.ingest.Cursor;
import otklik.ingest.Fetched;
import otklik.ingest.Secrets;
import otklik.ingest.http.FakeServer;
import otklik.ingest.http.RateLimits;
import otklik.pace.MovingClock;
import otklik.post.Platform;
import otklik.post.Posts;
import otklik.region.Feed;
import otklik.region.SecretReference;

/**
 * Whatever happens on a wall, and wherever the reading dies: who keeps everything by id has in the
 * end what is on the wall. Only what was read just before a death, and was deleted before it could
 * be read again, may be left over.
 */
class VkWallProperties {

  private static final long WALL = -5;
  private static final Feed FEED =
      new Feed(
          "wall",
          Platform.VK,
          "-5",
          null,
          new SecretReference(SecretReference.Place.ENV, "VK"),
          null);

  @Property(tries = 60, seed = "1")
  void inTheEndWeHaveWhatIsOnTheWall(
      @ForAll long seed, @ForAll @IntRange(min = 5, max = 120) int events) throws Exception {
    SplittableRandom random = new SplittableRandom(seed);
    MovingClock clock = new MovingClock(Posts.MORNING);
    try (FakeVk vk = new FakeVk()) {
      VkConnector connector = connector(vk, clock);
      History history = new History(vk, random);
      Map<String, String> kept = new HashMap<>();
      Set<String> forgotten = new HashSet<>();
      Cursor cursor = Cursor.START;
      for (int i = 0; i < events; i++) {
        history.happen(clock);
        if (random.nextInt(3) == 0) {
          Fetched fetched = connector.fetch(FEED, cursor);
          Arrivals.apply(fetched, kept);
          boolean diesBeforeTheCheckpoint = random.nextInt(4) == 0;
          if (diesBeforeTheCheckpoint) {
            Arrivals.posts(fetched).forEach(post -> forgotten.add(post.id().externalId()));
          } else {
            cursor = fetched.next();
          }
        }
      }
      clock.advance(Duration.ofMinutes(61));
      Fetched fetched;
      do {
        fetched = connector.fetch(FEED, cursor);
        Arrivals.apply(fetched, kept);
        cursor = fetched.next();
      } while (!fetched.steps().isEmpty());

      kept.keySet().removeIf(id -> forgotten.contains(id) && !history.wall().containsKey(id));
      assertThat(kept).containsExactlyInAnyOrderEntriesOf(history.wall());
    }
  }

  private static VkConnector connector(FakeVk vk, MovingClock clock) {
    Secrets secrets = new Secrets(name -> "secret-token", Path.of("."));
    RateLimits unlimited = RateLimits.unlimited();
    return new VkConnector(
        FakeServer.fetcher(), unlimited, secrets, null, clock, vk.server.address());
  }

  /** New, edited, deleted and pinned posts, comments, and answers to comments. */
  private static final class History {

    private final FakeVk vk;
    private final SplittableRandom random;
    private long number = 1;

    History(FakeVk vk, SplittableRandom random) {
      this.vk = vk;
      this.random = random;
      vk.post(WALL, number++, Posts.MORNING.getEpochSecond(), "Запись, которая остаётся");
    }

    void happen(MovingClock clock) {
      clock.advance(Duration.ofSeconds(random.nextInt(1, 90)));
      List<FakeVk.Thing> posts = List.copyOf(vk.wall(WALL).values());
      FakeVk.Thing post = posts.isEmpty() ? null : posts.get(random.nextInt(posts.size()));
      int what = post == null ? 0 : random.nextInt(9);
      switch (what) {
        case 1 -> post.text = "Исправлено " + number++;
        case 2 -> vk.wall(WALL).remove(post.id == 1 ? -1 : post.id);
        case 3 -> post.pinned = !post.pinned;
        case 4, 5 -> comment(post, clock);
        case 6 -> reply(post, clock);
        case 7 -> removeComment(post);
        case 8 -> post.comments.values().forEach(c -> c.text = "Поправка " + number++);
        default -> addPosts(clock);
      }
    }

    private void addPosts(MovingClock clock) {
      int many = random.nextInt(10) == 0 ? 130 : 1;
      for (int i = 0; i < many; i++) {
        long skew = random.nextInt(-30, 30);
        vk.post(WALL, number, clock.instant().getEpochSecond() + skew, "Запись " + number);
        number++;
      }
    }

    private void comment(FakeVk.Thing post, MovingClock clock) {
      post.comments.put(
          number,
          new FakeVk.Thing(number, clock.instant().getEpochSecond(), "Комментарий " + number));
      number++;
    }

    private void reply(FakeVk.Thing post, MovingClock clock) {
      post.comments.values().stream()
          .findFirst()
          .ifPresent(
              comment -> {
                for (int i = random.nextInt(12); i >= 0; i--) {
                  comment.comments.put(
                      number,
                      new FakeVk.Thing(
                          number, clock.instant().getEpochSecond(), "Ответ " + number));
                  number++;
                }
              });
    }

    private void removeComment(FakeVk.Thing post) {
      post.comments.keySet().stream().findFirst().ifPresent(post.comments::remove);
    }

    Map<String, String> wall() {
      Map<String, String> all = new HashMap<>();
      for (FakeVk.Thing post : vk.wall(WALL).values()) {
        String id = WALL + "_" + post.id;
        all.put(id, post.text);
        for (FakeVk.Thing comment : post.comments.values()) {
          all.put(id + "_" + comment.id, comment.text);
          comment.comments.values().forEach(r -> all.put(id + "_" + r.id, r.text));
        }
      }
      return all;
    }
  }
}
