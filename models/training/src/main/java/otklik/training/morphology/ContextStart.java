package otklik.training.morphology;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import otklik.classify.morphology.ContextModel;

/**
 * What the network knows before it learns from treebanks: what it learnt from text that nobody
 * annotated ({@link Pretraining}).
 *
 * @param tags names of the model's outcomes, by their numbers
 */
public record ContextStart(List<String> tags, ContextModel model) {

  private static final String SHIPPED = "context-start.bin.gz";

  /** As {@code scripts/pretrain} made it. */
  static ContextStart shipped() throws IOException {
    InputStream file = ContextStart.class.getResourceAsStream(SHIPPED);
    if (file == null) {
      throw new IOException(SHIPPED + " is missing: run scripts/pretrain");
    }
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(new GZIPInputStream(file), 1 << 16))) {
      List<String> tags = new ArrayList<>();
      for (int left = in.readInt(); left > 0; left--) {
        tags.add(in.readUTF());
      }
      return new ContextStart(tags, ContextModel.read(in));
    }
  }

  public void write(DataOutputStream out) throws IOException {
    out.writeInt(tags.size());
    for (String tag : tags) {
      out.writeUTF(tag);
    }
    model.write(out);
  }
}
