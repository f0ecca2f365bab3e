package otklik.desk.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import otklik.pace.MovingClock;
import otklik.post.Posts;

class SessionsTest {

  @TempDir private Path folder;

  private final MovingClock clock = new MovingClock(Posts.MORNING);

  private Path file;
  private Sessions sessions;

  @BeforeEach
  void open() {
    file = folder.resolve("sessions.json");
    sessions = new Sessions(file, clock);
  }

  @Test
  void endsTwelveHoursAfterItWasUsedLast() {
    String id = sessions.begin("ivanova", "mark");

    clock.advance(Duration.ofHours(11));
    assertThat(sessions.use(id)).get().extracting(Session::name).isEqualTo("ivanova");
    clock.advance(Duration.ofHours(11));
    assertThat(sessions.use(id)).isPresent();
    clock.advance(Duration.ofHours(12));
    assertThat(sessions.use(id)).isEmpty();
  }

  @Test
  void endsAfterAWeekHoweverOftenItIsUsed() {
    String id = sessions.begin("ivanova", "mark");

    for (int hours = 0; hours < 7 * 24 - 6; hours += 6) {
      clock.advance(Duration.ofHours(6));
      assertThat(sessions.use(id)).isPresent();
    }
    clock.advance(Duration.ofHours(6));
    assertThat(sessions.use(id)).isEmpty();
  }

  @Test
  void isLookedAtWithoutBeingUsed() {
    String id = sessions.begin("ivanova", "mark");

    clock.advance(Duration.ofHours(11));
    assertThat(sessions.current(SessionId.key(id))).isPresent();
    clock.advance(Duration.ofHours(1));
    assertThat(sessions.current(SessionId.key(id))).isEmpty();
  }

  @Test
  void survivesARestartAlsoOneThatCameSuddenly() {
    String id = sessions.begin("ivanova", "mark");

    Sessions after = new Sessions(file, clock);

    assertThat(after.use(id)).get().extracting(Session::mark).isEqualTo("mark");
    after.end(SessionId.key(id));
    assertThat(new Sessions(file, clock).use(id)).isEmpty();
  }

  @Test
  void whatWasUsedLastSurvivesToo() {
    String id = sessions.begin("ivanova", "mark");
    clock.advance(Duration.ofHours(11));
    sessions.use(id);

    clock.advance(Duration.ofHours(11));

    assertThat(new Sessions(file, clock).use(id)).isPresent();
  }

  @Test
  void theFileHoldsNothingThatWouldLetAnybodyInAndIsItsOwnersOnly() throws Exception {
    String id = sessions.begin("ivanova", "mark");

    assertThat(Files.readString(file))
        .doesNotContain(id, SessionId.formSecret(id))
        .contains("ivanova", SessionId.key(id));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(folder).isDirectoryNotContaining("glob:**.part");
    assertThat(sessions.use(SessionId.key(id))).isEmpty();
  }

  @Test
  void aPersonHasTwentyAtMostAndTheOneUsedLongestAgoGoes() {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      ids.add(sessions.begin("ivanova", "mark"));
      clock.advance(Duration.ofMinutes(1));
    }
    sessions.use(ids.get(0));
    String another = sessions.begin("petrova", "mark");

    sessions.begin("ivanova", "mark");

    assertThat(sessions.use(ids.get(0))).isPresent();
    assertThat(sessions.use(ids.get(1))).isEmpty();
    assertThat(sessions.use(ids.get(2))).isPresent();
    assertThat(sessions.use(another)).isPresent();
  }

  @Test
  void aDamagedFileLogsPeopleOutAndNothingElse() throws Exception {
    String id = sessions.begin("ivanova", "mark");
    String good = Files.readString(file);

    Files.writeString(file, good.replaceFirst("\\[", "[{\"key\":1},null,7,"));
    assertThat(new Sessions(file, clock).use(id)).isPresent();
    Files.writeString(file, good.substring(0, good.length() / 2));
    Sessions after = new Sessions(file, clock);
    assertThat(after.use(id)).isEmpty();
    assertThat(after.use(after.begin("ivanova", "mark"))).isPresent();
  }

  @Test
  void withoutADiskThereAreSessionsUntilTheNextRestart() throws Exception {
    Path blocked = Files.writeString(folder.resolve("file"), "").resolve("sessions.json");
    Sessions without = new Sessions(blocked, clock);

    assertThat(without.use(without.begin("ivanova", "mark"))).isPresent();
  }
}
