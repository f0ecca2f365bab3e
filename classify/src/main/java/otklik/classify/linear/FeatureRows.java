package otklik.classify.linear;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * The weights of a model's features, one row of classes each, in one array that is found by
 * hashing. Immutable and thread-safe.
 */
final class FeatureRows {

  private static final int NONE = -1;

  private final int width;
  private final int mask;
  private final long[] keys;

  /** Beside each key: where its row begins; {@value #NONE} for an empty slot. */
  private final int[] begins;

  private final float[] weights;
  private int used;

  private FeatureRows(int features, int width) {
    this.width = width;
    int size = Integer.highestOneBit(Math.max(1, features)) * 4;
    this.mask = size - 1;
    this.keys = new long[size];
    this.begins = new int[size];
    Arrays.fill(begins, NONE);
    this.weights = new float[features * width];
  }

  static FeatureRows of(Map<Long, float[]> rows, int width) {
    FeatureRows made = new FeatureRows(rows.size(), width);
    new TreeMap<>(rows)
        .forEach(
            (key, row) -> {
              System.arraycopy(row, 0, made.weights, made.used, width);
              made.put(key);
            });
    return made;
  }

  private void put(long key) {
    int slot = slot(key);
    keys[slot] = key;
    begins[slot] = used;
    used += width;
  }

  private int slot(long key) {
    int slot = (int) key & mask;
    while (begins[slot] != NONE && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  /** Where the row of each feature begins; negative for one that the model does not know. */
  int[] places(Features features) {
    int[] places = new int[features.size()];
    for (int f = 0; f < places.length; f++) {
      places[f] = begins[slot(features.key(f))];
    }
    return places;
  }

  float weight(int place, int label) {
    return weights[place + label];
  }

  /** Adds a row, times a value, to the scores of all classes. */
  void addTo(float[] scores, int place, float value) {
    for (int c = 0; c < scores.length; c++) {
      scores[c] += value * weights[place + c];
    }
  }

  Map<Long, float[]> toMap() {
    Map<Long, float[]> rows = new TreeMap<>();
    for (int slot = 0; slot < keys.length; slot++) {
      if (begins[slot] != NONE) {
        rows.put(keys[slot], Arrays.copyOfRange(weights, begins[slot], begins[slot] + width));
      }
    }
    return rows;
  }

  void write(DataOutputStream out) throws IOException {
    Map<Long, float[]> rows = toMap();
    out.writeInt(rows.size());
    for (Map.Entry<Long, float[]> row : rows.entrySet()) {
      out.writeLong(row.getKey());
      for (float weight : row.getValue()) {
        out.writeFloat(weight);
      }
    }
  }

  static FeatureRows read(DataInputStream in, int width) throws IOException {
    int features = in.readInt();
    FeatureRows made = new FeatureRows(features, width);
    for (int left = features; left > 0; left--) {
      long key = in.readLong();
      for (int c = 0; c < width; c++) {
        made.weights[made.used + c] = in.readFloat();
      }
      made.put(key);
    }
    return made;
  }
}
