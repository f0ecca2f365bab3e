package otklik.classify.morphology;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;

/**
 * The weights of the tagger: an OpenNLP perceptron model whose predicates are hashed features, laid
 * out for fast look-up. Immutable and thread-safe.
 */
public final class TagModel {

  private final List<String> tags;
  private final long[] keys;
  private final int[] starts;
  private final short[] outcomes;
  private final float[] weights;
  private final int mask;

  /**
   * @param model its predicates are hexadecimal {@link TagFeatures}, its outcomes tags
   */
  public TagModel(AbstractModel model) {
    tags = new ArrayList<>();
    for (int i = 0; i < model.getNumOutcomes(); i++) {
      tags.add(model.getOutcome(i));
    }
    Object[] structures = model.getDataStructures();
    Context[] contexts = (Context[]) structures[0];
    @SuppressWarnings(
        "unchecked") // OpenNLP documents this slot as the map from predicate to its index
    var predicates = (java.util.Map<String, Context>) structures[1];
    int size = 1;
    while (size < predicates.size() * 2) {
      size *= 2;
    }
    mask = size - 1;
    keys = new long[size];
    starts = new int[size + 1];
    int total = 0;
    for (Context context : contexts) {
      total += context.getOutcomes().length;
    }
    outcomes = new short[total + contexts.length];
    weights = new float[total + contexts.length];
    int[] at = {0};
    predicates.forEach(
        (name, context) -> at[0] = put(Long.parseUnsignedLong(name, 16), context, at[0]));
  }

  private int put(long key, Context context, int from) {
    int slot = slot(key);
    keys[slot] = key;
    starts[slot] = from + 1;
    int at = from;
    outcomes[at++] = (short) context.getOutcomes().length;
    for (int i = 0; i < context.getOutcomes().length; i++) {
      outcomes[at] = (short) context.getOutcomes()[i];
      weights[at++] = (float) context.getParameters()[i];
    }
    return at;
  }

  private int slot(long key) {
    int slot = (int) (key ^ (key >>> 29)) & mask;
    while (starts[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  public List<String> tags() {
    return tags;
  }

  /** Adds the weights of all features to the scores of their tags. */
  void score(long[] features, float[] scores) {
    for (long feature : features) {
      int at = starts[slot(feature)] - 1;
      if (at >= 0) {
        int end = at + outcomes[at];
        while (at++ < end) {
          scores[outcomes[at]] += weights[at];
        }
      }
    }
  }

  static AbstractModel read(java.io.InputStream stream) throws IOException {
    return new opennlp.tools.ml.model.GenericModelReader(
            new opennlp.tools.ml.model.BinaryFileDataReader(stream))
        .getModel();
  }
}
