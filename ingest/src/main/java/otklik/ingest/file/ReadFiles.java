package otklik.ingest.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Where a folder's files go once they are read: to {@code done/}, or to {@code failed/} with a file
 * beside it that says why.
 */
final class ReadFiles {

  private static final String DONE = "done";
  private static final String FAILED = "failed";
  private static final String REASON = ".reason.txt";

  private final Path folder;

  ReadFiles(Path folder) {
    this.folder = folder;
  }

  /** Where it is, before or after it was read to its end. */
  Path find(String name) {
    Path waiting = folder.resolve(name);
    return Files.exists(waiting) ? waiting : folder.resolve(DONE).resolve(name);
  }

  void done(String name) throws IOException {
    move(name, DONE);
  }

  /**
   * @param reason null where none is known
   */
  void failed(String name, String reason) throws IOException {
    if (move(name, FAILED) && reason != null) {
      Files.writeString(folder.resolve(FAILED).resolve(name + REASON), reason + "\n");
    }
  }

  /** False when it is there no more. */
  private boolean move(String name, String to) throws IOException {
    Path file = folder.resolve(name);
    if (!Files.exists(file)) {
      return false;
    }
    Files.createDirectories(folder.resolve(to));
    Files.move(file, folder.resolve(to).resolve(name), StandardCopyOption.REPLACE_EXISTING);
    return true;
  }
}
