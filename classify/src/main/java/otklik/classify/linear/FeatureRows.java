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

  /** Of each row, in the entries. */
  private final int[] places;

  /**
   * From 1, row after row: how many classes it has, then each class and the bits of its weight.
   * Side by side, as a row is met by chance and its first entry is what the processor waits for.
   */
  private final int[] entries;

  private FeatureRows(long[] keys, int[] places, int[] entries) {
    this.keys = keys;
    this.places = places;
    this.entries = entries;
    table = new KeyPlaces(keys.length);
    for (int row = 0; row < keys.length; row++) {
      table.put(keys[row], places[row]);
    }
  }

  /** Weights of 0 are left out. */
  static FeatureRows of(Map<Long, float[]> rows) {
    long[] keys = new long[rows.size()];
    int[] places = new int[keys.length];
    int weights = rows.values().stream().mapToInt(FeatureRows::weights).sum();
    int[] entries = new int[1 + keys.length + 2 * weights];
    int row = 0;
    int at = 1;
    for (Map.Entry<Long, float[]> entry : new TreeMap<>(rows).entrySet()) {
      keys[row] = entry.getKey();
      places[row++] = at;
      float[] dense = entry.getValue();
      entries[at++] = weights(dense);
      for (int c = 0; c < dense.length; c++) {
        if (dense[c] != 0) {
          entries[at++] = c;
          entries[at++] = Float.floatToRawIntBits(dense[c]);
        }
      }
    }
    return new FeatureRows(keys, places, entries);
  }

  private static int weights(float[] row) {
    int weights = 0;
    for (float weight : row) {
      weights += weight != 0 ? 1 : 0;
    }
    return weights;
  }

  /** Places of the features' rows; 0 for one that the model does not know. */
  int[] places(Features features) {
    int[] found = new int[features.size()];
    for (int f = 0; f < found.length; f++) {
      int first = features.first(f);
      found[f] = first < f ? found[first] : table.find(features.key(f));
    }
    return found;
  }

  private int end(int place) {
    return place + 1 + 2 * entries[place];
  }

  private float weight(int at) {
    return Float.intBitsToFloat(entries[at + 1]);
  }

  /** Adds a row, times a value, to the scores of its classes. */
  void addTo(float[] scores, int place, float value) {
    int end = end(place);
    for (int at = place + 1; at < end; at += 2) {
      scores[entries[at]] += value * weight(at);
    }
  }

  /**
   * How far a class is before the mean of the others among some.
   *
   * @param among the classes that count
   * @param others how many these are but for the label
   */
  double lead(int place, int label, boolean[] among, int others) {
    double own = 0;
    double against = 0;
    int end = end(place);
    for (int at = place + 1; at < end; at += 2) {
      if (entries[at] == label) {
        own = weight(at);
      } else if (among[entries[at]]) {
        against += weight(at);
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
      addTo(dense, places[row], 1);
      map.put(keys[row], dense);
    }
    return map;
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(keys.length);
    out.writeInt((entries.length - 1 - keys.length) / 2);
    for (int row = 0; row < keys.length; row++) {
      int end = end(places[row]);
      out.writeLong(keys[row]);
      out.writeShort(entries[places[row]]);
      for (int at = places[row] + 1; at < end; at += 2) {
        out.writeShort(entries[at]);
        out.writeFloat(weight(at));
      }
    }
  }

  static FeatureRows read(DataInputStream in) throws IOException {
    long[] keys = new long[in.readInt()];
    int[] places = new int[keys.length];
    int[] entries = new int[1 + keys.length + 2 * in.readInt()];
    int at = 1;
    for (int row = 0; row < keys.length; row++) {
      keys[row] = in.readLong();
      places[row] = at;
      int weights = in.readShort();
      entries[at++] = weights;
      for (int w = 0; w < weights; w++) {
        entries[at++] = in.readShort();
        entries[at++] = Float.floatToRawIntBits(in.readFloat());
      }
    }
    return new FeatureRows(keys, places, entries);
  }
}
