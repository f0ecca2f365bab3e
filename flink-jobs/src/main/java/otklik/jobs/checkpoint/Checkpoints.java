package otklik.jobs.checkpoint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import otklik.jobs.checkpoint.StateFiles.StateFile;

/**
 * The checkpoints below a folder, of this run and of those before: a job has a folder each.
 *
 * @param folder need not exist
 */
public record Checkpoints(Path folder) {

  /** So many are kept, that there is one to go back to. */
  public static final int KEPT = 3;

  private static final String METADATA = "_metadata";
  private static final String DAMAGED = "damaged";

  /**
   * The newest whole checkpoint; a damaged one that is newer is moved aside, into {@code damaged}.
   *
   * @param said is told of each that is damaged, a sentence each
   * @return empty when there has never been one
   * @throws IOException when there are some, and none is whole; with what to do then
   */
  public Optional<Path> newestWhole(Consumer<String> said) throws IOException {
    List<Path> all = newestFirst();
    for (Path checkpoint : all) {
      String damage = damage(checkpoint);
      if (damage == null) {
        return Optional.of(checkpoint);
      }
      Path aside = setAside(checkpoint);
      said.accept(
          "checkpoint %s is damaged (%s); it was moved to %s, the one before is tried"
              .formatted(checkpoint.getFileName(), damage, aside));
    }
    if (!all.isEmpty() || Files.isDirectory(folder.resolve(DAMAGED))) {
      throw new IOException(
          ("no checkpoint below %s is whole, they are in %s: bring the folder back from a backup;"
                  + " or move it away, then all feeds are read from their beginning, no post comes"
                  + " twice, and incidents begin anew")
              .formatted(folder, folder.resolve(DAMAGED)));
    }
    return Optional.empty();
  }

  /**
   * Deletes those of earlier runs that nobody goes back to any more: Flink takes away only what the
   * job itself has made.
   */
  public void forgetOld() throws IOException {
    List<Path> all = newestFirst();
    for (Path checkpoint : all.subList(Math.min(KEPT, all.size()), all.size())) {
      try (Stream<Path> files = Files.walk(checkpoint)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  /** When the newest was completed; null before the first. */
  public FileTime newestAt() {
    List<Path> all = newestFirst();
    return all.isEmpty() ? null : completed(all.get(0));
  }

  /** A folder without metadata is one in progress, or one that never ended. */
  private List<Path> newestFirst() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.find(folder, 3, (path, file) -> path.endsWith(METADATA))) {
      return all.map(Path::getParent)
          .filter(path -> !path.startsWith(folder.resolve(DAMAGED)))
          .sorted(
              Comparator.comparing(Checkpoints::completed)
                  .thenComparing(Comparator.naturalOrder())
                  .reversed())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("the checkpoints below " + folder + " can't be listed", e);
    }
  }

  /** Null when it is whole. */
  private static String damage(Path checkpoint) {
    try {
      for (StateFile file : StateFiles.of(checkpoint)) {
        if (!file.isWhole()) {
          return file.path().getFileName() + " is missing or has another length";
        }
      }
      return null;
    } catch (IOException e) {
      return e.getMessage() == null ? e.toString() : e.getMessage();
    }
  }

  private Path setAside(Path checkpoint) throws IOException {
    String job = checkpoint.getParent().getFileName().toString();
    Path aside = folder.resolve(DAMAGED).resolve(job + "-" + checkpoint.getFileName());
    Files.createDirectories(aside.getParent());
    return Files.move(checkpoint, aside);
  }

  /** One that is being deleted just now counts as old. */
  private static FileTime completed(Path checkpoint) {
    try {
      return Files.getLastModifiedTime(checkpoint.resolve(METADATA));
    } catch (IOException gone) {
      return FileTime.fromMillis(0);
    }
  }
}
