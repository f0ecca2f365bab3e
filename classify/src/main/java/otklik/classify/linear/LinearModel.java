package otklik.classify.linear;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * One weight vector a class. The probabilities are a softmax of the classes' scores, with the
 * sharpness that calibration found. Immutable and thread-safe.
 *
 * <p>Source: Guo et al. 2017, "On calibration of modern neural networks" (temperature scaling).
 */
public final class LinearModel {

  private final List<String> classes;
  private final FeatureRows rows;
  private final float[] bias;
  private final Calibration calibration;

  /** All classes. */
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
   * @param weights of each feature's key, one a class
   */
  public LinearModel(
      List<String> classes, Map<Long, float[]> weights, float[] bias, Calibration calibration) {
    this(classes, new FeatureRows(weights, classes.size()), bias, calibration);
  }

  private LinearModel(
      List<String> classes, FeatureRows rows, float[] bias, Calibration calibration) {
    this.classes = List.copyOf(classes);
    this.rows = rows;
    this.bias = bias.clone();
    this.calibration = calibration;
    this.all = IntStream.range(0, classes.size()).toArray();
  }

  /** The same weights with other probabilities. */
  public LinearModel calibrated(Calibration other) {
    return new LinearModel(classes, rows, bias, other);
  }

  /** This model with more weight on some features, which it may not have known. */
  public LinearModel plus(Map<Long, float[]> more) {
    Map<Long, float[]> sums = rows.toMap();
    more.forEach(
        (key, row) -> {
          float[] sum = sums.computeIfAbsent(key, k -> new float[classes.size()]);
          for (int c = 0; c < sum.length; c++) {
            sum[c] += row[c];
          }
        });
    return new LinearModel(classes, sums, bias, calibration);
  }

  public List<String> classes() {
    return classes;
  }

  /** Score of each class, before it is made a probability. */
  public double[] scores(Features features) {
    return scores(features, rows.spans(features));
  }

  /** Factor of the scores before they become probabilities. */
  public double sharpness() {
    return calibration.sharpness();
  }

  /** How much each token speaks for a class against the others, in log-odds. */
  public double[] tokenWeights(Features features, int tokens, int label) {
    return tokenWeights(features, rows.spans(features), tokens, label, all);
  }

  /**
   * How much each token speaks for a class against the others among some, in log-odds.
   *
   * @param among the classes that count, ascending; not to be changed
   */
  public double[] tokenWeights(Features features, int tokens, int label, int[] among) {
    return tokenWeights(features, rows.spans(features), tokens, label, among);
  }

  private double[] scores(Features features, int[] found) {
    double[] values = new double[found.length];
    for (int f = 0; f < found.length; f++) {
      values[features.first(f)] += features.value(f);
    }
    float[] sums = bias.clone();
    for (int f = 0; f < found.length; f++) {
      if (found[f] != 0 && features.first(f) == f) {
        rows.addTo(sums, found[f], (float) values[f]);
      }
    }
    double[] scores = new double[sums.length];
    for (int c = 0; c < scores.length; c++) {
      scores[c] = sums[c];
    }
    return scores;
  }

  /**
   * @param tokens how many tokens the text has
   */
  public Decision decide(Features features, int tokens) {
    int[] found = rows.spans(features);
    double[] scores = scores(features, found);
    int best = best(scores);
    double[] probabilities = probabilities(scores, calibration.sharpness());
    return new Decision(
        best,
        probabilities,
        confidence(probabilities, best) < calibration.certain(),
        tokenWeights(features, found, tokens, best, all));
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
    double most = scores.length == 0 ? 0 : scores[best(scores)];
    double[] p = new double[scores.length];
    double sum = 0;
    for (int c = 0; c < p.length; c++) {
      p[c] = Math.exp(sharpness * (scores[c] - most));
      sum += p[c];
    }
    for (int c = 0; c < p.length; c++) {
      p[c] /= sum;
    }
    return p;
  }

  /**
   * How sure a label is: half for one that another equals, 1 for one without a rival. Which of the
   * two likeliest classes it is decides; how the rest is spread over the others says little.
   * Measured, it is closer to how often the label is right than the probability itself, and better
   * at finding the wrong ones (docs/experiments/0002).
   */
  public static double confidence(double[] probabilities, int label) {
    double next = 0;
    for (int c = 0; c < probabilities.length; c++) {
      next = c == label ? next : Math.max(next, probabilities[c]);
    }
    return (1 + probabilities[label] - next) / 2;
  }

  private double[] tokenWeights(
      Features features, int[] found, int tokens, int label, int[] among) {
    double[] shares = shares(label, among);
    double[] byToken = new double[tokens];
    double[] leads = new double[found.length];
    for (int f = 0; f < found.length; f++) {
      int token = features.token(f);
      if (found[f] != 0 && token >= 0) {
        int first = features.first(f);
        leads[f] = first < f ? leads[first] : rows.weighed(found[f], shares, among);
        double gain = features.value(f) * leads[f];
        int other = features.other(f);
        byToken[token] += other < 0 ? gain : gain / 2;
        if (other >= 0) {
          byToken[other] += gain / 2;
        }
      }
    }
    return byToken;
  }

  /** Weighed so, classes' scores are how far one is before the mean of the others. */
  private double[] shares(int label, int[] among) {
    double[] shares = new double[classes.size()];
    for (int c : among) {
      shares[c] = -1.0 / Math.max(1, among.length - 1);
    }
    shares[label] = 1;
    return shares;
  }

  /**
   * Leaves out the weights near those of most classes of their feature, which decide nothing: a
   * model of many classes becomes small and quick.
   *
   * @param least a smaller distance from the median of the feature's weights is none
   */
  public LinearModel withoutSmall(float least) {
    Map<Long, float[]> kept = new HashMap<>();
    rows.toMap().forEach((key, row) -> kept.put(key, aboveMedian(row, least)));
    return new LinearModel(classes, kept, bias, calibration);
  }

  private static float[] aboveMedian(float[] row, float least) {
    float[] sorted = row.clone();
    Arrays.sort(sorted);
    float median = sorted[sorted.length / 2];
    float[] kept = new float[row.length];
    for (int c = 0; c < row.length; c++) {
      float distance = row[c] - median;
      kept[c] = Math.abs(distance) < least ? 0 : distance;
    }
    return kept;
  }

  public void write(DataOutputStream out) throws IOException {
    out.writeDouble(calibration.sharpness());
    out.writeDouble(calibration.certain());
    out.writeInt(classes.size());
    for (int c = 0; c < classes.size(); c++) {
      out.writeUTF(classes.get(c));
      out.writeFloat(bias[c]);
    }
    rows.write(out);
  }

  public static LinearModel read(DataInputStream in) throws IOException {
    Calibration calibration = new Calibration(in.readDouble(), in.readDouble());
    String[] classes = new String[in.readInt()];
    float[] bias = new float[classes.length];
    for (int c = 0; c < classes.length; c++) {
      classes[c] = in.readUTF();
      bias[c] = in.readFloat();
    }
    return new LinearModel(
        List.of(classes), FeatureRows.read(in, classes.length), bias, calibration);
  }
}
