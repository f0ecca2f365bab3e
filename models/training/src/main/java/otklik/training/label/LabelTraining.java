package otklik.training.label;

import java.util.List;
import java.util.function.Function;
import otklik.classify.kind.KindFeatures;
import otklik.classify.linear.Features;
import otklik.classify.linear.LinearModel;
import otklik.classify.sector.SectorFeatures;
import otklik.classify.topic.TopicLexicon;
import otklik.training.label.LogisticTraining.Example;
import otklik.training.label.LogisticTraining.Way;

/** Labelled posts to the models of kind and sector. */
public final class LabelTraining {

  /** Chosen by 5-fold cross-validation on the labelled posts, see docs/experiments/0002. */
  private static final Way SECTORS = new Way(0.25, true);

  /** The labelled posts were chosen because they ask or complain: they say nothing of the rest. */
  private static final Way KINDS = new Way(0.35, false);

  private LabelTraining() {}

  /**
   * @param lexicon null trains without it
   */
  public static LinearModel sectors(List<LabelledPost> posts, TopicLexicon lexicon) {
    return train(
        posts.stream().filter(p -> p.sector() != null).toList(),
        p -> SectorFeatures.of(p.words(), lexicon),
        LabelledPost::sector,
        SECTORS);
  }

  public static LinearModel kinds(List<LabelledPost> posts) {
    return train(posts, p -> KindFeatures.of(p.words()), LabelledPost::kind, KINDS);
  }

  private static LinearModel train(
      List<LabelledPost> posts,
      Function<LabelledPost, Features> features,
      Function<LabelledPost, String> label,
      Way way) {
    List<Example> examples =
        posts.stream().map(p -> new Example(features.apply(p), label.apply(p), p.own())).toList();
    return LogisticTraining.train(examples, way).calibrated(CalibrationTraining.of(examples, way));
  }
}
