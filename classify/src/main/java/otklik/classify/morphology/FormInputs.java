package otklik.classify.morphology;

import otklik.classify.network.Matrix;
import otklik.classify.network.SequenceNetwork.Input;

/**
 * What frequent forms say to the network, so that it need not be computed for each token. Bounded;
 * thread-safe, as entries are immutable and a lost one costs its computation only.
 */
final class FormInputs {

  /** A form takes 1.1 kB, so that they are 35 MB at most. */
  private static final int BITS = 15;

  private final ContextModel model;
  private final Entry[] entries = new Entry[1 << BITS];

  private record Entry(Readings form, int shape, Input input) {}

  FormInputs(ContextModel model) {
    this.model = model;
  }

  /**
   * @param ofShape what the token's shape adds to the form
   */
  Input of(Readings form, int shape, float[] ofShape) {
    int slot = (int) (Hash.mix(form.word(), shape) >>> (Long.SIZE - BITS));
    Entry entry = entries[slot];
    if (entry == null || entry.form() != form || entry.shape() != shape) {
      float[] value = model.vector(form);
      Matrix.add(1, ofShape, value);
      entry = new Entry(form, shape, model.network().input(value));
      entries[slot] = entry;
    }
    return entry.input();
  }
}
