package otklik.ingest.stream;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import otklik.ingest.Cursor;
import otklik.ingest.poll.FeedProgress;
import otklik.json.Json;

/**
 * Splits in checkpoints: two texts, each as length and UTF-8. Version 1: feed and cursor. Version
 * 2: feed, and its progress as JSON.
 */
final class FeedSplitSerializer implements SimpleVersionedSerializer<FeedSplit> {

  /** By feed. */
  private final Map<String, Written> written = new ConcurrentHashMap<>();

  /** Which progress the JSON is of. */
  private record Written(FeedProgress progress, byte[] json) {}

  @Override
  public int getVersion() {
    return 2;
  }

  @Override
  public byte[] serialize(FeedSplit split) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    for (byte[] text : new byte[][] {split.feed().getBytes(StandardCharsets.UTF_8), json(split)}) {
      out.writeInt(text.length);
      out.write(text);
    }
    return bytes.toByteArray();
  }

  /** Between two checkpoints most feeds have not been asked: theirs is written already. */
  private byte[] json(FeedSplit split) throws IOException {
    Written last = written.get(split.feed());
    if (last == null || last.progress() != split.progress()) {
      last = new Written(split.progress(), Json.mapper().writeValueAsBytes(split.progress()));
      written.put(split.feed(), last);
    }
    return last.json();
  }

  @Override
  public FeedSplit deserialize(int version, byte[] serialized) throws IOException {
    if (version > 2) {
      throw new IOException("a split of version " + version + " was written by a newer program");
    }
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(serialized));
    String feed = text(in);
    String progress = text(in);
    return new FeedSplit(
        feed,
        version == 1
            ? FeedProgress.at(new Cursor(progress))
            : Json.mapper().readValue(progress, FeedProgress.class));
  }

  private static String text(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
  }
}
