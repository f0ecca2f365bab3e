package otklik.classify.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.FloatRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import otklik.classify.linear.LinearModel.Calibration;

class LinearModelTest {

  private static final List<String> CLASSES = List.of("a", "b", "c", "d");

  private static LinearModel model(Map<Long, float[]> weights) {
    return new LinearModel(CLASSES, weights, new float[] {0.5f, 0, 0, -0.5f}, Calibration.NONE);
  }

  private static Features features(int count) {
    Features features = new Features();
    for (int key = 0; key < count; key++) {
      features.add(key, 0.5 + key, key, -1);
    }
    return features;
  }

  @Property(seed = "1")
  void scoresAreTheBiasAndEveryKnownFeatureByItsValue(
      @ForAll @Size(max = 40) List<@FloatRange(min = -2, max = 2) Float> weights) {
    Map<Long, float[]> rows = new TreeMap<>();
    double expected = 0.5;
    for (int f = 0; f < weights.size(); f++) {
      rows.put((long) f, new float[] {weights.get(f), 0, 1, 0});
      expected += weights.get(f) * (0.5 + f);
    }

    double[] scores = model(rows).scores(features(weights.size() + 3));

    assertThat(scores[0]).isCloseTo(expected, within(1e-3));
    assertThat(scores[1]).isZero();
  }

  @Test
  void votesForOneFeatureCountTogetherAndEachGoesToItsToken() {
    LinearModel model = model(Map.of(7L, new float[] {3, 0, 0, 0}));
    FeatureVotes votes = new FeatureVotes(new long[] {7});
    votes.add(0, 1, 2);
    votes.add(0, 3, 5);
    Features features = new Features();
    votes.addTo(features, 1);

    assertThat(model.scores(features)[0]).isCloseTo(0.5 + 3, within(1e-6));
    double[] byToken = model.tokenWeights(features, 6, 0);
    assertThat(byToken[2]).isCloseTo(0.25 * 3, within(1e-6));
    assertThat(byToken[5]).isCloseTo(0.75 * 3, within(1e-6));
  }

  @Test
  void aTokenSpeaksAgainstTheOthersThatCount() {
    LinearModel model = model(Map.of(0L, new float[] {1, 0.5f, -2, 0.1f}));
    Features features = features(1);

    double all = model.tokenWeights(features, 1, 0)[0];
    double some = model.tokenWeights(features, 1, 0, new int[] {0, 1, 3})[0];

    assertThat(all).isCloseTo(0.5 * (1 - (0.5 - 2 + 0.1) / 3), within(1e-6));
    assertThat(some).isCloseTo(0.5 * (1 - (0.5 + 0.1) / 2), within(1e-6));
  }

  @Property(seed = "1")
  void withoutSmallWeightsNoTwoClassesComeMuchNearerOrFarther(
      @ForAll @Size(4) List<@FloatRange(min = -1, max = 1) Float> row) {
    LinearModel model = model(Map.of(0L, floats(row)));
    double[] before = model.scores(features(1));
    double[] after = model.withoutSmall(0.01f).scores(features(1));

    for (int c = 1; c < CLASSES.size(); c++) {
      assertThat(after[c] - after[0]).isCloseTo(before[c] - before[0], within(0.0101));
    }
  }

  @Property(seed = "1")
  void aModelIsReadAsItWasWritten(@ForAll @Size(4) List<@FloatRange(min = -1, max = 1) Float> row)
      throws IOException {
    LinearModel model = model(Map.of(0L, floats(row), -5L, new float[4]));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    model.write(new DataOutputStream(bytes));

    LinearModel read =
        LinearModel.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));

    assertThat(read.classes()).isEqualTo(CLASSES);
    assertThat(read.scores(features(2))).isEqualTo(model.scores(features(2)));
  }

  private static float[] floats(List<Float> row) {
    float[] values = new float[row.size()];
    for (int c = 0; c < values.length; c++) {
      values[c] = row.get(c);
    }
    return values;
  }
}
