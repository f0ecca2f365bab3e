package otklik.classify.morphology;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;
import otklik.classify.linear.KeyPlaces;

/**
 * The weights of the tagger, laid out for fast look-up of hashed features. Trained as an OpenNLP
 * model and kept in a form of its own, which loads ten times as fast. Immutable and thread-safe.
 */
public final class TagModel {

  /** Weights are kept as multiples of its inverse. */
  private static final float SCALE = 256;

  /** Total of a tag that was never seen in training; no sum of weights comes near. */
  static final int NEVER = Integer.MIN_VALUE / 2;

  private final List<String> tags;
  private final TagIds ids;

  private final KeyPlaces table;

  /** Whole keys in the order of their outcomes, to be written; empty in a model that was read. */
  private final long[] keys;

  /** Of each of these, its outcomes. */
  private final int[] spans;

  /** From 1, key after key: each tag in the upper half and its weight in the lower. */
  private final int[] outcomes;

  /**
   * @param kept how many keys are kept to be written
   */
  private TagModel(List<String> tags, int features, int total, int kept) {
    this.tags = List.copyOf(tags);
    this.ids = new TagIds(tags);
    table = new KeyPlaces(features);
    keys = new long[kept];
    spans = new int[kept];
    outcomes = new int[total + 1];
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
    TagModel made = new TagModel(tags, contexts.size(), total, contexts.size());
    int at = 1;
    int written = 0;
    for (Map.Entry<String, Context> entry : new TreeMap<>(contexts).entrySet()) {
      Context context = entry.getValue();
      int count = context.getOutcomes().length;
      long key = Long.parseUnsignedLong(entry.getKey(), 16);
      made.keys[written] = key;
      made.spans[written] = KeyPlaces.span(at, count);
      made.table.put(key, made.spans[written++]);
      for (int i = 0; i < count; i++, at++) {
        int weight = (int) Math.round(context.getParameters()[i] * SCALE);
        made.outcomes[at] = outcome(context.getOutcomes()[i], weight);
      }
    }
    return made;
  }

  private static int outcome(int tag, int weight) {
    return tag << 16 | Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, weight)) & 0xFFFF;
  }

  public List<String> tags() {
    return tags;
  }

  /**
   * Adds the weights of all features to the scores of their tags. Looks every slot up before it
   * uses any, so that the memory fetches them side by side; measured, it takes a third off the
   * time.
   *
   * @param scratch as long as the features
   */
  void score(long[] features, int[] scores, int[] scratch) {
    for (int f = 0; f < features.length; f++) {
      scratch[f] = features[f] == 0 ? 0 : table.find(features[f]);
    }
    for (int f = 0; f < features.length; f++) {
      int at = KeyPlaces.place(scratch[f]);
      int end = at + KeyPlaces.count(scratch[f]);
      for (; at < end; at++) {
        scores[outcomes[at] >>> 16] += (short) outcomes[at];
      }
    }
  }

  /** What the scores say of a tag that was seen in training: its own and its case's. */
  int total(int tag, int[] scores) {
    int one = ids.caseOf(tag);
    return one < 0 ? scores[tag] : scores[tag] + scores[one];
  }

  /** Only of a model that was made, not read. */
  public void write(DataOutputStream out) throws IOException {
    out.writeUTF(String.join("\n", tags));
    out.writeInt(keys.length);
    out.writeInt(outcomes.length - 1);
    int at = 1;
    for (int key = 0; key < keys.length; key++) {
      int count = KeyPlaces.count(spans[key]);
      out.writeLong(keys[key]);
      out.writeByte(count);
      for (int i = 0; i < count; i++) {
        out.writeInt(outcomes[at++]);
      }
    }
  }

  static TagModel read(DataInputStream in) throws IOException {
    List<String> tags = List.of(in.readUTF().split("\n"));
    int features = in.readInt();
    TagModel model = new TagModel(tags, features, in.readInt(), 0);
    int at = 1;
    for (int left = features; left > 0; left--) {
      long key = in.readLong();
      int count = in.readUnsignedByte();
      model.table.put(key, KeyPlaces.span(at, count));
      for (int i = 0; i < count; i++, at++) {
        model.outcomes[at] = in.readInt();
      }
    }
    return model;
  }
}
