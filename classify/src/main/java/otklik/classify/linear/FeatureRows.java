package otklik.classify.linear;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * The weights of a model's features: of each the classes for which it says something, found by
 * hashing. Immutable and thread-safe.
 */
final class FeatureRows {

  /** In place of the count of a row that has a weight for every class, also where it is 0. */
  private static final int EVERY_CLASS = 255;

  private final int width;
  private final KeyPlaces table;

  /** Of each row, ascending. */
  private final long[] keys;

  /** Of each row, its place in pairs of entries. */
  private final int[] spans;

  /**
   * From the second pair, row after row. A row either has pairs of a class, as the bits of a whole
   * number, and its weight: side by side, as a row is met by chance and its first entry is what the
   * processor waits for. Or, where that takes no more memory, the weights of all classes.
   */
  private final float[] entries;

  /**
   * Weights of 0 are left out.
   *
   * @param width how many classes there are
   */
  FeatureRows(Map<Long, float[]> rows, int width) {
    this.width = width;
    keys = new long[rows.size()];
    spans = new int[keys.length];
    entries = new float[2 + rows.values().stream().mapToInt(row -> length(weights(row))).sum()];
    table = new KeyPlaces(keys.length);
    int row = 0;
    int at = 2;
    for (Map.Entry<Long, float[]> entry : new TreeMap<>(rows).entrySet()) {
      int count = weights(entry.getValue());
      keys[row] = entry.getKey();
      spans[row] = KeyPlaces.span(at / 2, hasEvery(count) ? EVERY_CLASS : count);
      table.put(keys[row], spans[row++]);
      put(entry.getValue(), hasEvery(count), at);
      at += length(count);
    }
  }

  private boolean hasEvery(int weights) {
    return 2 * weights >= width || weights >= EVERY_CLASS;
  }

  /** In entries. */
  private int length(int weights) {
    return hasEvery(weights) ? width + width % 2 : 2 * weights;
  }

  private void put(float[] weights, boolean every, int start) {
    if (every) {
      System.arraycopy(weights, 0, entries, start, width);
      return;
    }
    int at = start;
    for (int c = 0; c < width; c++) {
      if (weights[c] != 0) {
        entries[at++] = Float.intBitsToFloat(c);
        entries[at++] = weights[c];
      }
    }
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

  /** Adds a row, times a value, to the scores of its classes. */
  void addTo(float[] scores, int span, float value) {
    int at = 2 * KeyPlaces.place(span);
    int count = KeyPlaces.count(span);
    if (count == EVERY_CLASS) {
      for (int c = 0; c < scores.length; c++) {
        scores[c] += value * entries[at + c];
      }
    } else {
      for (int last = at + 2 * count; at < last; at += 2) {
        scores[Float.floatToRawIntBits(entries[at])] += value * entries[at + 1];
      }
    }
  }

  /**
   * The sum of a row's weights, each times its class's share.
   *
   * @param shares of each class
   * @param among the classes that have a share, ascending
   */
  double weighed(int span, double[] shares, int[] among) {
    int at = 2 * KeyPlaces.place(span);
    int count = KeyPlaces.count(span);
    double sum = 0;
    if (count == EVERY_CLASS) {
      for (int c : among) {
        sum += shares[c] * entries[at + c];
      }
    } else {
      for (int last = at + 2 * count; at < last; at += 2) {
        sum += shares[Float.floatToRawIntBits(entries[at])] * entries[at + 1];
      }
    }
    return sum;
  }

  Map<Long, float[]> toMap() {
    Map<Long, float[]> map = new TreeMap<>();
    for (int row = 0; row < keys.length; row++) {
      float[] weights = new float[width];
      addTo(weights, spans[row], 1);
      map.put(keys[row], weights);
    }
    return map;
  }

  void write(DataOutputStream out) throws IOException {
    Map<Long, float[]> rows = toMap();
    out.writeInt(rows.size());
    out.writeInt(rows.values().stream().mapToInt(FeatureRows::weights).sum());
    for (Map.Entry<Long, float[]> row : rows.entrySet()) {
      float[] weights = row.getValue();
      out.writeLong(row.getKey());
      out.writeShort(weights(weights));
      for (int c = 0; c < width; c++) {
        if (weights[c] != 0) {
          out.writeShort(c);
          out.writeFloat(weights[c]);
        }
      }
    }
  }

  /**
   * @param width how many classes there are
   */
  static FeatureRows read(DataInputStream in, int width) throws IOException {
    Map<Long, float[]> rows = new HashMap<>();
    int left = in.readInt();
    in.readInt(); // how many weights there are: known when all are read
    for (; left > 0; left--) {
      float[] weights = new float[width];
      rows.put(in.readLong(), weights);
      for (int count = in.readShort(); count > 0; count--) {
        weights[in.readShort()] = in.readFloat();
      }
    }
    return new FeatureRows(rows, width);
  }
}
