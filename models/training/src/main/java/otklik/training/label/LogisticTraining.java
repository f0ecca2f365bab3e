package otklik.training.label;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import otklik.classify.linear.Features;
import otklik.classify.linear.LinearModel;

/**
 * Learns a linear model by L2-regularised logistic regression, one class against the rest.
 * Deterministic.
 *
 * <p>Source: Fan et al. 2008, "LIBLINEAR: a library for large linear classification".
 */
final class LogisticTraining {

  /**
   * Features of one text and the code of its class.
   *
   * @param own whether the project wrote the text: how frequent its class is says nothing then
   */
  record Example(Features features, String label, boolean own) {}

  /**
   * How to learn.
   *
   * @param cost larger fits the examples more closely
   * @param frequencyOfLife whether real examples say how frequent each class is
   */
  record Way(double cost, boolean frequencyOfLife) {}

  /** So that a class that life lacks is rare, not impossible. */
  private static final double LEAST_SHARE = 0.005;

  private LogisticTraining() {}

  /**
   * @param way how to learn
   */
  static LinearModel train(List<Example> examples, Way way) {
    List<String> classes =
        List.copyOf(
            examples.stream()
                .map(Example::label)
                .collect(java.util.stream.Collectors.toCollection(TreeSet::new)));
    Map<Long, Integer> index = new TreeMap<>();
    for (Example example : examples) {
      for (int f = 0; f < example.features().size(); f++) {
        index.putIfAbsent(example.features().key(f), 0);
      }
    }
    int[] next = {1};
    index.replaceAll((key, zero) -> next[0]++);
    Problem problem = new Problem();
    problem.l = examples.size();
    problem.n = index.size() + 1;
    problem.bias = 1;
    problem.x = new Feature[problem.l][];
    problem.y = new double[problem.l];
    for (int i = 0; i < problem.l; i++) {
      problem.x[i] = nodes(examples.get(i).features(), index);
      problem.y[i] = classes.indexOf(examples.get(i).label());
    }
    Linear.setDebugOutput(
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    Parameter parameter = new Parameter(SolverType.L2R_LR, way.cost(), 0.001);
    return model(
        Linear.train(problem, parameter),
        classes,
        index,
        way.frequencyOfLife() ? priorShift(examples, classes) : new double[classes.size()]);
  }

  /**
   * What the bias of each class lacks: how much more frequent it is in life than in training, as a
   * logarithm. Of a class without real examples nothing is known, and nothing changed.
   */
  private static double[] priorShift(List<Example> examples, List<String> classes) {
    List<Example> real = examples.stream().filter(e -> !e.own()).toList();
    double[] shift = new double[classes.size()];
    for (int c = 0; c < shift.length; c++) {
      String label = classes.get(c);
      if (real.stream().anyMatch(e -> e.label().equals(label))) {
        shift[c] = Math.log(share(real, label) / share(examples, label));
      }
    }
    return shift;
  }

  private static double share(List<Example> examples, String label) {
    long count = examples.stream().filter(e -> e.label().equals(label)).count();
    return (double) count / examples.size() + LEAST_SHARE;
  }

  private static Feature[] nodes(Features features, Map<Long, Integer> index) {
    Map<Integer, Double> sums = new TreeMap<>();
    for (int f = 0; f < features.size(); f++) {
      sums.merge(index.get(features.key(f)), features.value(f), Double::sum);
    }
    Feature[] nodes = new Feature[sums.size() + 1];
    int n = 0;
    for (Map.Entry<Integer, Double> sum : sums.entrySet()) {
      nodes[n++] = new FeatureNode(sum.getKey(), sum.getValue());
    }
    nodes[n] = new FeatureNode(index.size() + 1, 1);
    return nodes;
  }

  private static LinearModel model(
      Model trained, List<String> classes, Map<Long, Integer> index, double[] shift) {
    int n = trained.getNrClass();
    int[] labels = trained.getLabels();
    double[] w = trained.getFeatureWeights();
    boolean single = n == 2;
    Map<Long, float[]> weights = new HashMap<>();
    index.forEach((key, at) -> weights.put(key, row(w, at - 1, labels, single)));
    float[] bias = row(w, index.size(), labels, single);
    for (int c = 0; c < bias.length; c++) {
      bias[c] += (float) shift[c];
    }
    return new LinearModel(classes, weights, bias, LinearModel.Calibration.NONE);
  }

  /** Of two classes liblinear keeps one vector only. */
  private static float[] row(double[] w, int feature, int[] labels, boolean single) {
    float[] row = new float[labels.length];
    for (int c = 0; c < labels.length; c++) {
      double weight = single ? (c == 0 ? w[feature] : -w[feature]) : w[feature * labels.length + c];
      row[labels[c]] = Math.round(weight * 4096) / 4096f;
    }
    return row;
  }
}
