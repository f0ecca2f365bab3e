package otklik.training.evaluation;

import java.util.List;
import java.util.Locale;

/**
 * Counts of a yes-or-no decision against what is right.
 *
 * @param hits rightly yes
 * @param falseAlarms wrongly yes
 * @param misses wrongly no
 */
record F1(int hits, int falseAlarms, int misses) {

  static final F1 NONE = new F1(0, 0, 0);

  F1 and(boolean right, boolean predicted) {
    return new F1(
        hits + (right && predicted ? 1 : 0),
        falseAlarms + (!right && predicted ? 1 : 0),
        misses + (right && !predicted ? 1 : 0));
  }

  double precision() {
    return share(hits, hits + falseAlarms);
  }

  double recall() {
    return share(hits, hits + misses);
  }

  double value() {
    return share(2 * hits, 2 * hits + falseAlarms + misses);
  }

  private static double share(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }

  List<String> lines(String name) {
    return List.of(
        String.format(Locale.ROOT, "%s_f1 %.4f", name, value()),
        String.format(Locale.ROOT, "%s_precision %.4f", name, precision()),
        String.format(Locale.ROOT, "%s_recall %.4f", name, recall()));
  }
}
