package otklik.pushed;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Events of each feed in files of lines, one file after another. An event is on disk (fsync) when
 * {@link #append} returns. Writer and reader may be different processes on one folder; at most one
 * process writes, with one object of this class: two would each begin files of their own, and the
 * reader passes over what comes late into an older one. Thread-safe.
 */
public final class PushedEvents {

  private static final long LARGEST_FILE = 4L << 20;
  private static final int LONGEST_LINE = 4 << 20;

  private final Path base;
  private final Map<String, Long> current = new HashMap<>();

  /**
   * @param data the installation's data folder
   */
  public PushedEvents(Path data) {
    this.base = data.resolve("pushed");
  }

  /**
   * Where in a feed's events one stands. Text form: {@code FILE:OFFSET}.
   *
   * @param file number of the file; 0 before the first
   * @param offset in bytes
   */
  public record Position(long file, long offset) {

    public static final Position START = new Position(0, 0);

    /** The empty text is the start. */
    public static Position parse(String text) {
      int colon = text.indexOf(':');
      return text.isEmpty()
          ? START
          : new Position(
              Long.parseLong(text.substring(0, colon)), Long.parseLong(text.substring(colon + 1)));
    }

    @Override
    public String toString() {
      return file + ":" + offset;
    }
  }

  /**
   * An event.
   *
   * @param after where the next one begins
   */
  public record Event(String json, Position after) {}

  /**
   * @param json one line
   */
  public synchronized void append(String feed, String json) throws IOException {
    if (json.indexOf('\n') >= 0) {
      throw new IllegalArgumentException("an event is one line");
    }
    Path file = writable(feed);
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      ByteBuffer line = ByteBuffer.wrap((json + "\n").getBytes(StandardCharsets.UTF_8));
      while (line.hasRemaining()) {
        channel.write(line);
      }
      channel.force(false);
    }
  }

  /**
   * A new file after each start, so that a line which a crash cut short stays the last of its file.
   */
  private Path writable(String feed) throws IOException {
    Path folder = base.resolve(feed);
    Long number = current.get(feed);
    if (number == null
        || Files.exists(file(feed, number)) && Files.size(file(feed, number)) > LARGEST_FILE) {
      Files.createDirectories(folder);
      List<Long> files = files(feed);
      number = files.isEmpty() ? 1 : files.get(files.size() - 1) + 1;
      current.put(feed, number);
    }
    return file(feed, number);
  }

  private Path file(String feed, long number) {
    return base.resolve(feed).resolve("%012d.jsonl".formatted(number));
  }

  private List<Long> files(String feed) throws IOException {
    Path folder = base.resolve(feed);
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(path -> path.getFileName().toString())
          .filter(name -> name.matches("\\d{12}\\.jsonl"))
          .map(name -> Long.parseLong(name.substring(0, 12)))
          .sorted()
          .toList();
    }
  }

  /** Whole lines from there on. */
  public List<Event> read(String feed, Position from, int most) throws IOException {
    List<Event> events = new ArrayList<>();
    for (long number : files(feed)) {
      if (number >= from.file() && events.size() < most) {
        readFile(feed, number, number == from.file() ? from.offset() : 0, most, events);
      }
    }
    return events;
  }

  private void readFile(String feed, long number, long offset, int most, List<Event> events)
      throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(file(feed, number).toFile(), "r")) {
      int length = (int) Math.min(file.length() - offset, LONGEST_LINE);
      byte[] bytes = new byte[Math.max(0, length)];
      file.seek(offset);
      file.readFully(bytes);
      int begin = 0;
      for (int i = 0; i < bytes.length && events.size() < most; i++) {
        if (bytes[i] == '\n') {
          String json = new String(bytes, begin, i - begin, StandardCharsets.UTF_8);
          begin = i + 1;
          events.add(new Event(json, new Position(number, offset + begin)));
        }
      }
    }
  }

  /** Everything before the position is safely kept elsewhere. */
  public void forget(String feed, Position before) throws IOException {
    for (long number : files(feed)) {
      if (number < before.file()) {
        Files.deleteIfExists(file(feed, number));
      }
    }
  }
}
