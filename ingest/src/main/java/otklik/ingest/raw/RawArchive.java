package otklik.ingest.raw;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import otklik.json.Json;

/**
 * Fetches in a file a day (UTC), each a gzip member of its own: a crash costs the last one only.
 * Writing is thread-safe; one process writes.
 */
public final class RawArchive {

  private static final Logger LOG = LoggerFactory.getLogger(RawArchive.class);

  private final Path folder;
  private final Duration kept;
  private final Clock clock;
  private LocalDate swept;

  /**
   * @param data the installation's data folder
   * @param kept files of days that are longer ago are deleted
   */
  public RawArchive(Path data, Duration kept, Clock clock) {
    this.folder = data.resolve("raw");
    this.kept = kept;
    this.clock = clock;
  }

  private Path file(LocalDate day) {
    return folder.resolve(day + ".jsonl.gz");
  }

  /** A full disk must not stop the reading: what can't be kept is said in the log. */
  synchronized void write(RawFetch fetch) {
    LocalDate day = LocalDate.ofInstant(fetch.at(), ZoneOffset.UTC);
    try {
      Files.createDirectories(folder);
      if (!day.equals(swept)) {
        sweep(day);
        swept = day;
      }
      try (OutputStream out =
              Files.newOutputStream(
                  file(day), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
          GZIPOutputStream gzip = new GZIPOutputStream(out)) {
        gzip.write(Json.mapper().writeValueAsBytes(fetch));
        gzip.write('\n');
      }
    } catch (IOException e) {
      LOG.warn("a raw answer could not be kept: {}", e.toString());
    }
  }

  private void sweep(LocalDate today) throws IOException {
    LocalDate oldest = today.minusDays(Math.max(1, kept.toDays()));
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        boolean ours = name.matches("\\d{4}-\\d\\d-\\d\\d\\.jsonl\\.gz");
        if (ours && LocalDate.parse(name.substring(0, 10)).isBefore(oldest)) {
          Files.delete(file);
        }
      }
    }
  }

  Clock clock() {
    return clock;
  }

  /** Is told each fetch, in the order in which they were made. */
  @FunctionalInterface
  public interface Reader {
    void read(RawFetch fetch) throws IOException;
  }

  /**
   * @param feed null for all feeds
   */
  public void read(Instant from, Instant to, String feed, Reader reader) throws IOException {
    LocalDate last = LocalDate.ofInstant(to, ZoneOffset.UTC);
    for (LocalDate day = LocalDate.ofInstant(from, ZoneOffset.UTC);
        !day.isAfter(last);
        day = day.plusDays(1)) {
      if (Files.exists(file(day))) {
        readDay(file(day), from, to, feed, reader);
      }
    }
  }

  private static void readDay(Path file, Instant from, Instant to, String feed, Reader reader)
      throws IOException {
    try (GzipMembers members = new GzipMembers(Files.newInputStream(file))) {
      for (byte[] member = members.next(); member != null; member = members.next()) {
        RawFetch fetch = fetch(member, file);
        if (fetch != null
            && !fetch.at().isBefore(from)
            && !fetch.at().isAfter(to)
            && fetch.isOf(feed)) {
          reader.read(fetch);
        }
      }
    }
  }

  /** Null for one that was cut short. */
  private static RawFetch fetch(byte[] member, Path file) throws IOException {
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(member))) {
      return Json.mapper().readValue(in, RawFetch.class);
    } catch (EOFException | ZipException | JsonProcessingException cutShort) {
      LOG.warn("{} holds a fetch that was being written at a crash: it is left out", file);
      return null;
    }
  }

  /** The days that are kept, the oldest first. */
  public List<LocalDate> days() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".jsonl.gz"))
          .map(name -> LocalDate.parse(name.substring(0, 10)))
          .sorted()
          .toList();
    }
  }
}
