package otklik.classify.topic;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How strongly a lemma speaks for each topic group. Immutable and thread-safe.
 *
 * <p>Source: weights of the TF-IDF + logistic regression model of polosataya/hacks-ai-promobot,
 * Apache-2.0.
 */
public final class TopicLexicon {

  private final List<String> groups;
  private final Map<String, List<Weight>> weights;

  /**
   * @param group index in {@link #groups()}
   */
  public record Weight(int group, float value) {}

  public TopicLexicon(List<String> groups, Map<String, List<Weight>> weights) {
    this.groups = List.copyOf(groups);
    this.weights = new HashMap<>(weights);
  }

  public List<String> groups() {
    return groups;
  }

  /** Empty for a lemma that speaks for no group. */
  public List<Weight> weights(String lemma) {
    return weights.getOrDefault(lemma, List.of());
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(groups.size());
    for (String group : groups) {
      out.writeUTF(group);
    }
    out.writeInt(weights.size());
    for (Map.Entry<String, List<Weight>> lemma : new TreeMap<>(weights).entrySet()) {
      out.writeUTF(lemma.getKey());
      out.writeByte(lemma.getValue().size());
      for (Weight weight : lemma.getValue()) {
        out.writeByte(weight.group());
        out.writeFloat(weight.value());
      }
    }
  }

  static TopicLexicon read(DataInputStream in) throws IOException {
    List<String> groups = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      groups.add(in.readUTF());
    }
    Map<String, List<Weight>> weights = new HashMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      String lemma = in.readUTF();
      List<Weight> all = new ArrayList<>();
      for (int more = in.readUnsignedByte(); more > 0; more--) {
        all.add(new Weight(in.readUnsignedByte(), in.readFloat()));
      }
      weights.put(lemma, List.copyOf(all));
    }
    return new TopicLexicon(groups, weights);
  }
}
