package otklik.training.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import otklik.classify.network.SequenceNetwork;
import otklik.classify.network.SequenceNetwork.Places;
import otklik.training.network.NetworkTraining.Choice;

class NetworkTrainingTest {

  private static final int WIDTH = 3;
  private static final int[][] SHARED = {{0}, {0, 1}, {1}};

  /** So small that hardly a hidden value changes its sign, so large that floats show it. */
  private static final float STEP = 0.002f;

  private static final float ALL = 1;
  private static final float NOTHING = 0;

  @Test
  void theGradientOfEveryInputIsTheSlopeOfTheLoss() {
    SplittableRandom random = new SplittableRandom(1);
    NetworkTraining training = new NetworkTraining(WIDTH, 4, 5, SHARED, random);
    float[][] inputs = inputs(6, random);
    List<Choice> choices =
        List.of(new Choice(1, new int[] {0, 1, 2}, 2), new Choice(4, new int[] {1, 2}, 0));
    float[][] gradient = training.learn(inputs, choices, ALL, NOTHING, random);
    for (int i = 0; i < inputs.length; i++) {
      for (int j = 0; j < WIDTH; j++) {
        double slope = slope(training.network(), inputs, choices, inputs[i], j);
        assertThat((double) gradient[i][j]).isCloseTo(slope, within(2e-3));
      }
    }
  }

  @Test
  void theGradientOfEveryWeightIsTheSlopeOfTheLoss() {
    SplittableRandom random = new SplittableRandom(2);
    NetworkTraining training = new NetworkTraining(WIDTH, 4, 5, SHARED, random);
    float[][] inputs = inputs(5, random);
    List<Choice> choices =
        List.of(new Choice(0, new int[] {0, 2}, 1), new Choice(3, new int[] {0, 1, 2}, 1));
    training.learn(inputs, choices, ALL, NOTHING, random);
    for (Parameter parameter : training.parameters()) {
      for (int row = 0; row < parameter.values().length; row++) {
        float[] gradient = parameter.gradient(row);
        for (int j = 0; j < gradient.length; j++) {
          float kept = parameter.values()[row][j];
          parameter.values()[row][j] = kept + STEP;
          training.merge();
          double up = loss(training.network(), inputs, choices);
          parameter.values()[row][j] = kept - STEP;
          training.merge();
          double down = loss(training.network(), inputs, choices);
          parameter.values()[row][j] = kept;
          training.merge();
          assertThat((double) gradient[j]).isCloseTo((up - down) / (2 * STEP), within(2e-3));
        }
      }
    }
  }

  @Test
  void theLastPlaceRemembersWhatWasMarkedFarBefore() {
    SplittableRandom random = new SplittableRandom(3);
    NetworkTraining training = new NetworkTraining(WIDTH, 8, 8, new int[][] {{}, {}}, random);
    for (int step = 1; step <= 1500; step++) {
      float[][] inputs = marked(random);
      training.learn(inputs, List.of(choice(inputs)), ALL, NOTHING, random);
      int turn = step;
      training.parameters().forEach(parameter -> parameter.step(1, 0.01f, turn));
      training.merge();
    }
    int right = 0;
    for (int n = 0; n < 200; n++) {
      float[][] inputs = marked(random);
      Places places = read(training.network(), inputs);
      float[] hidden = training.network().hidden(places, 7);
      int chosen =
          training.network().score(hidden, 1) > training.network().score(hidden, 0) ? 1 : 0;
      right += chosen == choice(inputs).right() ? 1 : 0;
    }
    assertThat(right).isGreaterThan(180);
  }

  @Test
  void whatWasLearntIsGoneOnFromWhereverItsOutcomesStand() {
    SplittableRandom random = new SplittableRandom(5);
    SequenceNetwork learnt =
        new NetworkTraining(WIDTH, 4, 5, new int[][] {{0}, {1}}, random).network();
    SequenceNetwork goneOn =
        new NetworkTraining(learnt, new int[] {1, -1, 0}, new int[][] {{0}, {1}, {2}}).network();
    float[][] inputs = inputs(3, random);
    float[] before = learnt.hidden(read(learnt, inputs), 1);
    float[] after = goneOn.hidden(read(goneOn, inputs), 1);

    assertThat(after).isEqualTo(before);
    assertThat(goneOn.score(after, 0)).isEqualTo(learnt.score(before, 1));
    assertThat(goneOn.score(after, 2)).isEqualTo(learnt.score(before, 0));
    assertThat(goneOn.score(after, 1)).isZero();
  }

  private static Choice choice(float[][] inputs) {
    return new Choice(7, new int[] {0, 1}, inputs[1][0] > 0 ? 1 : 0);
  }

  /** Only the second place has a mark. */
  private static float[][] marked(SplittableRandom random) {
    float[][] inputs = inputs(8, random);
    for (int i = 0; i < inputs.length; i++) {
      inputs[i][1] = i == 1 ? 1 : 0;
    }
    return inputs;
  }

  private static float[][] inputs(int steps, SplittableRandom random) {
    float[][] inputs = new float[steps][WIDTH];
    for (float[] input : inputs) {
      for (int j = 0; j < WIDTH; j++) {
        input[j] = (float) (random.nextDouble() * 2 - 1);
      }
    }
    return inputs;
  }

  private static Places read(SequenceNetwork network, float[][] inputs) {
    SequenceNetwork.Input[] said =
        Arrays.stream(inputs).map(network::input).toArray(SequenceNetwork.Input[]::new);
    boolean[] all = new boolean[said.length];
    Arrays.fill(all, true);
    return network.read(said, all);
  }

  private static double slope(
      SequenceNetwork network, float[][] inputs, List<Choice> choices, float[] input, int j) {
    float kept = input[j];
    input[j] = kept + STEP;
    double up = loss(network, inputs, choices);
    input[j] = kept - STEP;
    double down = loss(network, inputs, choices);
    input[j] = kept;
    return (up - down) / (2 * STEP);
  }

  private static double loss(SequenceNetwork network, float[][] inputs, List<Choice> choices) {
    Places places = read(network, inputs);
    double loss = 0;
    for (Choice choice : choices) {
      float[] hidden = network.hidden(places, choice.place());
      double all = 0;
      for (int outcome : choice.outcomes()) {
        all += Math.exp(network.score(hidden, outcome));
      }
      loss += Math.log(all) - network.score(hidden, choice.outcomes()[choice.right()]);
    }
    return loss;
  }
}
