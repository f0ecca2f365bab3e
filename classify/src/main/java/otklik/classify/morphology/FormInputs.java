package otklik.classify.morphology;

import otklik.classify.network.Matrix;
import otklik.classify.network.SequenceNetwork.Input;

/**
 * What frequent forms say to the network, so that it need not be computed for each token. Bounded;
 * thread-safe, as entries are immutable and a lost one costs its computation only.
 */
final class FormInputs {

  /** Sets of a few forms; a form takes 1.8 kB, so that they are 60 MB at most. */
  private static final int SET_BITS = 12;

  /** Forms of one set keep their places beside each other. */
  private static final int WAYS = 8;

  /** Of Knuth's multiplicative hashing: it spreads near numbers over all sets. */
  private static final int SPREAD = 0x9E3779B1;

  private final ContextModel model;

  /** Of each entry: one look at the memory tells which of a set to read. */
  private final int[] hashes = new int[WAYS << SET_BITS];

  private final Entry[] entries = new Entry[WAYS << SET_BITS];

  /**
   * What is kept of a form.
   *
   * @param input what it says in a sentence
   * @param alone the reading that leads by so much even when the form stands alone that hardly any
   *     sentence changes it; -1 for none
   */
  record Entry(Readings form, int shape, Input input, int alone) {}

  FormInputs(ContextModel model) {
    this.model = model;
  }

  /**
   * @param ofShape what the token's shape adds to the form
   */
  Entry of(Readings form, int shape, float[] ofShape) {
    int hash = (System.identityHashCode(form) + shape * SPREAD) * SPREAD;
    int set = (hash >>> (Integer.SIZE - SET_BITS)) * WAYS;
    for (int slot = set; slot < set + WAYS; slot++) {
      if (hashes[slot] == hash) {
        Entry entry = entries[slot];
        if (entry != null && entry.form() == form && entry.shape() == shape) {
          return entry;
        }
      }
    }
    float[] value = model.vector(form);
    Matrix.add(1, ofShape, value);
    Input input = model.network().input(value);
    Entry made = new Entry(form, shape, input, model.alone(form, input));
    int slot = free(set, hash);
    entries[slot] = made;
    hashes[slot] = hash;
    return made;
  }

  /** A place of the set that nothing was put into yet, else one by chance. */
  private int free(int set, int hash) {
    for (int slot = set; slot < set + WAYS; slot++) {
      if (entries[slot] == null) {
        return slot;
      }
    }
    return set + (hash & (WAYS - 1));
  }
}
