package otklik.app;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Stream;
import otklik.desk.token.Tokens;
import otklik.region.Region;
import otklik.sink.index.ClusterAddress;

/** Where one installation keeps everything it must not forget. */
record DataFolder(Path path) {

  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rwx------");

  private static final String DEFAULT_DESK = "http://127.0.0.1:8080";

  /**
   * The folder that was named; else {@code data} in the program's home, so that every command finds
   * the same.
   */
  static DataFolder of(Path named) {
    Path path = named != null ? named : Path.of(System.getProperty("otklik.home", "."), "data");
    return new DataFolder(path.toAbsolutePath().normalize());
  }

  Path inbox() {
    return path.resolve("inbox");
  }

  Path searchNode() {
    return path.resolve("search-node");
  }

  Path logs() {
    return path.resolve("logs");
  }

  Path users() {
    return path.resolve("users.json");
  }

  /** Hashes of programs' tokens. */
  Path tokens() {
    return path.resolve(Tokens.FILE);
  }

  Path demoPassword() {
    return path.resolve("demo-password");
  }

  Path demoDone() {
    return path.resolve("demo-done");
  }

  /** Address and key of the running search node, for the commands that are started beside it. */
  Path clusterAddress() {
    return path.resolve("cluster-address");
  }

  /** Where the desk of this folder listened last. */
  Path deskAddress() {
    return path.resolve("desk-address");
  }

  /** Mails that were written because no mail server is configured. */
  Path mail() {
    return path.resolve("mail");
  }

  /** The secret of links by which signals are acknowledged. */
  Path signalKey() {
    return path.resolve("signal-key");
  }

  /** Number and hash of the audit log's last entry, apart from the log. */
  Path auditHead() {
    return path.resolve("audit-head.json");
  }

  /** Which days have their lists. */
  Path dailyDone() {
    return path.resolve("daily-done");
  }

  /** Which lists of which days could not be made. */
  Path dailyUnmade() {
    return path.resolve("daily-unmade");
  }

  Path lists() {
    return path.resolve("lists");
  }

  /** As people open it: the profile's, else where the desk listens or last did. */
  String desk(Region region) throws IOException {
    if (region.centre().desk() != null) {
      return region.centre().desk();
    }
    return Files.exists(deskAddress()) ? Files.readString(deskAddress()).strip() : DEFAULT_DESK;
  }

  /**
   * @throws IllegalArgumentException when nothing has run on this folder
   */
  ClusterAddress runningCluster() throws IOException {
    if (!Files.exists(clusterAddress())) {
      throw new IllegalArgumentException(
          "no otklik has run on " + path + "; give --data DIR or --cluster URL");
    }
    return ClusterAddress.parse(Files.readString(clusterAddress()));
  }

  /**
   * Keeps a second process away from the folder; the system lets go of it when this process ends,
   * however it ends.
   *
   * @throws IOException when another process runs on the folder
   */
  FileLock lock() throws IOException {
    FileLock lock = tryLock();
    if (lock == null) {
      throw new IOException(
          path + ": another otklik is running on this folder; stop it or give --data DIR");
    }
    return lock;
  }

  /**
   * State, texts of residents and mails with keyed links: nobody else on the machine reads them.
   */
  private void makePrivate() throws IOException {
    Files.createDirectories(path);
    if (path.getFileSystem().supportedFileAttributeViews().contains("posix")
        && !Files.getPosixFilePermissions(path).equals(OWNER_ONLY)) {
      Files.setPosixFilePermissions(path, OWNER_ONLY);
    }
  }

  /** The program's own place for temporary files. */
  Path temporary() {
    return path.resolve("tmp");
  }

  /**
   * Deletes what an earlier run left there, and lets this process use it: to be called while the
   * folder is locked, and before anything makes a temporary file, because libraries look for the
   * place once.
   */
  void useTemporary() throws IOException {
    Path temporary = temporary();
    if (Files.isDirectory(temporary)) {
      try (Stream<Path> left = Files.walk(temporary)) {
        for (Path file : left.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
    Files.createDirectories(temporary);
    System.setProperty("java.io.tmpdir", temporary.toString());
  }

  /** The same; null when another process runs on the folder. */
  FileLock tryLock() throws IOException {
    makePrivate();
    FileChannel channel =
        FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock = channel.tryLock();
    if (lock == null) {
      channel.close();
    }
    return lock;
  }
}
