package otklik.classify.morphology;

import otklik.classify.network.Matrix;
import otklik.classify.network.SequenceNetwork.Input;

/**
 * What frequent forms say to the network, so that it need not be computed for each token. Bounded;
 * thread-safe, as entries are immutable and a lost one costs its computation only.
 */
final class FormInputs {

  /** Sets of a few forms; a form takes 1.8 kB, so that they are 60 MB at most. */
  private static final int SET_BITS = 13;

  /** Forms of one set keep their places beside each other. */
  private static final int WAYS = 4;

  /** Of Knuth's multiplicative hashing: it spreads near numbers over all sets. */
  private static final int SPREAD = 0x9E3779B1;

  private final ContextModel model;
  private final Entry[] entries = new Entry[WAYS << SET_BITS];

  private record Entry(Readings form, int shape, Input input) {}

  FormInputs(ContextModel model) {
    this.model = model;
  }

  /**
   * @param ofShape what the token's shape adds to the form
   */
  Input of(Readings form, int shape, float[] ofShape) {
    int hash = (System.identityHashCode(form) + shape * SPREAD) * SPREAD;
    int set = (hash >>> (Integer.SIZE - SET_BITS)) * WAYS;
    for (int slot = set; slot < set + WAYS; slot++) {
      Entry entry = entries[slot];
      if (entry == null) {
        return keep(slot, form, shape, ofShape);
      }
      if (entry.form() == form && entry.shape() == shape) {
        return entry.input();
      }
    }
    return keep(set + (hash & (WAYS - 1)), form, shape, ofShape);
  }

  private Input keep(int slot, Readings form, int shape, float[] ofShape) {
    float[] value = model.vector(form);
    Matrix.add(1, ofShape, value);
    Input input = model.network().input(value);
    entries[slot] = new Entry(form, shape, input);
    return input;
  }
}
