package otklik.training.label;

import java.util.ArrayList;
import java.util.List;
import otklik.classify.linear.LinearModel;
import otklik.classify.linear.LinearModel.Calibration;
import otklik.training.label.LogisticTraining.Example;
import otklik.training.label.LogisticTraining.Way;
import otklik.training.label.Reliability.Judged;

/**
 * Finds the sharpness at which held-out posts are most probable, and the confidence below which a
 * tenth of them lies. Uses an inner cross-validation over real posts only: posts of our own are
 * cleaner than life.
 */
final class CalibrationTraining {

  private static final int FOLDS = 5;

  /** Share of posts that are labelled without a person. */
  private static final double COVERAGE = 0.9;

  private CalibrationTraining() {}

  /** Scores of a post by a model that has not seen it. */
  private record HeldOut(double[] scores, int right) {}

  static Calibration of(List<Example> examples, Way way) {
    List<HeldOut> held = heldOut(examples, way);
    if (held.isEmpty()) {
      return Calibration.NONE;
    }
    double sharpness = sharpness(held);
    List<Judged> judged = new ArrayList<>();
    for (HeldOut post : held) {
      double[] p = LinearModel.probabilities(post.scores(), sharpness);
      int best = LinearModel.best(p);
      judged.add(new Judged(LinearModel.confidence(p, best), best == post.right()));
    }
    return new Calibration(sharpness, new Reliability(judged).confidenceAt(COVERAGE));
  }

  private static List<HeldOut> heldOut(List<Example> examples, Way way) {
    List<HeldOut> held = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      List<Example> train = new ArrayList<>();
      List<Example> out = new ArrayList<>();
      int real = 0;
      for (Example example : examples) {
        boolean isOut = !example.own() && real++ % FOLDS == fold;
        (isOut ? out : train).add(example);
      }
      LinearModel model = LogisticTraining.train(train, way);
      for (Example example : out) {
        held.add(
            new HeldOut(
                model.scores(example.features()), model.classes().indexOf(example.label())));
      }
    }
    return held;
  }

  /** By golden section over the logarithm: the likelihood has one maximum. */
  private static double sharpness(List<HeldOut> held) {
    double ratio = (Math.sqrt(5) - 1) / 2;
    double low = Math.log(0.2);
    double high = Math.log(20);
    for (int i = 0; i < 40; i++) {
      double a = high - ratio * (high - low);
      double b = low + ratio * (high - low);
      if (loss(held, Math.exp(a)) < loss(held, Math.exp(b))) {
        high = b;
      } else {
        low = a;
      }
    }
    return Math.round(Math.exp((low + high) / 2) * 1000) / 1000.0;
  }

  private static double loss(List<HeldOut> held, double sharpness) {
    double loss = 0;
    for (HeldOut post : held) {
      double p =
          post.right() < 0 ? 0 : LinearModel.probabilities(post.scores(), sharpness)[post.right()];
      loss -= Math.log(Math.max(p, 1e-6));
    }
    return loss;
  }
}
