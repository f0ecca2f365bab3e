package otklik.ingest.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Moves files that were read to {@code done/} and {@code failed/}, and watches them for a while:
 * whoever still has one open goes on writing into it there. One that has grown comes back, and is
 * read once more. Since the start only. Thread-safe.
 */
final class PutAway {

  /** Nobody writes a row less often than that. */
  private static final Duration WATCHED = Duration.ofHours(1);

  private static final int MOST = 1_000;

  /** Guarded by this; the oldest first. */
  private final Map<Path, Seen> files = new LinkedHashMap<>();

  private record Seen(Path before, long size, Instant since) {}

  /** What has been read and is safely kept elsewhere. */
  void take(Path folder, FolderCursor at, Instant now) throws IOException {
    ReadFiles files = new ReadFiles(folder);
    for (String name : at.done()) {
      watch(files.done(name, at.identities().get(name)), folder.resolve(name), now);
    }
    for (String name : at.failed()) {
      String reason = at.reasons().get(name);
      watch(files.failed(name, at.identities().get(name), reason), folder.resolve(name), now);
    }
  }

  /**
   * @param moved empty for nothing to be watched
   */
  private synchronized void watch(Optional<Path> moved, Path before, Instant now)
      throws IOException {
    if (moved.isEmpty()) {
      return;
    }
    if (files.size() >= MOST) {
      files.remove(files.keySet().iterator().next());
    }
    files.put(moved.get(), new Seen(before, Files.size(moved.get()), now));
  }

  /** Those of a folder that have grown go back to where they were, unless another is there. */
  synchronized void bringBack(Path folder, Instant now) throws IOException {
    Iterator<Map.Entry<Path, Seen>> all = files.entrySet().iterator();
    while (all.hasNext()) {
      Map.Entry<Path, Seen> one = all.next();
      Seen seen = one.getValue();
      if (!Files.exists(one.getKey()) || seen.since().plus(WATCHED).isBefore(now)) {
        all.remove();
      } else if (seen.before().getParent().equals(folder)
          && Files.size(one.getKey()) > seen.size()
          && !Files.exists(seen.before())) {
        Files.move(one.getKey(), seen.before());
        all.remove();
      }
    }
  }
}
