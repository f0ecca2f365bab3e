package otklik.ingest.stream;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import otklik.ingest.Cursor;
import otklik.ingest.poll.FeedProgress;
import otklik.json.Json;

/**
 * Splits in checkpoints: two texts, each as length and UTF-8. Version 1: feed and cursor. Version
 * 2: feed, and its progress as JSON.
 */
final class FeedSplitSerializer implements SimpleVersionedSerializer<FeedSplit> {

  @Override
  public int getVersion() {
    return 2;
  }

  @Override
  public byte[] serialize(FeedSplit split) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    String progress = Json.mapper().writeValueAsString(split.progress());
    for (String text : new String[] {split.feed(), progress}) {
      byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
      out.writeInt(utf8.length);
      out.write(utf8);
    }
    return bytes.toByteArray();
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
