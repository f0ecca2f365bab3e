package otklik.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Real processes, killed in the middle of their work: every post must be in the index, exactly
 * once.
 */
@Tag("slow")
class CrashIT {

  private static final int POSTS = 20_000;
  private static final String[] PLACES = {
    "в Ноябрьске", "в Салехарде", "в Надыме", "в Тарко-Сале", "в Новом Уренгое", "в Губкинском", ""
  };
  private static final String[] PROBLEMS = {
    "не вывозят мусор",
    "не работает лифт",
    "ямы на дороге",
    "не пришёл автобус",
    "нет отопления",
    "нет врача",
    "холодно в школе",
    "не платят пособие"
  };

  @TempDir private Path folder;

  /** What must be in the index at the end is kept here, by the generator itself. */
  private final TreeSet<String> expected = new TreeSet<>();

  private void drop() throws IOException {
    Random random = new Random(11);
    StringBuilder lines = new StringBuilder("id\ttext\n");
    for (int i = 0; i < POSTS; i++) {
      expected.add("crash-" + i);
      String text =
          PROBLEMS[random.nextInt(PROBLEMS.length)]
              + " "
              + PLACES[random.nextInt(PLACES.length)]
              + ", дом "
              + random.nextInt(300);
      lines.append("crash-").append(i).append('\t').append(text).append('\n');
    }
    Path inbox = Files.createDirectories(folder.resolve("data/inbox"));
    Files.writeString(inbox.resolve(".posts.part"), lines);
    Files.move(inbox.resolve(".posts.part"), inbox.resolve("posts.tsv"));
  }

  @Test
  void everyPostIsThereOnceAfterTheProgramWasKilledInTheMiddle() throws Exception {
    drop();
    OtklikProcess first = OtklikProcess.run(folder.resolve("data"), "--no-demo");
    first.await("a part of the posts is found", () -> first.total() > POSTS / 20);
    long before = first.total();
    first.kill();
    assertThat(before).as("killed in the middle").isLessThan(POSTS);

    try (OtklikProcess second = OtklikProcess.run(folder.resolve("data"), "--no-demo")) {
      second.awaitTotal(POSTS);
      assertThat(second.ids()).isEqualTo(expected);
    }
  }

  @Test
  void everyPostIsThereOnceAfterTheSearchNodeWasKilledWhilePostsFlowed() throws Exception {
    drop();
    try (OtklikProcess otklik = OtklikProcess.run(folder.resolve("data"), "--no-demo")) {
      otklik.await("a part of the posts is found", () -> otklik.total() > POSTS / 20);
      ProcessHandle node = otklik.searchNode();
      assertThat(node.destroyForcibly()).isTrue();

      otklik.awaitTotal(POSTS);
      assertThat(otklik.ids()).isEqualTo(expected);
      assertThat(otklik.searchNode().pid()).isNotEqualTo(node.pid());
    }
  }
}
