package otklik.training.label;

import java.util.List;
import otklik.classify.kind.KindFeatures;
import otklik.classify.linear.LinearModel;
import otklik.classify.sector.SectorFeatures;
import otklik.classify.topic.TopicLexicon;
import otklik.training.label.LogisticTraining.Example;

/** Labelled posts to the models of kind and sector. */
public final class LabelTraining {

  /** Chosen by 5-fold cross-validation on the labelled posts, see docs/quality.md. */
  private static final double SECTOR_COST = 2.0;

  private static final double SECTOR_BALANCE = 0.2;
  private static final double KIND_BALANCE = 0.8;

  private static final double KIND_COST = 1.0;

  private LabelTraining() {}

  /**
   * @param lexicon null trains without it
   */
  public static LinearModel sectors(List<LabelledPost> posts, TopicLexicon lexicon) {
    return LogisticTraining.train(
        posts.stream()
            .map(p -> new Example(SectorFeatures.of(p.tokens(), lexicon), p.sector()))
            .toList(),
        SECTOR_COST,
        SECTOR_BALANCE);
  }

  public static LinearModel kinds(List<LabelledPost> posts) {
    return LogisticTraining.train(
        posts.stream().map(p -> new Example(KindFeatures.of(p.tokens()), p.kind())).toList(),
        KIND_COST,
        KIND_BALANCE);
  }
}
