package otklik.classify.network;

import otklik.classify.network.GatedCell.Drive;

/**
 * Reads a sequence from both sides and says of each place how well each outcome fits.
 *
 * @param forwards reads from the first to the last
 * @param backwards reads from the last to the first
 * @param hidden from both states of a place, then from its input
 * @param hiddenBias one row
 * @param outcomes one row an outcome
 * @param outcomeBias one row, a value an outcome
 */
public record SequenceNetwork(
    GatedCell forwards,
    GatedCell backwards,
    Matrix hidden,
    Matrix hiddenBias,
    Matrix outcomes,
    Matrix outcomeBias) {

  /**
   * What an input says, wherever it stands.
   *
   * @param toLeft what it says to the cell that comes from the left
   * @param toRight the same to the other
   * @param toHidden what it says to the hidden values of its place
   */
  public record Input(Drive toLeft, Drive toRight, float[] toHidden) {}

  public Input input(float[] value) {
    float[] toHidden = hiddenBias.rows()[0].clone();
    hidden.addProduct(2 * forwards.size(), value, toHidden);
    return new Input(forwards.drive(value), backwards.drive(value), toHidden);
  }

  /**
   * What is known of the places that are asked about.
   *
   * @param left state of the cell that came from the left
   * @param right state of the cell that came from the right
   */
  public record Places(float[][] left, float[][] right, float[][] toHidden) {}

  /**
   * @param asked of each place whether anything will be asked of it
   */
  public Places read(Input[] inputs, boolean[] asked) {
    Drive[] toLeft = new Drive[inputs.length];
    Drive[] toRight = new Drive[inputs.length];
    float[][] toHidden = new float[inputs.length][];
    for (int i = 0; i < inputs.length; i++) {
      toLeft[i] = inputs[i].toLeft();
      toRight[i] = inputs[i].toRight();
      toHidden[i] = inputs[i].toHidden();
    }
    return new Places(
        forwards.read(toLeft, false, asked), backwards.read(toRight, true, asked), toHidden);
  }

  /** What the outcomes of a place are scored by. */
  public float[] hidden(Places places, int i) {
    float[] sum = places.toHidden()[i].clone();
    int size = forwards.size();
    hidden.addProduct(0, places.left()[i], sum);
    hidden.addProduct(size, places.right()[i], sum);
    for (int j = 0; j < sum.length; j++) {
      sum[j] = Math.max(0, sum[j]);
    }
    return sum;
  }

  /** In log-odds, but for what all outcomes of the place share. */
  public float score(float[] hidden, int outcome) {
    return outcomeBias.rows()[0][outcome] + Matrix.dot(hidden, outcomes.rows()[outcome]);
  }
}
