package otklik.training.network;

import java.util.List;
import java.util.SplittableRandom;
import otklik.classify.network.GatedCell;

/** A gated cell that is learnt. */
public final class CellTraining {

  private final Product input;
  private final Product beside;
  private final Product bias;
  private final GatedCell cell;
  private final int size;

  public CellTraining(int inputs, int size, SplittableRandom random) {
    double spread = 1 / Math.sqrt(inputs);
    this.size = size;
    input = Product.random(inputs, 2 * size, spread, random);
    beside = Product.random(inputs, 2 * size, spread, random);
    bias = Product.bias(2 * size);
    cell = new GatedCell(input.matrix(), beside.matrix(), bias.matrix());
  }

  /** Goes on from what was learnt before. */
  CellTraining(GatedCell start) {
    size = start.size();
    input = Product.of(start.input());
    beside = Product.of(start.beside());
    bias = Product.of(start.bias());
    cell = new GatedCell(input.matrix(), beside.matrix(), bias.matrix());
  }

  /** As it is now; changes with every step. */
  public GatedCell cell() {
    return cell;
  }

  List<Parameter> parameters() {
    return List.of(input.parameter(), beside.parameter(), bias.parameter());
  }

  /**
   * Learns from the gradient of every state, and adds to that of every input.
   *
   * @param trace of reading these inputs in this direction
   */
  void learn(
      float[][] inputs,
      GatedCell.Trace trace,
      boolean backwards,
      float[][] ofStates,
      float[][] ofInputs) {
    float[] none = new float[size];
    float[] carried = new float[size];
    float[] wanted = new float[2 * size];
    for (int turn = inputs.length - 1; turn >= 0; turn--) {
      int t = backwards ? inputs.length - 1 - turn : turn;
      int earlier = backwards ? t + 1 : t - 1;
      float[] before = turn == 0 ? none : trace.states()[earlier];
      float[] said = trace.said()[t];
      for (int j = 0; j < size; j++) {
        float update = 0.5f + 0.5f * said[j];
        float fresh = said[size + j];
        float ofState = ofStates[t][j] + carried[j];
        wanted[j] = ofState * (before[j] - fresh) * 0.5f * slope(said[j]);
        wanted[size + j] = ofState * (1 - update) * slope(fresh);
        carried[j] = ofState * update;
      }
      bias.learn(wanted);
      input.learn(0, inputs[t], wanted, ofInputs[t]);
      if (turn > 0) {
        beside.learn(0, inputs[earlier], wanted, ofInputs[earlier]);
      }
    }
  }

  /** Of the squashing function, by its value. */
  private static float slope(float squashed) {
    float left = 1 - Math.abs(squashed);
    return left * left;
  }
}
