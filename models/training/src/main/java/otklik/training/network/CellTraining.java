package otklik.training.network;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import otklik.classify.network.GatedCell;

/** A gated cell that is learnt. */
public final class CellTraining {

  private final Product input;
  private final Product recurrent;
  private final Product bias;
  private final Product stateBias;
  private final GatedCell cell;
  private final int size;

  public CellTraining(int inputs, int size, SplittableRandom random) {
    double spread = 1 / Math.sqrt(size);
    this.size = size;
    input = Product.random(inputs, 3 * size, spread, random);
    recurrent = Product.random(size, 3 * size, spread, random);
    bias = Product.bias(3 * size);
    stateBias = Product.bias(size);
    cell = new GatedCell(input.matrix(), recurrent.matrix(), bias.matrix(), stateBias.matrix());
  }

  /** Goes on from what was learnt before. */
  CellTraining(GatedCell start) {
    size = start.size();
    input = Product.of(start.input());
    recurrent = Product.of(start.recurrent());
    bias = Product.of(start.bias());
    stateBias = Product.of(start.stateBias());
    cell = new GatedCell(input.matrix(), recurrent.matrix(), bias.matrix(), stateBias.matrix());
  }

  /** As it is now; changes with every step. */
  public GatedCell cell() {
    return cell;
  }

  List<Parameter> parameters() {
    return List.of(
        input.parameter(), recurrent.parameter(), bias.parameter(), stateBias.parameter());
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
    float[] gates = new float[3 * size];
    float[] past = new float[3 * size];
    for (int turn = inputs.length - 1; turn >= 0; turn--) {
      int t = backwards ? inputs.length - 1 - turn : turn;
      float[] before = turn == 0 ? none : trace.states()[backwards ? t + 1 : t - 1];
      GatedCell.Step step = trace.steps()[t];
      for (int j = 0; j < size; j++) {
        float reset = step.gates()[j];
        float update = step.gates()[size + j];
        float fresh = step.fresh()[j];
        float dState = ofStates[t][j] + carried[j];
        float dFresh = dState * (1 - update) * (1 - fresh * fresh);
        gates[j] = dFresh * step.remembered()[j] * reset * (1 - reset);
        gates[size + j] = dState * (before[j] - fresh) * update * (1 - update);
        gates[2 * size + j] = dFresh;
        past[j] = gates[j];
        past[size + j] = gates[size + j];
        past[2 * size + j] = dFresh * reset;
        carried[j] = dState * update;
      }
      recurrent.learn(0, before, past, carried);
      bias.learn(gates);
      stateBias.learn(Arrays.copyOfRange(past, 2 * size, 3 * size));
      input.learn(0, inputs[t], gates, ofInputs[t]);
    }
  }
}
