package otklik.classify.morphology;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;

/**
 * The weights of the tagger, laid out for fast look-up of hashed features. Trained as an OpenNLP
 * model and kept in a form of its own, which loads ten times as fast. Immutable and thread-safe.
 */
public final class TagModel {

  /** Weights are kept as multiples of its inverse. */
  private static final float SCALE = 256;

  private final List<String> tags;
  private final long[] keys;

  /** Of each key, where its outcomes begin, plus 1; 0 for an empty slot. */
  private final int[] starts;

  /** Count and tags of each key; the weight of a tag stands at the same place. */
  private final short[] outcomes;

  private final short[] weights;
  private final int mask;

  private TagModel(List<String> tags, int features, int total) {
    this.tags = List.copyOf(tags);
    int size = Integer.highestOneBit(Math.max(1, features)) * 4;
    mask = size - 1;
    keys = new long[size];
    starts = new int[size];
    outcomes = new short[total + features];
    weights = new short[total + features];
  }

  /**
   * @param model its predicates are hashed features in hexadecimal, its outcomes tags
   */
  public static TagModel of(AbstractModel model) {
    List<String> tags = new ArrayList<>();
    for (int i = 0; i < model.getNumOutcomes(); i++) {
      tags.add(model.getOutcome(i));
    }
    @SuppressWarnings("unchecked") // OpenNLP documents this slot: from predicate to its context
    Map<String, Context> contexts = (Map<String, Context>) model.getDataStructures()[1];
    int total = contexts.values().stream().mapToInt(c -> c.getOutcomes().length).sum();
    TagModel made = new TagModel(tags, contexts.size(), total);
    int at = 0;
    for (Map.Entry<String, Context> entry : new TreeMap<>(contexts).entrySet()) {
      Context context = entry.getValue();
      int count = context.getOutcomes().length;
      made.put(Long.parseUnsignedLong(entry.getKey(), 16), at, count);
      at++;
      for (int i = 0; i < count; i++, at++) {
        made.outcomes[at] = (short) context.getOutcomes()[i];
        made.weights[at] = (short) Math.round(context.getParameters()[i] * SCALE);
      }
    }
    return made;
  }

  private void put(long key, int at, int count) {
    int slot = slot(key);
    keys[slot] = key;
    starts[slot] = at + 1;
    outcomes[at] = (short) count;
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
  void score(long[] features, int[] scores) {
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

  public void write(DataOutputStream out) throws IOException {
    out.writeUTF(String.join("\n", tags));
    int[] used = IntStream.range(0, keys.length).filter(slot -> starts[slot] != 0).toArray();
    out.writeInt(used.length);
    out.writeInt(outcomes.length - used.length);
    for (int slot : used) {
      int at = starts[slot] - 1;
      out.writeLong(keys[slot]);
      out.writeByte(outcomes[at]);
      for (int i = at + 1; i <= at + outcomes[at]; i++) {
        out.writeShort(outcomes[i]);
        out.writeShort(weights[i]);
      }
    }
  }

  static TagModel read(DataInputStream in) throws IOException {
    List<String> tags = List.of(in.readUTF().split("\n"));
    int features = in.readInt();
    TagModel model = new TagModel(tags, features, in.readInt());
    int at = 0;
    for (int left = features; left > 0; left--) {
      long key = in.readLong();
      int count = in.readUnsignedByte();
      model.put(key, at, count);
      at++;
      for (int i = 0; i < count; i++, at++) {
        model.outcomes[at] = in.readShort();
        model.weights[at] = in.readShort();
      }
    }
    return model;
  }
}
