package otklik.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import otklik.ingest.vk.FakeVk;
import otklik.region.RegionReader;

/**
 * The real program reads a fake VK whose walls live while they are read, and is killed three times:
 * in the end every post and comment is there once, with its last text, and nothing is marked as
 * deleted that is not.
 */
@Tag("slow")
class FeedsIT {

  private static final long[] WALLS = {-11, -12, -13};
  private static final int KILLS = 3;

  @TempDir private Path folder;

  private final SplittableRandom random = new SplittableRandom(5);
  private final Map<String, String> expected = new TreeMap<>();
  private final TreeSet<String> everDeleted = new TreeSet<>();
  private long number = 1;

  private Path profile(String server) throws IOException {
    StringBuilder feeds =
        new StringBuilder("feeds:\n  - {id: inbox, platform: import, address: inbox}\n");
    for (long wall : WALLS) {
      feeds.append(
          "  - {id: wall%d, platform: vk, address: \"%d\", municipality: noyabrsk, credential: \"file:vk.token\", schedule: {fastest: PT1S, slowest: PT1S}}\n"
              .formatted(-wall, wall));
    }
    feeds.append(
        "  - {id: partner, platform: import, address: push, credential: \"file:partner.token\"}\n");
    feeds.append(
        "  - {id: closed, platform: vk, address: \"-99\", credential: \"file:vk.token\"}\n");
    feeds.append(
        "fetching: {inside: [127.0.0.1], keep_raw: P2D, servers: {vk: \"" + server + "\"}}\n");
    try (InputStream stream = RegionReader.class.getResourceAsStream("yamal.yaml")) {
      String shipped = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      String changed =
          shipped.replace(
              "feeds:\n  - {id: inbox, platform: import, address: inbox}\n", feeds.toString());
      assertThat(changed).isNotEqualTo(shipped);
      return Files.writeString(folder.resolve("region.yaml"), changed);
    }
  }

  private OtklikProcess run(Path profile) throws IOException {
    return OtklikProcess.run(
        folder.resolve("data"), "--no-demo", "--region", profile.toString(), "--admin-port", "0");
  }

  @Test
  void everyVoiceIsThereOnceAfterThreeKills() throws Exception {
    try (FakeVk vk = new FakeVk()) {
      vk.closed.put(-99L, 15);
      Path profile = profile(vk.server.address());
      Files.createDirectories(folder.resolve("data"));
      Files.writeString(folder.resolve("data/vk.token"), "secret-token\n");
      Files.writeString(folder.resolve("data/partner.token"), "partner-token\n");
      for (int kill = 0; kill < KILLS; kill++) {
        live(vk, 40);
        OtklikProcess otklik = run(profile);
        otklik.await("something is read", () -> otklik.total() > 0);
        live(vk, 40);
        long before = vk.requests.get();
        int polls = random.nextInt(2, 12);
        otklik.await("it has polled", () -> vk.requests.get() >= before + polls);
        otklik.kill();
      }
      try (OtklikProcess otklik = run(profile)) {
        live(vk, 20);
        vk.server.plant(200, "<html>Технические работы</html>");
        try {
          otklik.await("everything is there", () -> kept(otklik).equals(expected));
        } catch (AssertionError inVain) {
          assertThat(kept(otklik)).containsExactlyInAnyOrderEntriesOf(expected);
        }
        assertThat(otklik.ids()).containsAll(expected.keySet());
        otklik.await("a removal is marked", () -> !marked(otklik).isEmpty());
        assertThat(everDeleted).containsAll(marked(otklik));
        assertThat(otklik.page("/feeds"))
            .contains("wall11", "остановлена", "the community is closed")
            .doesNotContain("secret-token");
        otklik.await(
            "the garbage is a dead letter",
            () -> otklik.page("/dead-letters").contains("Технические работы"));
        // the closed wall was stopped for an hour by the first process: nobody asks it sooner
        assertThat(otklik.metrics())
            .doesNotContain("feed=\"closed\"")
            .contains("otklik_feed_posts_total{feed=\"wall11\",platform=\"vk\"}")
            .contains("otklik_http_requests_total{host=\"127.0.0.1\",status=\"200\"}")
            .contains("otklik_limit_wait_seconds_count{lane=\"vk file:vk.token\"}")
            .contains("otklik_feed_lag_seconds{feed=\"wall11\"")
            .doesNotContain("secret-token");
        assertThat(otklik.said()).doesNotContain("secret-token");
        TreeSet<String> before = otklik.ids();
        assertThat(replay(profile))
            .contains("posts handed over as replay-")
            .contains("VK answers with something that is no JSON")
            .contains("fetches that can't be read: 1");
        otklik.await("the replayed posts are read", this::replayIsDone);
        assertThat(otklik.ids()).isEqualTo(before);
        assertThat(otklik.push("partner", "partner-token", "{\"id\":\"p1\",\"text\":\"Темно\"}"))
            .isEqualTo("{\"received\":1}");
        otklik.await("the pushed post is found", () -> otklik.ids().contains("partner/p1"));
      }
    }
  }

