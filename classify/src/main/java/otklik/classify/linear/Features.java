package otklik.classify.linear;

import java.util.Arrays;

/**
 * The features of one text, each with the tokens that it comes from. A feature is known by a key,
 * which is a hash of its name. Filled once; used by one thread.
 */
public final class Features {

  private static final int FEWEST = 32;

  private long[] keys;
  private double[] values;
  private int[] tokens;
  private int[] others;
  private int[] firsts;
  private int size;

  /** Numbers, from 1, of the features that were added once, found by their keys; 0 for none. */
  private int[] once;

  private int ofOnce;

  public Features() {
    this(FEWEST);
  }

  /**
   * @param expected how many there will be about; more find room too
   */
  public Features(int expected) {
    int room = Math.max(FEWEST, expected);
    keys = new long[room];
    values = new double[room];
    tokens = new int[room];
    others = new int[room];
    firsts = new int[room];
    once = new int[2 * Integer.highestOneBit(room)];
  }

  /**
   * Of the feature of a word: what is asked of it and the word. Two words of one key are as
   * unlikely as one in four thousand million.
   */
  public static long key(String prefix, String word) {
    return mixed(((long) prefix.hashCode() << 32) ^ (word.hashCode() & 0xFFFFFFFFL));
  }

  /** Of the feature of two words that follow each other. */
  public static long key(String prefix, String first, String second) {
    return key(key(prefix, first), second.hashCode());
  }

  /**
   * The same from what can be kept of each.
   *
   * @param first key of the first word
   * @param second hash of the second word
   */
  public static long key(long first, int second) {
    return mixed(first * 31 + second);
  }

  /** Finaliser of SplitMix64. Source: Steele et al. 2014. */
  private static long mixed(long value) {
    long v = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    v = (v ^ (v >>> 27)) * 0x94D049BB133111EBL;
    return v ^ (v >>> 31);
  }

  /**
   * @param value its strength
   * @param token index of the token that it comes from; -1 for the whole text
   * @param other index of a second token; -1 for none
   */
  public void add(long key, double value, int token, int other) {
    add(key, value, token, other, size);
  }

  /**
   * @param first number of the first feature of the same key, so that the model is asked about them
   *     once; its own number else
   */
  void add(long key, double value, int token, int other, int first) {
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, 2 * size);
      values = Arrays.copyOf(values, 2 * size);
      tokens = Arrays.copyOf(tokens, 2 * size);
      others = Arrays.copyOf(others, 2 * size);
      firsts = Arrays.copyOf(firsts, 2 * size);
    }
    keys[size] = key;
    values[size] = value;
    tokens[size] = token;
    firsts[size] = first;
    others[size++] = other;
  }

  /**
   * Adds a feature if it was not added so before.
   *
   * @return whether it was added
   */
  public boolean addOnce(long key, double value, int token, int other) {
    int slot = slotOfOnce(key);
    if (once[slot] != 0) {
      return false;
    }
    add(key, value, token, other);
    once[slot] = size;
    if (2 * ++ofOnce > once.length) {
      growOnce();
    }
    return true;
  }

  private int slotOfOnce(long key) {
    int slot = (int) key & (once.length - 1);
    while (once[slot] != 0 && keys[once[slot] - 1] != key) {
      slot = (slot + 1) & (once.length - 1);
    }
    return slot;
  }

  private void growOnce() {
    int[] numbers = once;
    once = new int[2 * numbers.length];
    for (int number : numbers) {
      if (number != 0) {
        once[slotOfOnce(keys[number - 1])] = number;
      }
    }
  }

  /** A feature of the whole text. */
  public void add(long key, double value) {
    add(key, value, -1, -1);
  }

  public int size() {
    return size;
  }

  public long key(int feature) {
    return keys[feature];
  }

  public double value(int feature) {
    return values[feature];
  }

  int token(int feature) {
    return tokens[feature];
  }

  int other(int feature) {
    return others[feature];
  }

  /** Number of a feature of the same key, no greater than its own; often its own. */
  int first(int feature) {
    return firsts[feature];
  }

  /**
   * Brings the features added since {@code from} to a Euclidean length, so that long texts do not
   * shout.
   */
  public void normalise(int from, double length) {
    double sum = 0;
    for (int i = from; i < size; i++) {
      sum += values[i] * values[i];
    }
    double factor = sum == 0 ? 0 : length / Math.sqrt(sum);
    for (int i = from; i < size; i++) {
      values[i] *= factor;
    }
  }
}
