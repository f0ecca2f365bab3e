package otklik.training.label;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import otklik.analysis.Sector;
import otklik.analysis.TopicLabel;
import otklik.classify.morphology.Morphology;
import otklik.classify.topic.TopicArtefact;
import otklik.classify.topic.TopicClassifier;
import otklik.classify.topic.Topics;

/**
 * How well a topic is chosen among those of the right sector, by cross-validation on the posts of
 * our own: no real post has a topic from a person.
 */
public final class TopicEvaluation {

  private static final int FOLDS = 5;

  private TopicEvaluation() {}

  public static List<String> lines(
      List<LabelledPost> own, TopicArtefact artefact, Morphology morphology) throws IOException {
    TopicModelTraining training =
        new TopicModelTraining(artefact.lexicon(), artefact.topics(), morphology);
    List<LabelledPost> posts = own.stream().filter(post -> post.topic() != null).toList();
    LabelFigures figures =
        CrossValidation.of(
            posts,
            FOLDS,
            post -> Topics.code(post.sector(), post.topic()),
            (train, held) -> held.stream().map(chooser(training, train, artefact)).toList());
    return List.of(
        "topics_posts " + posts.size(),
        figure("topics_accuracy", figures.reliability().accuracyAt(1)),
        figure("topics_accuracy_at_80_percent", figures.reliability().accuracyAt(0.8)),
        figure("topics_calibration_error", figures.reliability().calibrationError()));
  }

  private static String figure(String name, double value) {
    return String.format(java.util.Locale.ROOT, "%s %.4f", name, value);
  }

  private static Function<LabelledPost, Prediction> chooser(
      TopicModelTraining training, List<LabelledPost> train, TopicArtefact artefact) {
    TopicClassifier classifier =
        new TopicClassifier(training.train(train), artefact.lexicon(), artefact.topics());
    return post -> {
      Sector sector = Sector.ofCode(post.sector()).orElse(Sector.OTHER);
      TopicLabel label = classifier.likeliest(post.words(), sector);
      return label == null
          ? new Prediction("", 0)
          : new Prediction(Topics.code(post.sector(), label.topic()), label.confidence());
    };
  }
}
