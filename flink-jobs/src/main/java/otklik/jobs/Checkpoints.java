package otklik.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the checkpoint to go on from. */
public final class Checkpoints {

  private Checkpoints() {}

  /**
   * The newest complete checkpoint below the folder: the newest folder may be one in progress, so
   * only those with metadata count.
   */
  public static Optional<Path> newest(Path folder) {
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    try (Stream<Path> all = Files.walk(folder, 3)) {
      return all.filter(path -> path.endsWith("_metadata"))
          .max(Comparator.comparing(Checkpoints::modified).thenComparing(Comparator.naturalOrder()))
          .map(Path::getParent);
    } catch (IOException e) {
      throw new UncheckedIOException("the checkpoints below " + folder + " can't be listed", e);
    }
  }

  private static FileTime modified(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
