package otklik.ingest.stream;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import otklik.ingest.Cursor;

/** Splits in checkpoints. Version 1: feed and cursor, each as length and UTF-8. */
final class FeedSplitSerializer implements SimpleVersionedSerializer<FeedSplit> {

  @Override
  public int getVersion() {
    return 1;
  }

  @Override
  public byte[] serialize(FeedSplit split) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    for (String text : new String[] {split.feed(), split.cursor().value()}) {
      byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
      out.writeInt(utf8.length);
      out.write(utf8);
    }
    return bytes.toByteArray();
  }

  @Override
  public FeedSplit deserialize(int version, byte[] serialized) throws IOException {
    if (version != 1) {
      throw new IOException("a split of version " + version + " was written by a newer program");
    }
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(serialized));
    String feed = text(in);
    return new FeedSplit(feed, new Cursor(text(in)));
  }

  private static String text(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
  }
}
