package otklik.pushed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import otklik.pushed.PushedEvents.Event;
import otklik.pushed.PushedEvents.Position;

/** Disks that fill up, and processes that are killed, at any byte of any write. */
class PushedEventsProperties {

  /**
   * What happens.
   *
   * @param lines in one request
   * @param fails after so many bytes; negative for not at all
   * @param killed whether the process ends with it: another one goes on
   * @param read whether the reader looks afterwards
   */
  record Request(List<String> lines, int fails, boolean killed, boolean read) {}

  @Provide
  Arbitrary<List<Request>> requests() {
    Arbitrary<List<String>> lines =
        Arbitraries.strings()
            .withChars("абв{\"}1 ")
            .ofMinLength(1)
            .ofMaxLength(12)
            .list()
            .ofMinSize(1)
            .ofMaxSize(4);
    return Combinators.combine(
            lines,
            Arbitraries.integers().between(-30, 60),
            Arbitraries.of(true, false),
            Arbitraries.of(true, false))
        .as(Request::new)
        .list()
        .ofMaxSize(12);
  }

  /** Takes so many bytes of the next writes, then none. */
  private static final class FullDisk extends Disk {

    private int left = Integer.MAX_VALUE;

    @Override
    void append(Path file, ByteBuffer bytes) throws IOException {
      int taken = Math.min(bytes.remaining(), left);
      left -= taken;
      boolean fits = taken == bytes.remaining();
      bytes.limit(bytes.position() + taken);
      super.append(file, bytes);
      if (!fits) {
        throw new IOException("no space left on device");
      }
    }
  }

  @Property(tries = 300, seed = "1")
  void whatWasAnsweredIsReadOnceAndInOrderAndNothingIsReadInHalves(
      @ForAll("requests") List<Request> requests) throws IOException {
    Path data = Files.createTempDirectory("pushed");
    try {
      FullDisk disk = new FullDisk();
      PushedEvents events = new PushedEvents(data, disk);
      PushedEvents reader = new PushedEvents(data);
      List<String> sent = new ArrayList<>();
      List<String> answered = new ArrayList<>();
      List<String> read = new ArrayList<>();
      Position at = Position.START;
      int number = 0;
      for (Request request : requests) {
        List<String> lines = new ArrayList<>();
        for (String line : request.lines()) {
          lines.add(number++ + line);
        }
        sent.addAll(lines);
        disk.left = request.fails() < 0 ? Integer.MAX_VALUE : request.fails();
        try {
          events.append("feed", lines);
          answered.addAll(lines);
        } catch (IOException full) {
          // not answered
        }
        disk.left = Integer.MAX_VALUE;
        if (request.killed()) {
          events = new PushedEvents(data, disk);
        }
        if (request.read()) {
          at = readOn(reader, at, read);
        }
      }
      readOn(reader, at, read);

      assertThat(read.stream().filter(answered::contains).toList()).isEqualTo(answered);
      assertThat(sent.stream().filter(read::contains).toList()).isEqualTo(read);
    } finally {
      delete(data);
    }
  }

  private static Position readOn(PushedEvents reader, Position from, List<String> read)
      throws IOException {
    Position at = from;
    for (Event event : reader.read("feed", from, 1000)) {
      read.add(event.json());
      at = event.after();
    }
    return at;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
