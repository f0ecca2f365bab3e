package otklik.classify.network;

import java.util.Arrays;

/**
 * Reads a sequence in one direction; its gates and new states see an input and the one before it,
 * not the state before. What an input says can so be kept wherever it stands, and a step is a few
 * sums: a gated recurrent unit is no better here and takes three times as long
 * (docs/experiments/0001). Loops are of one thing each, which become vector instructions.
 *
 * <p>Sources: Bradbury and others 2017, "Quasi-Recurrent Neural Networks"; for the squashing
 * function x / (1 + |x|), which gives the same bits on every machine, Glorot, Bengio 2010,
 * "Understanding the difficulty of training deep feedforward neural networks".
 *
 * @param input from an input to the update gate and the new state of its step, side by side
 * @param beside the same to the step after it
 * @param bias one row, of both
 */
public record GatedCell(Matrix input, Matrix beside, Matrix bias) {

  /** How many values the state has. */
  public int size() {
    return bias.outputs() / 2;
  }

  /**
   * What an input says, wherever it stands.
   *
   * @param own to the step that reads it
   * @param next to the step after it
   */
  public record Drive(float[] own, float[] next) {}

  /**
   * What was computed of a sequence, as learning asks for it.
   *
   * @param said at each step the gate, from -1 (all new) to 1 (all old), then the new state, before
   *     it is mixed with the old one
   * @param states at each step
   */
  public record Trace(float[][] said, float[][] states) {}

  public Drive drive(float[] value) {
    float[] own = bias.rows()[0].clone();
    input.addProduct(0, value, own);
    float[] next = new float[own.length];
    beside.addProduct(0, value, next);
    return new Drive(own, next);
  }

  /**
   * Reads a sequence from the first, or from the last backwards.
   *
   * @param drives of each input
   * @param asked of which steps the state is wanted
   * @return the state at each of these; null at the others
   */
  public float[][] read(Drive[] drives, boolean backwards, boolean[] asked) {
    int count = 0;
    for (int turn = 0; turn < asked.length; turn++) {
      count = asked[step(turn, asked.length, backwards)] ? turn + 1 : count;
    }
    return read(drives, backwards, count, asked, new float[1][2 * size()]);
  }

  /** The same with everything that was computed. */
  public Trace trace(Drive[] drives, boolean backwards) {
    float[][] said = new float[drives.length][2 * size()];
    boolean[] all = new boolean[drives.length];
    Arrays.fill(all, true);
    return new Trace(said, read(drives, backwards, drives.length, all, said));
  }

  /**
   * @param count of the steps to read
   * @param said of each step, or one that every step uses anew
   */
  private float[][] read(
      Drive[] drives, boolean backwards, int count, boolean[] asked, float[][] said) {
    float[][] states = new float[drives.length][];
    float[] state = new float[size()];
    float[] beside = new float[2 * size()];
    for (int turn = 0; turn < count; turn++) {
      int t = step(turn, drives.length, backwards);
      float[] here = said[Math.min(t, said.length - 1)];
      squash(drives[t].own(), beside, here);
      mix(here, state);
      states[t] = asked[t] ? state.clone() : null;
      beside = drives[t].next();
    }
    return states;
  }

  /** Which step has the turn. */
  private static int step(int turn, int steps, boolean backwards) {
    return backwards ? steps - 1 - turn : turn;
  }

  private static void squash(float[] own, float[] beside, float[] said) {
    for (int j = 0; j < said.length; j++) {
      float sum = own[j] + beside[j];
      said[j] = sum / (1 + Math.abs(sum));
    }
  }

  /**
   * @param state the one before, which becomes the new one
   */
  private static void mix(float[] said, float[] state) {
    int size = state.length;
    for (int j = 0; j < size; j++) {
      state[j] = said[size + j] + (0.5f + 0.5f * said[j]) * (state[j] - said[size + j]);
    }
  }
}
