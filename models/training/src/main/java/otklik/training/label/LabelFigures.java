package otklik.training.label;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/**
 * How often predicted labels are right.
 *
 * @param gold codes that people gave
 * @param predictions what the model said, in the same order
 */
public record LabelFigures(List<String> gold, List<Prediction> predictions) {

  public LabelFigures {
    gold = List.copyOf(gold);
    predictions = List.copyOf(predictions);
  }

  private List<String> predicted() {
    return predictions.stream().map(Prediction::label).toList();
  }

  /** How far the confidences can be believed. */
  public Reliability reliability() {
    List<Reliability.Judged> judged = new ArrayList<>();
    for (int i = 0; i < gold.size(); i++) {
      Prediction p = predictions.get(i);
      judged.add(new Reliability.Judged(p.confidence(), p.label().equals(gold.get(i))));
    }
    return new Reliability(judged);
  }

  public double accuracy() {
    long right = 0;
    for (int i = 0; i < gold.size(); i++) {
      right += gold.get(i).equals(predictions.get(i).label()) ? 1 : 0;
    }
    return share(right, gold.size());
  }

  /** Mean of the classes' F1, over every class that was given or predicted. */
  public double macroF1() {
    return classes().stream().mapToDouble(this::f1).average().orElse(0);
  }

  /** Mean of the classes' F1, each as often as it was given. */
  public double weightedF1() {
    return gold.stream().mapToDouble(this::f1).average().orElse(0);
  }

  double precision(String label) {
    return share(hits(label), count(predicted(), label));
  }

  double recall(String label) {
    return share(hits(label), count(gold, label));
  }

  double f1(String label) {
    double p = precision(label);
    double r = recall(label);
    return p + r == 0 ? 0 : 2 * p * r / (p + r);
  }

  private TreeSet<String> classes() {
    TreeSet<String> classes = new TreeSet<>(gold);
    classes.addAll(predicted());
    return classes;
  }

  /** How many posts of one class were given another, or the same. */
  long count(String given, String said) {
    long count = 0;
    for (int i = 0; i < gold.size(); i++) {
      count += gold.get(i).equals(given) && predictions.get(i).label().equals(said) ? 1 : 0;
    }
    return count;
  }

  private long hits(String label) {
    return count(label, label);
  }

  private static long count(List<String> labels, String label) {
    return labels.stream().filter(label::equals).count();
  }

  private static double share(long part, long whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }

  /** One "name value" a line. */
  public List<String> summary() {
    List<String> lines = new ArrayList<>();
    lines.add(String.format(Locale.ROOT, "accuracy %.4f", accuracy()));
    lines.add(String.format(Locale.ROOT, "macro_f1 %.4f", macroF1()));
    lines.add(String.format(Locale.ROOT, "weighted_f1 %.4f", weightedF1()));
    Reliability reliability = reliability();
    lines.add(
        String.format(
            Locale.ROOT, "expected_calibration_error %.4f", reliability.calibrationError()));
    lines.add(
        String.format(
            Locale.ROOT, "accuracy_at_90_percent_coverage %.4f", reliability.accuracyAt(0.9)));
    return lines;
  }

  /** The summary, then a row a class. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>(summary());
    for (String label : classes()) {
      lines.add(
          String.format(
              Locale.ROOT,
              "%s precision %.4f recall %.4f f1 %.4f posts %d",
              label,
              precision(label),
              recall(label),
              f1(label),
              count(gold, label)));
    }
    return lines;
  }
}
