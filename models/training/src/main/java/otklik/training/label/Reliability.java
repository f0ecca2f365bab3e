package otklik.training.label;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How far confidences can be believed: by posts that were held out, each right or wrong at a
 * confidence.
 *
 * @param judged in any order
 */
public record Reliability(List<Judged> judged) {

  private static final int BINS = 10;

  /**
   * @param right whether the label was the one that a person gave
   */
  public record Judged(double confidence, boolean right) {}

  public Reliability {
    judged =
        judged.stream().sorted(Comparator.comparingDouble(Judged::confidence).reversed()).toList();
  }

  /**
   * Expected calibration error in ten bins of equal width: 0 is best.
   *
   * <p>Source: Naeini et al. 2015, "Obtaining well calibrated probabilities using Bayesian
   * binning".
   */
  public double calibrationError() {
    double[] confidence = new double[BINS];
    double[] right = new double[BINS];
    for (Judged one : judged) {
      int bin = Math.min(BINS - 1, (int) (one.confidence() * BINS));
      confidence[bin] += one.confidence();
      right[bin] += one.right() ? 1 : 0;
    }
    double error = 0;
    for (int bin = 0; bin < BINS; bin++) {
      error += Math.abs(confidence[bin] - right[bin]);
    }
    return judged.isEmpty() ? 0 : error / judged.size();
  }

  /**
   * Share of right labels among the most confident ones.
   *
   * @param coverage share of posts that are answered, above 0, at most 1
   */
  public double accuracyAt(double coverage) {
    int answered = Math.max(1, (int) Math.round(coverage * judged.size()));
    return judged.stream().limit(answered).filter(Judged::right).count() / (double) answered;
  }

  /** Confidence of the least confident post that is answered at this coverage. */
  public double confidenceAt(double coverage) {
    int answered = Math.max(1, (int) Math.round(coverage * judged.size()));
    return judged.isEmpty() ? 0 : judged.get(Math.min(judged.size(), answered) - 1).confidence();
  }

  /** Coverage in steps of a twentieth, and the accuracy there. */
  public List<double[]> curve() {
    List<double[]> points = new ArrayList<>();
    for (int i = 1; i <= 20; i++) {
      points.add(new double[] {i / 20.0, accuracyAt(i / 20.0)});
    }
    return points;
  }
}
