package otklik.ingest.stream;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/** Feeds that a reader has already been given: their cursors live in the readers' state. */
record AssignedFeeds(Set<String> feeds) {

  AssignedFeeds {
    feeds = Set.copyOf(feeds);
  }

  /** Version 1: the ids, one a line. */
  static final class Serializer implements SimpleVersionedSerializer<AssignedFeeds> {
    @Override
    public int getVersion() {
      return 1;
    }

    @Override
    public byte[] serialize(AssignedFeeds assigned) {
      return String.join("\n", new TreeSet<>(assigned.feeds())).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public AssignedFeeds deserialize(int version, byte[] serialized) throws IOException {
      if (version != 1) {
        throw new IOException(
            "assigned feeds of version " + version + " were written by a newer program");
      }
      String text = new String(serialized, StandardCharsets.UTF_8);
      return new AssignedFeeds(text.isEmpty() ? Set.of() : Set.of(text.split("\n")));
    }
  }
}
