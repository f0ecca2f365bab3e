package otklik.app;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import otklik.desk.token.Tokens;
import otklik.region.Region;
import otklik.sink.index.ClusterAddress;

/** Where one installation keeps everything it must not forget. */
record DataFolder(Path path) {

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
    return ClusterAddress.read(clusterAddress());
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

  /** The same; null when another process runs on the folder. */
  FileLock tryLock() throws IOException {
    Files.createDirectories(path);
    FileChannel channel =
        FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock = channel.tryLock();
    if (lock == null) {
      channel.close();
    }
    return lock;
  }
}
