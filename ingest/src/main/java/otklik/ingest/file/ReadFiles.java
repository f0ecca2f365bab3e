package otklik.ingest.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/**
 * Where a folder's files go once they are read: to {@code done/}, or to {@code failed/} with a file
 * beside it that says why. A file is known by more than its name: another of the same name that was
 * dropped meanwhile is another file, and none takes another's place.
 */
final class ReadFiles {

  private static final String DONE = "done";
  private static final String FAILED = "failed";
  private static final String REASON = ".reason.txt";

  /** Of one name; more are looked for in vain. */
  private static final int MOST_OF_A_NAME = 1_000;

  private final Path folder;

  ReadFiles(Path folder) {
    this.folder = folder;
  }

  /** What a file is known by, also after it was moved; null when it is not there. */
  String identity(String name) {
    return identity(folder.resolve(name));
  }

  private static String identity(Path file) {
    try {
      BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
      return now.lastModifiedTime().toMillis() + " " + now.size() + " " + now.fileKey();
    } catch (IOException gone) {
      return null;
    }
  }

  /** Whether the one of that name that waits in the folder is this one. */
  boolean isWaiting(String name, String identity) {
    String there = identity(name);
    return there != null && (identity == null || identity.equals(there));
  }

  /**
   * Where it is, before or after it was read to its end.
   *
   * @param identity null for whichever has the name
   * @throws NoSuchFileException when it is nowhere, or another has its name now
   */
  Path find(String name, String identity) throws NoSuchFileException {
    if (isWaiting(name, identity)) {
      return folder.resolve(name);
    }
    Path done = folder.resolve(DONE);
    for (int number = 1; number < MOST_OF_A_NAME; number++) {
      Path file = done.resolve(numbered(name, number));
      String there = identity(file);
      if (there == null) {
        break;
      }
      if (identity == null || identity.equals(there)) {
        return file;
      }
    }
    throw new NoSuchFileException(folder.resolve(name).toString());
  }

  /** Where it is now; empty when it is there no more, or another one by now. */
  Optional<Path> done(String name, String identity) throws IOException {
    return move(name, identity, DONE);
  }

  /**
   * @param reason null where none is known
   */
  Optional<Path> failed(String name, String identity, String reason) throws IOException {
    Optional<Path> moved = move(name, identity, FAILED);
    if (moved.isPresent() && reason != null) {
      Files.writeString(
          moved.get().resolveSibling(moved.get().getFileName() + REASON), reason + "\n");
    }
    return moved;
  }

  private Optional<Path> move(String name, String identity, String to) throws IOException {
    if (!isWaiting(name, identity)) {
      return Optional.empty();
    }
    Path target = Files.createDirectories(folder.resolve(to));
    int number = 1;
    while (number < MOST_OF_A_NAME && Files.exists(target.resolve(numbered(name, number)))) {
      number++;
    }
    return Optional.of(Files.move(folder.resolve(name), target.resolve(numbered(name, number))));
  }

  /** "posts.csv", "posts (2).csv" and so on. */
  private static String numbered(String name, int number) {
    int dot = name.lastIndexOf('.');
    return number == 1
        ? name
        : name.substring(0, dot < 0 ? name.length() : dot)
            + " ("
            + number
            + ")"
            + (dot < 0 ? "" : name.substring(dot));
  }
}
