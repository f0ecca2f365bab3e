package otklik.sink.stream;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.flink.connector.base.sink.writer.AsyncSinkWriterStateSerializer;

/**
 * Documents that wait for their bulk, in checkpoints. Version 1: index, id, JSON, each as length
 * and UTF-8.
 */
final class IndexRequestSerializer extends AsyncSinkWriterStateSerializer<IndexRequest> {

  /** Behind the index; an older state has none, which is right for it. */
  private static final String ONLY_EXISTING = "?";

  @Override
  public int getVersion() {
    return 1;
  }

  @Override
  protected void serializeRequestToStream(IndexRequest request, DataOutputStream out)
      throws IOException {
    for (String text :
        new String[] {
          request.index() + (request.onlyExisting() ? ONLY_EXISTING : ""),
          request.id(),
          request.json()
        }) {
      byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
      out.writeInt(utf8.length);
      out.write(utf8);
    }
  }

  @Override
  protected IndexRequest deserializeRequestFromStream(long size, DataInputStream in)
      throws IOException {
    String index = text(in);
    boolean onlyExisting = index.endsWith(ONLY_EXISTING);
    String alias = onlyExisting ? index.substring(0, index.length() - 1) : index;
    return new IndexRequest(alias, text(in), text(in), onlyExisting);
  }

  private static String text(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
  }
}
