package otklik.training.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import otklik.classify.network.GatedCell;
import otklik.classify.network.GatedCell.Drive;
import otklik.classify.network.Matrix;
import otklik.classify.network.SequenceNetwork;
import otklik.classify.network.SequenceNetwork.Input;
import otklik.classify.network.SequenceNetwork.Places;

/** A network over sequences that is learnt; inputs are the caller's. Used by one thread. */
public final class NetworkTraining {

  private final CellTraining forwards;
  private final CellTraining backwards;
  private final Product hidden;
  private final Product hiddenBias;

  /** Rows of the outcomes, then of what they share. */
  private final Parameter outcomes;

  private final Product outcomeBias;
  private final SequenceNetwork network;
  private final int[][] shared;
  private final float[][] merged;
  private final int width;

  /**
   * @param width of the inputs
   * @param states of each cell
   * @param shared for each outcome the numbers, from 0, of what it shares with others; what is
   *     learnt of one of them counts for all that share it
   */
  public NetworkTraining(
      int width, int states, int hiddens, int[][] shared, SplittableRandom random) {
    this.width = width;
    forwards = new CellTraining(width, states, random);
    backwards = new CellTraining(width, states, random);
    int inputs = 2 * states + width;
    hidden = Product.random(inputs, hiddens, 1 / Math.sqrt(inputs), random);
    hiddenBias = Product.bias(hiddens);
    this.shared = shared;
    double spread = 1 / Math.sqrt(hiddens);
    outcomes = Parameter.random(shared.length + parts(shared), hiddens, spread, random);
    outcomeBias = Product.bias(shared.length);
    merged = new float[shared.length][hiddens];
    network = assemble();
  }

  /**
   * Goes on from what was learnt before. What outcomes share begins with nothing, as each has its
   * own row already.
   *
   * @param before of each outcome its number in the network that was learnt; -1 for a new one
   * @param shared as for a network that begins by chance
   */
  public NetworkTraining(SequenceNetwork start, int[] before, int[][] shared) {
    width = start.forwards().input().rows().length;
    forwards = new CellTraining(start.forwards());
    backwards = new CellTraining(start.backwards());
    hidden = Product.of(start.hidden());
    hiddenBias = Product.of(start.hiddenBias());
    this.shared = shared;
    int hiddens = start.hidden().outputs();
    outcomes = Parameter.zero(shared.length + parts(shared), hiddens);
    outcomeBias = Product.bias(shared.length);
    for (int outcome = 0; outcome < before.length; outcome++) {
      if (before[outcome] >= 0) {
        float[] row = start.outcomes().rows()[before[outcome]];
        System.arraycopy(row, 0, outcomes.values()[outcome], 0, hiddens);
        outcomeBias.parameter().values()[0][outcome] =
            start.outcomeBias().rows()[0][before[outcome]];
      }
    }
    merged = new float[shared.length][hiddens];
    network = assemble();
  }

  private static int parts(int[][] shared) {
    return 1 + Arrays.stream(shared).flatMapToInt(Arrays::stream).max().orElse(-1);
  }

  private SequenceNetwork assemble() {
    merge();
    return new SequenceNetwork(
        forwards.cell(),
        backwards.cell(),
        hidden.matrix(),
        hiddenBias.matrix(),
        new Matrix(merged),
        outcomeBias.matrix());
  }

  /** As it is now; changes with every step. */
  public SequenceNetwork network() {
    return network;
  }

  public List<Parameter> parameters() {
    List<Parameter> all = new ArrayList<>(forwards.parameters());
    all.addAll(backwards.parameters());
    all.add(hidden.parameter());
    all.add(hiddenBias.parameter());
    all.add(outcomes);
    all.add(outcomeBias.parameter());
    return all;
  }

  /** To be called after every step of the parameters. */
  public void merge() {
    for (int outcome = 0; outcome < merged.length; outcome++) {
      System.arraycopy(outcomes.values()[outcome], 0, merged[outcome], 0, merged[outcome].length);
      for (int part : shared[outcome]) {
        Matrix.add(1, outcomes.values()[merged.length + part], merged[outcome]);
      }
    }
  }

