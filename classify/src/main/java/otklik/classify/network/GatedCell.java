package otklik.classify.network;

import java.util.Arrays;

/**
 * A gated recurrent unit that reads a sequence in one direction.
 *
 * <p>Source: Cho and others 2014, "Learning Phrase Representations using RNN Encoder-Decoder"; the
 * reset gate stands behind the recurrent product, as in cuDNN.
 *
 * @param input from an input to reset gate, update gate and new state, side by side
 * @param recurrent the same from the state before
 * @param bias one row, of all three
 * @param stateBias one row, added to the recurrent part of the new state
 */
public record GatedCell(Matrix input, Matrix recurrent, Matrix bias, Matrix stateBias) {

  /** How many values the state has. */
  public int size() {
    return stateBias.outputs();
  }

  /**
   * What is computed of one step.
   *
   * @param gates reset gate, then update gate
   * @param fresh the new state before it is mixed with the old one
   * @param remembered recurrent part of the new state, before the reset gate
   */
  public record Step(float[] gates, float[] fresh, float[] remembered) {

    Step(int size) {
      this(new float[2 * size], new float[size], new float[size]);
    }
  }

  /**
   * What was computed of a sequence, as learning asks for it.
   *
   * @param states at each step
   */
  public record Trace(Step[] steps, float[][] states) {}

  /** What an input says to the gates and the new state, wherever it stands. */
  public float[] drive(float[] value) {
    float[] drive = bias.rows()[0].clone();
    input.addProduct(0, value, drive);
    return drive;
  }

  /**
   * Reads a sequence from the first, or from the last backwards.
   *
   * @param drives of each input
   * @param count of the steps to read
   * @return the state at each step; null where it was not read
   */
  public float[][] read(float[][] drives, boolean backwards, int count) {
    float[][] states = new float[drives.length][];
    read(drives, backwards, count, new Step[] {new Step(size())}, states);
    return states;
  }

  /** The same with everything that was computed. */
  public Trace trace(float[][] drives, boolean backwards) {
    Step[] steps = new Step[drives.length];
    Arrays.setAll(steps, t -> new Step(size()));
    float[][] states = new float[drives.length][];
    read(drives, backwards, drives.length, steps, states);
    return new Trace(steps, states);
  }

  private void read(
      float[][] drives, boolean backwards, int count, Step[] steps, float[][] states) {
    float[] before = new float[size()];
    float[] past = new float[3 * size()];
    for (int turn = 0; turn < count; turn++) {
      int t = backwards ? drives.length - 1 - turn : turn;
      if (turn > 0) {
        Arrays.fill(past, 0);
        recurrent.addProduct(0, before, past);
      }
      states[t] = new float[size()];
      step(drives[t], past, before, steps[Math.min(t, steps.length - 1)], states[t]);
      before = states[t];
    }
  }

  /** In loops of one thing each, which become vector instructions. */
  private void step(float[] drive, float[] past, float[] before, Step step, float[] state) {
    int size = before.length;
    float[] gates = step.gates;
    float[] fresh = step.fresh;
    float[] remembered = step.remembered;
    float[] shift = stateBias.rows()[0];
    for (int j = 0; j < gates.length; j++) {
      gates[j] = drive[j] + past[j];
    }
    Squash.sigmoids(gates);
    for (int j = 0; j < size; j++) {
      remembered[j] = shift[j] + past[2 * size + j];
    }
    for (int j = 0; j < size; j++) {
      fresh[j] = drive[2 * size + j] + gates[j] * remembered[j];
    }
    Squash.tanhs(fresh);
    for (int j = 0; j < size; j++) {
      state[j] = fresh[j] + gates[size + j] * (before[j] - fresh[j]);
    }
  }
}
