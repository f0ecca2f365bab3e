package otklik.desk.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes files two at a time, and deletes them after an hour. Thread-safe. */
final class Exports implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Exports.class);
  private static final int AT_A_TIME = 2;
  private static final Duration KEPT = Duration.ofHours(1);

  private final Path folder;
  private final Map<String, Export> all = new ConcurrentHashMap<>();
  private final ExecutorService workers =
      Executors.newFixedThreadPool(
          AT_A_TIME,
          work -> {
            Thread thread = new Thread(work, "otklik-export");
            thread.setDaemon(true);
            return thread;
          });

  Exports() {
    try {
      folder = Files.createTempDirectory("otklik-export");
    } catch (IOException e) {
      throw new UncheckedIOException("there is no room for exports", e);
    }
  }

  /** What writes a file. */
  interface Work {
    void write(OutputStream out, Consumer<Integer> progress) throws IOException;
  }

  Export begin(String by, String ending, int total, Instant now, Work work) {
    forget(now);
    String id = UUID.randomUUID().toString();
    Path file = folder.resolve(id + "." + ending);
    Export export = new Export(id, by, ending, file, now, total);
    all.put(id, export);
    workers.submit(() -> make(export, work));
    return export;
  }

  private static void make(Export export, Work work) {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(export.file()))) {
      work.write(out, export::read);
      out.flush();
      export.ended(Export.State.DONE);
    } catch (IOException | RuntimeException e) {
      LOG.warn("export {} of {} failed", export.id(), export.by(), e);
      export.ended(Export.State.FAILED);
    }
  }

  /** One's own; empty for what is another's, or forgotten. */
  Optional<Export> find(String id, String by) {
    return Optional.ofNullable(all.get(id)).filter(export -> export.by().equals(by));
  }

  private void forget(Instant now) {
    List<Export> old = new ArrayList<>(all.values());
    old.removeIf(export -> export.begun().plus(KEPT).isAfter(now));
    old.forEach(this::delete);
  }

  private void delete(Export export) {
    all.remove(export.id());
    try {
      Files.deleteIfExists(export.file());
    } catch (IOException e) {
      LOG.warn("the export {} can't be deleted", export.file(), e);
    }
  }

  @Override
  public void close() {
    workers.shutdownNow();
    List.copyOf(all.values()).forEach(this::delete);
    try {
      Files.deleteIfExists(folder);
    } catch (IOException e) {
      LOG.warn("the folder {} can't be deleted", folder, e);
    }
  }
}
