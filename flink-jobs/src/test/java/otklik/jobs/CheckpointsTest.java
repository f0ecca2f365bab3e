package otklik.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointsTest {

  @TempDir private Path folder;

  private Path checkpoint(String job, String name, long modified) throws IOException {
    Path checkpoint = Files.createDirectories(folder.resolve(job).resolve(name));
    Files.setLastModifiedTime(
        Files.createFile(checkpoint.resolve("_metadata")), FileTime.fromMillis(modified));
    return checkpoint;
  }

  @Test
  void aCheckpointInProgressDoesNotCount() throws IOException {
    Path complete = checkpoint("a", "chk-1", 1_000);
    Files.createDirectories(folder.resolve("a/chk-2"));

    assertThat(Checkpoints.newest(folder)).contains(complete);
  }

  @Test
  void theNewestOfAllJobsIsTaken() throws IOException {
    checkpoint("a", "chk-9", 1_000);
    Path newest = checkpoint("b", "chk-1", 2_000);

    assertThat(Checkpoints.newest(folder)).contains(newest);
  }

  @Test
  void withoutAFolderThereIsNone() {
    assertThat(Checkpoints.newest(folder.resolve("nothing"))).isEmpty();
  }
}
