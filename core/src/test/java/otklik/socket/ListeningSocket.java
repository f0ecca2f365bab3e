package otklik.socket;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A socket at which a process waits for others, as Linux tells of it.
 *
 * @param protocol tcp or udp
 * @param port where it waits
 */
public record ListeningSocket(String protocol, InetAddress address, int port) {

  private static final int ADDRESS = 1;
  private static final int STATE = 3;
  private static final int INODE = 9;
  private static final String LISTENS = "0A";
  private static final String UNCONNECTED = "07";

  /** All of a process; none of a process that is gone. */
  public static List<ListeningSocket> of(long pid) {
    Set<String> own = inodes(pid);
    List<ListeningSocket> sockets = new ArrayList<>();
    for (String table : List.of("tcp", "tcp6", "udp", "udp6")) {
      for (String line : lines(Path.of("/proc", String.valueOf(pid), "net", table))) {
        String[] fields = line.strip().split("\\s+");
        String waiting = table.startsWith("tcp") ? LISTENS : UNCONNECTED;
        if (fields[STATE].equals(waiting) && own.contains(fields[INODE])) {
          sockets.add(socket(table.substring(0, 3), fields[ADDRESS]));
        }
      }
    }
    return sockets;
  }

  private static Set<String> inodes(long pid) {
    Set<String> inodes = new HashSet<>();
    try (Stream<Path> files = Files.list(Path.of("/proc", String.valueOf(pid), "fd"))) {
      for (Path file : files.toList()) {
        String target = target(file);
        if (target.startsWith("socket:[")) {
          inodes.add(target.substring("socket:[".length(), target.length() - 1));
        }
      }
    } catch (NoSuchFileException gone) {
      return Set.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return inodes;
  }

  /** Files are closed while we look. */
  private static String target(Path file) throws IOException {
    try {
      return Files.readSymbolicLink(file).toString();
    } catch (NoSuchFileException closed) {
      return "";
    }
  }

  private static List<String> lines(Path table) {
    try {
      List<String> lines = Files.readAllLines(table);
      return lines.subList(1, lines.size());
    } catch (NoSuchFileException gone) {
      return List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ListeningSocket socket(String protocol, String field) {
    String[] parts = field.split(":");
    ByteBuffer words = ByteBuffer.wrap(HexFormat.of().parseHex(parts[0]));
    ByteBuffer address = ByteBuffer.allocate(words.capacity()).order(ByteOrder.LITTLE_ENDIAN);
    while (words.hasRemaining()) {
      address.putInt(words.getInt());
    }
    try {
      return new ListeningSocket(
          protocol, InetAddress.getByAddress(address.array()), Integer.parseInt(parts[1], 16));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
