package otklik.training.label;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import otklik.analysis.KindLabel;
import otklik.analysis.SectorLabel;
import otklik.classify.Analysers;
import otklik.classify.kind.KindClassifier;
import otklik.classify.linear.LinearModel;
import otklik.classify.sector.SectorClassifier;
import otklik.classify.topic.TopicLexicon;

/**
 * Figures of kind and sector: of the way of training, on posts that were held out, or of the
 * shipped models.
 */
public final class LabelEvaluation {

  private LabelEvaluation() {}

  /** Trains on posts; answers what judges another post. */
  private interface Trainer
      extends Function<List<LabelledPost>, Function<LabelledPost, Prediction>> {}

  /**
   * @param own posts of our own, in the training of every fold
   * @param folds how many; 0 judges the shipped model, which knows the shipped posts
   * @param lexicon null for a way without it
   */
  public static LabelFigures sectors(
      List<LabelledPost> posts, List<LabelledPost> own, int folds, TopicLexicon lexicon) {
    return folds == 0
        ? judge(posts, LabelledPost::sector, sectors(Analysers.sectorModel(), lexicon))
        : crossValidate(
            posts,
            own,
            folds,
            LabelledPost::sector,
            train -> sectors(LabelTraining.sectors(train, lexicon), lexicon));
  }

  /** The same for kinds. */
  public static LabelFigures kinds(List<LabelledPost> posts, List<LabelledPost> own, int folds) {
    return folds == 0
        ? judge(posts, LabelledPost::kind, kinds(Analysers.kindModel()))
        : crossValidate(
            posts, own, folds, LabelledPost::kind, train -> kinds(LabelTraining.kinds(train)));
  }

  private static Function<LabelledPost, Prediction> sectors(
      LinearModel model, TopicLexicon lexicon) {
    SectorClassifier classifier = new SectorClassifier(model, lexicon);
    return post -> {
      SectorLabel label = classifier.sector(post.words());
      return new Prediction(label.sector().code(), label.confidence());
    };
  }

  private static Function<LabelledPost, Prediction> kinds(LinearModel model) {
    KindClassifier classifier = new KindClassifier(model);
    return post -> {
      KindLabel label = classifier.kind(post.words());
      return new Prediction(label.kind().code(), label.confidence());
    };
  }

  private static LabelFigures judge(
      List<LabelledPost> posts,
      Function<LabelledPost, String> label,
      Function<LabelledPost, Prediction> model) {
    return new LabelFigures(posts.stream().map(label).toList(), posts.stream().map(model).toList());
  }

  private static LabelFigures crossValidate(
      List<LabelledPost> posts,
      List<LabelledPost> own,
      int folds,
      Function<LabelledPost, String> label,
      Trainer trainer) {
    return CrossValidation.of(
        posts,
        folds,
        label,
        (train, held) -> {
          List<LabelledPost> all = new ArrayList<>(train);
          all.addAll(own);
          return held.stream().map(trainer.apply(all)).toList();
        });
  }
}