  /**
   * A choice at one place of a sequence.
   *
   * @param outcomes that compete
   * @param right index of the right one among them
   */
  public record Choice(int place, int[] outcomes, int right) {}

  /**
   * Learns the choices of one sequence.
   *
   * @param weight how much the sequence counts
   * @param dropped share of states and hidden values left out by chance
   * @return gradient of every input
   */
  public float[][] learn(
      float[][] inputs,
      List<Choice> choices,
      float weight,
      float dropped,
      SplittableRandom random) {
    Input[] said = Arrays.stream(inputs).map(network::input).toArray(Input[]::new);
    GatedCell.Trace left = network.forwards().trace(drives(said, Input::toLeft), false);
    GatedCell.Trace right = network.backwards().trace(drives(said, Input::toRight), true);
    float[][] leftKept = Dropout.masks(inputs.length, forwards.cell().size(), dropped, random);
    float[][] rightKept = Dropout.masks(inputs.length, backwards.cell().size(), dropped, random);
    Places places =
        new Places(
            Dropout.product(left.states(), leftKept),
            Dropout.product(right.states(), rightKept),
            Arrays.stream(said).map(Input::toHidden).toArray(float[][]::new));
    Gradients gradients = new Gradients(inputs.length, width, forwards.cell().size());
    for (Choice choice : choices) {
      float[] sum = network.hidden(places, choice.place());
      float[] kept = Dropout.mask(sum.length, dropped, random);
      float[] wanted = learn(Dropout.product(sum, kept), choice, weight);
      for (int j = 0; j < wanted.length; j++) {
        wanted[j] = sum[j] > 0 ? wanted[j] * kept[j] : 0;
      }
      learn(choice.place(), inputs, places, wanted, gradients);
    }
    forwards.learn(
        inputs, left, false, Dropout.product(gradients.left, leftKept), gradients.inputs);
    backwards.learn(
        inputs, right, true, Dropout.product(gradients.right, rightKept), gradients.inputs);
    return gradients.inputs;
  }

  /** Of a sequence's inputs and of both cells' states. */
  private record Gradients(float[][] inputs, float[][] left, float[][] right) {

    Gradients(int steps, int width, int states) {
      this(new float[steps][width], new float[steps][states], new float[steps][states]);
    }
  }

  private static Drive[] drives(Input[] inputs, Function<Input, Drive> part) {
    return Arrays.stream(inputs).map(part).toArray(Drive[]::new);
  }

  /** Learns the rows of the outcomes; gives the gradient of the hidden values. */
  private float[] learn(float[] values, Choice choice, float weight) {
    float[] wanted = new float[values.length];
    float[] probabilities = probabilities(values, choice.outcomes());
    for (int c = 0; c < probabilities.length; c++) {
      float gradient = weight * (probabilities[c] - (c == choice.right() ? 1 : 0));
      int outcome = choice.outcomes()[c];
      outcomeBias.parameter().gradient(0)[outcome] += gradient;
      Matrix.add(gradient, values, outcomes.gradient(outcome));
      for (int part : shared[outcome]) {
        Matrix.add(gradient, values, outcomes.gradient(merged.length + part));
      }
      Matrix.add(gradient, merged[outcome], wanted);
    }
    return wanted;
  }

  /** Learns the weights of the hidden values. */
  private void learn(
      int place, float[][] inputs, Places places, float[] wanted, Gradients gradients) {
    int size = forwards.cell().size();
    hiddenBias.learn(wanted);
    hidden.learn(0, places.left()[place], wanted, gradients.left[place]);
    hidden.learn(size, places.right()[place], wanted, gradients.right[place]);
    hidden.learn(2 * size, inputs[place], wanted, gradients.inputs[place]);
  }

  private float[] probabilities(float[] values, int[] outcomes) {
    float[] p = new float[outcomes.length];
    float most = Float.NEGATIVE_INFINITY;
    for (int c = 0; c < p.length; c++) {
      p[c] = network.score(values, outcomes[c]);
      most = Math.max(most, p[c]);
    }
    float sum = 0;
    for (int c = 0; c < p.length; c++) {
      p[c] = (float) StrictMath.exp(p[c] - most);
      sum += p[c];
    }
    for (int c = 0; c < p.length; c++) {
      p[c] /= sum;
    }
    return p;
  }
}
