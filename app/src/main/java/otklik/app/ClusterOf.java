package otklik.app;

import java.io.IOException;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.util.function.Consumer;
import otklik.sink.index.ClusterAddress;

/**
 * The index of a data folder for as long as a command needs it: the one that runs, or the folder's
 * own search node, started for the command and stopped after it.
 */
final class ClusterOf implements AutoCloseable {

  private final ClusterAddress address;
  private final FileLock lock;
  private final SearchNodeProcess node;

  private ClusterOf(ClusterAddress address, FileLock lock, SearchNodeProcess node) {
    this.address = address;
    this.lock = lock;
    this.node = node;
  }

  /**
   * @param named what the user gave; null for the folder's own
   * @param progress is told when a node is started
   */
  static ClusterOf open(DataFolder folder, ClusterAddress named, Consumer<String> progress)
      throws Exception {
    if (named != null) {
      return new ClusterOf(named, null, null);
    }
    ClusterAddress running = folder.runningCluster();
    FileLock lock = folder.tryLock();
    if (lock == null) {
      return new ClusterOf(running, null, null);
    }
    progress.accept("nothing runs on " + folder.path() + ": starting its search node …");
    Path home = Path.of(System.getProperty("otklik.home", "."));
    try {
      folder.useTemporary();
      SearchNodeProcess node = SearchNodeProcess.start(folder, home);
      return new ClusterOf(node.address(), lock, node);
    } catch (IOException | InterruptedException | RuntimeException e) {
      lock.acquiredBy().close();
      throw e;
    }
  }

  ClusterAddress address() {
    return address;
  }

  @Override
  public void close() throws Exception {
    if (node != null) {
      node.close();
    }
    if (lock != null) {
      lock.acquiredBy().close();
    }
  }
}
