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

  private static final long UPPER = 0xFFFFFFFF00000000L;

  private final int mask;

  /**
   * In each slot the upper half of a key and, below it, the number of its row from 1; 0 for an
   * empty slot. One look-up touches the memory once; two keys of one slot and one upper half are as
   * unlikely as one in thousands of models.
   */
  private final long[] table;

  /** Of each row, ascending. */
  private final long[] keys;

  /** Of each row where its classes begin; then where the last one ends. */
  private final int[] begins;

  private final short[] classes;
  private final float[] weights;

  private FeatureRows(long[] keys, int[] begins, short[] classes, float[] weights) {
    this.keys = keys;
    this.begins = begins;
    this.classes = classes;
    this.weights = weights;
    int size = Integer.highestOneBit(Math.max(1, keys.length)) * 4;
    mask = size - 1;
    table = new long[size];
    for (int row = 0; row < keys.length; row++) {
      int slot = (int) keys[row] & mask;
      while (table[slot] != 0) {
        slot = (slot + 1) & mask;
      }
      table[slot] = keys[row] & UPPER | (row + 1);
    }
  }

  /** Weights of 0 are left out. */
  static FeatureRows of(Map<Long, float[]> rows) {
    long[] keys = new long[rows.size()];
    int[] begins = new int[keys.length + 1];
    int entries = rows.values().stream().mapToInt(FeatureRows::entries).sum();
    short[] classes = new short[entries];
    float[] weights = new float[entries];
    int row = 0;
    int at = 0;
    for (Map.Entry<Long, float[]> entry : new TreeMap<>(rows).entrySet()) {
      keys[row] = entry.getKey();
      float[] dense = entry.getValue();
      for (int c = 0; c < dense.length; c++) {
        if (dense[c] != 0) {
          classes[at] = (short) c;
          weights[at++] = dense[c];
        }
      }
      begins[++row] = at;
    }
    return new FeatureRows(keys, begins, classes, weights);
  }

  private static int entries(float[] row) {
    int entries = 0;
    for (float weight : row) {
      entries += weight != 0 ? 1 : 0;
    }
    return entries;
  }

  /** Numbers of the features' rows; negative for one that the model does not know. */
  int[] rows(Features features) {
    int[] rows = new int[features.size()];
    for (int f = 0; f < rows.length; f++) {
      int first = features.first(f);
      rows[f] = first < f ? rows[first] : row(features.key(f));
    }
    return rows;
  }

  private int row(long key) {
    int slot = (int) key & mask;
    while (table[slot] != 0 && (table[slot] ^ key) >>> Integer.SIZE != 0) {
      slot = (slot + 1) & mask;
    }
    return (int) table[slot] - 1;
  }

  /** Adds a row, times a value, to the scores of its classes. */
  void addTo(float[] scores, int row, float value) {
    for (int at = begins[row]; at < begins[row + 1]; at++) {
      scores[classes[at]] += value * weights[at];
    }
  }

  /**
   * How far a class is before the mean of the others among some.
   *
   * @param among the classes that count
   * @param others how many these are but for the label
   */
  double lead(int row, int label, boolean[] among, int others) {
    double own = 0;
    double against = 0;
    for (int at = begins[row]; at < begins[row + 1]; at++) {
      if (classes[at] == label) {
        own = weights[at];
      } else if (among[classes[at]]) {
        against += weights[at];
      }
    }
    return own - against / Math.max(1, others);
  }

  /**
   * @param width how many classes there are
   */
  Map<Long, float[]> toMap(int width) {
    Map<Long, float[]> map = new TreeMap<>();
    for (int row = 0; row < keys.length; row++) {
      float[] dense = new float[width];
      addTo(dense, row, 1);
      map.put(keys[row], dense);
    }
    return map;
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(keys.length);
    out.writeInt(weights.length);
    for (int row = 0; row < keys.length; row++) {
      out.writeLong(keys[row]);
      out.writeShort(begins[row + 1] - begins[row]);
      for (int at = begins[row]; at < begins[row + 1]; at++) {
        out.writeShort(classes[at]);
        out.writeFloat(weights[at]);
      }
    }
  }

  static FeatureRows read(DataInputStream in) throws IOException {
    long[] keys = new long[in.readInt()];
    int[] begins = new int[keys.length + 1];
    float[] weights = new float[in.readInt()];
    short[] classes = new short[weights.length];
    for (int row = 0; row < keys.length; row++) {
      keys[row] = in.readLong();
      begins[row + 1] = begins[row] + in.readShort();
      for (int at = begins[row]; at < begins[row + 1]; at++) {
        classes[at] = in.readShort();
        weights[at] = in.readFloat();
      }
    }
    return new FeatureRows(keys, begins, classes, weights);
  }
}