  /** What {@code otklik replay} says of these two days. */
  private String replay(Path profile) throws Exception {
    java.time.LocalDate today =
        java.time.LocalDate.ofInstant(Clock.systemUTC().instant(), java.time.ZoneOffset.UTC);
    Process process =
        new ProcessBuilder(
                OtklikProcess.command(
                    "replay",
                    "--from",
                    today.minusDays(1).toString(),
                    "--to",
                    today.plusDays(1).toString(),
                    "--region",
                    profile.toString(),
                    "--data",
                    folder.resolve("data").toString()))
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return said;
  }

  private boolean replayIsDone() {
    try (var done = Files.list(Files.createDirectories(folder.resolve("data/inbox/done")))) {
      return done.anyMatch(file -> file.getFileName().toString().startsWith("replay-"));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static TreeSet<String> marked(OtklikProcess otklik) {
    TreeSet<String> marked = new TreeSet<>();
    for (JsonNode complaint : otklik.api("?size=500").get("complaints")) {
      if (!complaint.get("removed_at").isNull()) {
        marked.add(complaint.get("post_id").asText());
      }
    }
    return marked;
  }

  /**
   * What the index has. A post that was read just before a kill, and deleted before it could be
   * read again, stays there unmarked: nobody can know that it is gone.
   */
  private Map<String, String> kept(OtklikProcess otklik) {
    Map<String, String> kept = new TreeMap<>();
    for (JsonNode complaint : otklik.api("?size=500").path("complaints")) {
      String id = complaint.get("post_id").asText();
      if (!everDeleted.contains(id)) {
        kept.put(id, complaint.get("text").asText());
      }
    }
    return kept;
  }

  /** New posts and comments, edits, and now and then a removal. */
  private void live(FakeVk vk, int events) {
    for (int i = 0; i < events; i++) {
      long owner = WALLS[random.nextInt(WALLS.length)];
      synchronized (vk) {
        List<FakeVk.Thing> posts = new ArrayList<>(vk.wall(owner).values());
        FakeVk.Thing post = posts.isEmpty() ? null : posts.get(random.nextInt(posts.size()));
        int what = post == null ? 0 : random.nextInt(10);
        if (what < 4) {
          String text = "В доме " + number + " нет отопления";
          vk.post(owner, number, Clock.systemUTC().instant().getEpochSecond(), text);
          expected.put(owner + "_" + number++, text);
        } else if (what < 8) {
          String text = "У нас в доме " + number + " тоже холодно";
          long now = Clock.systemUTC().instant().getEpochSecond();
          post.comments.put(number, new FakeVk.Thing(number, now, text));
          expected.put(owner + "_" + post.id + "_" + number++, text);
        } else if (what < 9) {
          post.text = "Исправлено: в доме " + number++ + " холодно";
          expected.put(owner + "_" + post.id, post.text);
        } else {
          vk.wall(owner).remove(post.id);
          String id = owner + "_" + post.id;
          everDeleted.add(id);
          post.comments.keySet().forEach(comment -> everDeleted.add(id + "_" + comment));
          expected.keySet().removeAll(everDeleted);
        }
      }
    }
  }
}
