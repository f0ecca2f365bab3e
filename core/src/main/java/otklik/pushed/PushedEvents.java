package otklik.pushed;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
  private final Disk disk;
  private final Map<String, Long> current = new HashMap<>();

  /**
   * @param data the installation's data folder
   */
  public PushedEvents(Path data) {
    this(data, new Disk());
  }

  /** With a disk that a test lets fail. */
  PushedEvents(Path data, Disk disk) {
    this.base = data.resolve("pushed");
    this.disk = disk;
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
  public void append(String feed, String json) throws IOException {
    append(feed, List.of(json));
  }

  /**
   * All of them with one fsync. Where that fails, those that the disk took whole may be read all
   * the same: whoever sends them once more must give them the same ids.
   *
   * @param events one line each
   * @throws IllegalArgumentException when one of them is no line, or too long to be read again
   * @throws IOException when they are not safely on disk
   */
  public synchronized void append(String feed, List<String> events) throws IOException {
    ByteBuffer lines = lines(events);
    Path file = writable(feed);
    boolean written = false;
    try {
      disk.append(file, lines);
      written = true;
    } finally {
      if (!written) {
        // the half line stays the last of its file: a reader may stand behind the whole ones
        current.remove(feed);
      }
    }
  }

  private static ByteBuffer lines(List<String> events) {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    for (String json : events) {
      byte[] line = (json + "\n").getBytes(StandardCharsets.UTF_8);
      if (json.indexOf('\n') >= 0) {
        throw new IllegalArgumentException("an event is one line");
      }
      if (line.length > LONGEST_LINE) {
        throw new IllegalArgumentException(
            "an event has at most %,d bytes; this one has %,d"
                .formatted(LONGEST_LINE, line.length));
      }
      lines.writeBytes(line);
    }
    return ByteBuffer.wrap(lines.toByteArray());
  }

  /**
   * A new file after each start and each failure, so that a line which was cut short stays the last
   * of its file.
   */
  private Path writable(String feed) throws IOException {
    Path folder = base.resolve(feed);
    Long number = current.get(feed);
    if (number == null
        || Files.exists(file(feed, number)) && Files.size(file(feed, number)) > LARGEST_FILE) {
      Files.createDirectories(folder);
      disk.force(base);
      List<Long> files = files(feed);
      number = files.isEmpty() ? 1 : files.get(files.size() - 1) + 1;
      disk.append(file(feed, number), ByteBuffer.allocate(0));
      disk.force(folder);
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
