package otklik.classify.linear;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * One weight vector a class. The probabilities are a softmax of the classes' scores, with the
 * sharpness that calibration found. Immutable and thread-safe.
 *
 * <p>Source: Guo et al. 2017, "On calibration of modern neural networks" (temperature scaling).
 */
public final class LinearModel {

  private final List<String> classes;
  private final Map<String, float[]> weights;
  private final float[] bias;
  private final Calibration calibration;
  private final int[] all;

  /**
   * How scores become probabilities.
   *
   * @param sharpness factor of the scores; 1 leaves them as they are
   * @param certain confidence below which a label is uncertain, 0 to 1
   */
  public record Calibration(double sharpness, double certain) {

    /** Scores as they are, every label certain. */
    public static final Calibration NONE = new Calibration(1, 0);
  }

  /**
   * @param classes codes in the order of the weights
   * @param weights of each feature, one a class
   */
  public LinearModel(
      List<String> classes, Map<String, float[]> weights, float[] bias, Calibration calibration) {
    this.classes = List.copyOf(classes);
    this.weights = new HashMap<>(weights);
    this.bias = bias.clone();
    this.calibration = calibration;
    this.all = IntStream.range(0, classes.size()).toArray();
  }

  /** The same weights with other probabilities. */
  public LinearModel calibrated(Calibration other) {
    return new LinearModel(classes, weights, bias, other);
  }

  /** This model with more weight on some features, which it may not have known. */
  public LinearModel plus(Map<String, float[]> more) {
    Map<String, float[]> sums = new HashMap<>(weights);
    more.forEach(
        (name, row) -> {
          float[] sum = sums.getOrDefault(name, new float[classes.size()]).clone();
          for (int c = 0; c < sum.length; c++) {
            sum[c] += row[c];
          }
          sums.put(name, sum);
        });
    return new LinearModel(classes, sums, bias, calibration);
  }

  public List<String> classes() {
    return classes;
  }

  /** Score of each class, before it is made a probability. */
  public double[] scores(Features features) {
    return scores(features, rows(features));
  }

  /** Scores of some classes only, in their order. */
  public double[] scores(Features features, int[] among) {
    double[] scores = new double[among.length];
    for (int i = 0; i < among.length; i++) {
      scores[i] = bias[among[i]];
    }
    for (Features.Feature feature : features.all()) {
      float[] row = weights.get(feature.name());
      for (int i = 0; row != null && i < among.length; i++) {
        scores[i] += row[among[i]] * feature.value();
      }
    }
    return scores;
  }

  /** Factor of the scores before they become probabilities. */
  public double sharpness() {
    return calibration.sharpness();
  }

  /** How much each token speaks for a class against the others, in log-odds. */
  public double[] tokenWeights(Features features, int tokens, int label) {
    return tokenWeights(features, tokens, label, all);
  }

  /** How much each token speaks for a class against the others among some, in log-odds. */
  public double[] tokenWeights(Features features, int tokens, int label, int[] among) {
    return tokenWeights(features, rows(features), tokens, label, among);
  }

  /** Weights of each feature; null for one that the model does not know. */
  private List<float[]> rows(Features features) {
    List<float[]> rows = new ArrayList<>(features.size());
    for (Features.Feature feature : features.all()) {
      rows.add(weights.get(feature.name()));
    }
    return rows;
  }

  private double[] scores(Features features, List<float[]> rows) {
    double[] scores = new double[classes.size()];
    for (int c = 0; c < scores.length; c++) {
      scores[c] = bias[c];
    }
    for (int f = 0; f < rows.size(); f++) {
      float[] row = rows.get(f);
      double value = features.all().get(f).value();
      for (int c = 0; row != null && c < scores.length; c++) {
        scores[c] += row[c] * value;
      }
    }
    return scores;
  }

  /**
   * @param tokens how many tokens the text has
   */
  public Decision decide(Features features, int tokens) {
    List<float[]> rows = rows(features);
    double[] scores = scores(features, rows);
    int best = best(scores);
    double[] probabilities = probabilities(scores, calibration.sharpness());
    return new Decision(
        best,
        probabilities,
        probabilities[best] < calibration.certain(),
        tokenWeights(features, rows, tokens, best, all));
  }

  /** Index of the highest score, of equal ones the first. */
  public static int best(double[] scores) {
    int best = 0;
    for (int c = 1; c < scores.length; c++) {
      best = scores[c] > scores[best] ? c : best;
    }
    return best;
  }

  /** Softmax of scores. */
  public static double[] probabilities(double[] scores, double sharpness) {
    double most = Arrays.stream(scores).max().orElse(0);
    double[] p = Arrays.stream(scores).map(score -> Math.exp(sharpness * (score - most))).toArray();
    double sum = Arrays.stream(p).sum();
    return Arrays.stream(p).map(value -> value / sum).toArray();
  }

  private static double[] tokenWeights(
      Features features, List<float[]> rows, int tokens, int label, int[] among) {
    double[] byToken = new double[tokens];
    for (int f = 0; f < rows.size(); f++) {
      Features.Feature feature = features.all().get(f);
      float[] weight = rows.get(f);
      if (weight != null && feature.token() >= 0) {
        double against = 0;
        for (int c : among) {
          against += c == label ? 0 : weight[c];
        }
        double gain = feature.value() * (weight[label] - against / Math.max(1, among.length - 1));
        byToken[feature.token()] += feature.other() < 0 ? gain : gain / 2;
        if (feature.other() >= 0) {
          byToken[feature.other()] += gain / 2;
        }
      }
    }
    return byToken;
  }

  public void write(DataOutputStream out) throws IOException {
    out.writeDouble(calibration.sharpness());
    out.writeDouble(calibration.certain());
    out.writeInt(classes.size());
    for (int c = 0; c < classes.size(); c++) {
      out.writeUTF(classes.get(c));
      out.writeFloat(bias[c]);
    }
    out.writeInt(weights.size());
    for (Map.Entry<String, float[]> feature : new TreeMap<>(weights).entrySet()) {
      out.writeUTF(feature.getKey());
      for (float weight : feature.getValue()) {
        out.writeFloat(weight);
      }
    }
  }

  public static LinearModel read(DataInputStream in) throws IOException {
    Calibration calibration = new Calibration(in.readDouble(), in.readDouble());
    String[] classes = new String[in.readInt()];
    float[] bias = new float[classes.length];
    for (int c = 0; c < classes.length; c++) {
      classes[c] = in.readUTF();
      bias[c] = in.readFloat();
    }
    Map<String, float[]> weights = new HashMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      String name = in.readUTF();
      float[] weight = new float[classes.length];
      for (int c = 0; c < classes.length; c++) {
        weight[c] = in.readFloat();
      }
      weights.put(name, weight);
    }
    return new LinearModel(List.of(classes), weights, bias, calibration);
  }
}
