package otklik.classify.linear;

import java.util.Arrays;

/**
 * Features that several tokens add to, brought to one Euclidean length: what each key got in all,
 * not what each token gave, makes the length. Filled once; used by one thread.
 */
public final class FeatureVotes {

  /** In votes: most posts have fewer. */
  private static final int EXPECTED = 16;

  private final long[] keys;
  private final double[] sums;

  /** Of each vote the place of its feature among the keys. */
  private int[] voted = new int[EXPECTED];

  private double[] values = new double[EXPECTED];
  private int[] tokens = new int[EXPECTED];
  private int size;

  /**
   * @param keys of the features that can be voted for; not to be changed
   */
  public FeatureVotes(long[] keys) {
    this.keys = keys;
    this.sums = new double[keys.length];
  }

  /**
   * @param feature its place among the keys
   */
  public void add(int feature, double value, int token) {
    if (size == voted.length) {
      voted = Arrays.copyOf(voted, 2 * size);
      values = Arrays.copyOf(values, 2 * size);
      tokens = Arrays.copyOf(tokens, 2 * size);
    }
    voted[size] = feature;
    values[size] = value;
    tokens[size++] = token;
    sums[feature] += value;
  }

  /** Hands everything to the features of a text; nothing when nobody voted. */
  public void addTo(Features features, double length) {
    double squares = 0;
    for (double sum : sums) {
      squares += sum * sum;
    }
    double factor = squares == 0 ? 0 : length / Math.sqrt(squares);
    int[] firsts = new int[keys.length];
    Arrays.fill(firsts, -1);
    for (int i = 0; i < size; i++) {
      int feature = voted[i];
      firsts[feature] = firsts[feature] < 0 ? features.size() : firsts[feature];
      features.add(keys[feature], values[i] * factor, tokens[i], -1, firsts[feature]);
    }
  }
}
