package otklik.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.apache.flink.api.common.JobStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import otklik.health.StreamHealth;
import otklik.health.StreamTrouble;
import otklik.jobs.checkpoint.Checkpoints;
import otklik.pace.MovingClock;

class StreamWatchTest {

  private static final Instant START = Instant.parse("2026-11-30T03:00:00Z");

  @TempDir private Path folder;

  private final MovingClock clock = new MovingClock(START);
  private JobStatus status = JobStatus.RUNNING;
  private StreamWatch watch;

  @BeforeEach
  void start() {
    watch = new StreamWatch(() -> status, new Checkpoints(folder), Duration.ofSeconds(5), clock);
  }

  private void checkpoint(int number) throws IOException {
    Path file = Files.createDirectories(folder.resolve("job/chk-" + number)).resolve("_metadata");
    Files.writeString(file, "");
    Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
  }

  private StreamHealth after(int seconds) {
    clock.advance(Duration.ofSeconds(seconds));
    return watch.look();
  }

  @Test
  void aStreamThatCompletesCheckpointsGoesOn() throws IOException {
    for (int i = 1; i < 20; i++) {
      clock.advance(Duration.ofSeconds(10));
      checkpoint(i);
      assertThat(watch.look()).isEqualTo(StreamHealth.goingOn(clock.instant()));
    }
  }

  @Test
  void aStreamThatStandsIsSeenWithinThirtySeconds() throws IOException {
    checkpoint(1);
    watch.look();

    assertThat(after(19).goesOn()).isTrue();
    assertThat(after(2)).isEqualTo(new StreamHealth(START, StreamTrouble.STANDS));
  }

  @Test
  void aJobThatStartsAgainAndAgainDoesNotGoOn() {
    status = JobStatus.RESTARTING;

    assertThat(after(30).trouble()).isEqualTo(StreamTrouble.RESTARTS);
  }

  @Test
  void aJobThatHasEndedIsSeenAtOnce() {
    status = JobStatus.FAILED;

    assertThat(after(1).trouble()).isEqualTo(StreamTrouble.ENDED);
  }

  @Test
  void aStreamThatGoesOnAgainIsSeenToo() throws IOException {
    assertThat(after(60).goesOn()).isFalse();
    checkpoint(1);

    assertThat(after(1).goesOn()).isTrue();
  }
}
