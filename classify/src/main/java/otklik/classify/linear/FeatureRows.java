package otklik.classify.linear;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/**
 * The weights of a model's features: of each the classes for which it says something, found by
 * hashing. Immutable and thread-safe.
 */
final class FeatureRows {

  private final KeyPlaces table;

  /** Of each row, ascending. */
  private final long[] keys;

  /** Of each row, in pairs of entries. */
  private final int[] spans;

  /**
   * From the second pair, row after row: each class and the bits of its weight. Side by side, as a
   * row is met by chance and its first entry is what the processor waits for.
   */
  private final int[] entries;

  private FeatureRows(long[] keys, int[] spans, int[] entries) {
    this.keys = keys;
    this.spans = spans;
    this.entries = entries;
    table = new KeyPlaces(keys.length);
    for (int row = 0; row < keys.length; row++) {
      table.put(keys[row], spans[row]);
    }
  }

  /** Weights of 0 are left out. */
  static FeatureRows of(Map<Long, float[]> rows) {
    long[] keys = new long[rows.size()];
    int[] spans = new int[keys.length];
    int weights = rows.values().stream().mapToInt(FeatureRows::weights).sum();
    int[] entries = new int[2 + 2 * weights];
    int row = 0;
    int at = 2;
    for (Map.Entry<Long, float[]> entry : new TreeMap<>(rows).entrySet()) {
      float[] dense = entry.getValue();
      keys[row] = entry.getKey();
      spans[row++] = KeyPlaces.span(at / 2, weights(dense));
      for (int c = 0; c < dense.length; c++) {
        if (dense[c] != 0) {
          entries[at++] = c;
          entries[at++] = Float.floatToRawIntBits(dense[c]);
        }
      }
    }
    return new FeatureRows(keys, spans, entries);
  }

  private static int weights(float[] row) {
    int weights = 0;
    for (float weight : row) {
      weights += weight != 0 ? 1 : 0;
    }
    return weights;
  }

  /** Spans of the features' rows; 0 for one that the model does not know. */
  int[] spans(Features features) {
    int[] found = new int[features.size()];
    for (int f = 0; f < found.length; f++) {
      int first = features.first(f);
      found[f] = first < f ? found[first] : table.find(features.key(f));
    }
    return found;
  }

  private static int start(int span) {
    return 2 * KeyPlaces.place(span);
  }

  private static int end(int span) {
    return start(span) + 2 * KeyPlaces.count(span);
  }

  private float weight(int at) {
    return Float.intBitsToFloat(entries[at + 1]);
  }

  /** Adds a row, times a value, to the scores of its classes. */
  void addTo(float[] scores, int span, float value) {
    int end = end(span);
    for (int at = start(span); at < end; at += 2) {
      scores[entries[at]] += value * weight(at);
    }
  }

  /**
   * The sum of a row's weights, each times its class's share.
   *
   * @param shares of each class
   */
  double weighed(int span, double[] shares) {
    double sum = 0;
    int end = end(span);
    for (int at = start(span); at < end; at += 2) {
      sum += shares[entries[at]] * weight(at);
    }
    return sum;
  }

  /**
   * @param width how many classes there are
   */
  Map<Long, float[]> toMap(int width) {
    Map<Long, float[]> map = new TreeMap<>();
    for (int row = 0; row < keys.length; row++) {
      float[] dense = new float[width];
      addTo(dense, spans[row], 1);
      map.put(keys[row], dense);
    }
    return map;
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(keys.length);
    out.writeInt(entries.length / 2 - 1);
    for (int row = 0; row < keys.length; row++) {
      int end = end(spans[row]);
      out.writeLong(keys[row]);
      out.writeShort(KeyPlaces.count(spans[row]));
      for (int at = start(spans[row]); at < end; at += 2) {
        out.writeShort(entries[at]);
        out.writeFloat(weight(at));
      }
    }
  }

  static FeatureRows read(DataInputStream in) throws IOException {
    long[] keys = new long[in.readInt()];
    int[] spans = new int[keys.length];
    int[] entries = new int[2 + 2 * in.readInt()];
    int at = 2;
    for (int row = 0; row < keys.length; row++) {
      keys[row] = in.readLong();
      int weights = in.readShort();
      spans[row] = KeyPlaces.span(at / 2, weights);
      for (int w = 0; w < weights; w++) {
        entries[at++] = in.readShort();
        entries[at++] = Float.floatToRawIntBits(in.readFloat());
      }
    }
    return new FeatureRows(keys, spans, entries);
  }
}
