package otklik.training.label;

import java.util.List;
import java.util.function.Function;
import otklik.classify.kind.KindFeatures;
import otklik.classify.linear.Features;
import otklik.classify.linear.LinearModel;
import otklik.classify.sector.SectorFeatures;
import otklik.classify.topic.TopicLexicon;
import otklik.training.label.LogisticTraining.Example;

/** Labelled posts to the models of kind and sector. */
public final class LabelTraining {

  /** Chosen by 5-fold cross-validation on the labelled posts, see docs/quality.md. */
  private static final double SECTOR_COST = 0.15;

  private static final double KIND_COST = 0.5;

  private LabelTraining() {}

  /**
   * @param lexicon null trains without it
   */
  public static LinearModel sectors(List<LabelledPost> posts, TopicLexicon lexicon) {
    return train(
        posts, p -> SectorFeatures.of(p.tokens(), lexicon), LabelledPost::sector, SECTOR_COST);
  }

  public static LinearModel kinds(List<LabelledPost> posts) {
    return train(posts, p -> KindFeatures.of(p.tokens()), LabelledPost::kind, KIND_COST);
  }

  private static LinearModel train(
      List<LabelledPost> posts,
      Function<LabelledPost, Features> features,
      Function<LabelledPost, String> label,
      double cost) {
    List<Example> examples =
        posts.stream().map(p -> new Example(features.apply(p), label.apply(p), p.own())).toList();
    return LogisticTraining.train(examples, cost)
        .calibrated(CalibrationTraining.of(examples, cost));
  }
}
