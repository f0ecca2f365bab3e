package otklik.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import otklik.classify.Analysers;
import otklik.classify.kind.KindClassifier;
import otklik.classify.linear.LinearModel;
import otklik.classify.morphology.Morphology;
import otklik.classify.morphology.MorphologyArtefact;
import otklik.classify.sector.SectorClassifier;
import otklik.classify.topic.TopicLexicon;
import otklik.training.label.CrossValidation;
import otklik.training.label.LabelFigures;
import otklik.training.label.LabelTraining;
import otklik.training.label.LabelledPost;
import otklik.training.label.LabelledPosts;
import otklik.training.morphology.MorphologyEvaluation;
import otklik.training.morphology.Treebank;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code otklik evaluate}: prints figures, one "name value" a line. */
@Command(
    name = "evaluate",
    description = "Print how right the models are.",
    mixinStandardHelpOptions = true)
final class EvaluateCommand implements Runnable {

  @picocli.CommandLine.Spec private picocli.CommandLine.Model.CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  @Command(
      name = "morphology",
      description = "Part of speech, lemma and features on a treebank in CoNLL-U.",
      mixinStandardHelpOptions = true)
  int morphology(@Parameters(paramLabel = "FILE.conllu") Path file) throws IOException {
    MorphologyEvaluation.of(MorphologyArtefact.load(), Treebank.read(file))
        .lines()
        .forEach(System.out::println);
    return 0;
  }

  @Command(
      name = "sectors",
      description = "Sectors of labelled posts (TSV: id, sector, kind, text).",
      mixinStandardHelpOptions = true)
  int sectors(
      @Parameters(paramLabel = "FILE.tsv") Path file,
      @Option(
              names = "--cross-validate",
              paramLabel = "K",
              description =
                  "Train and judge in K folds; without it the shipped model is judged, which knows the shipped posts.")
          Integer folds,
      @Option(
              names = "--without-lexicon",
              description = "Leave the topic lexicon out (with --cross-validate).")
          boolean withoutLexicon)
      throws IOException {
    TopicLexicon lexicon = withoutLexicon ? null : Analysers.topics().lexicon();
    LabelledPosts reader = new LabelledPosts(MorphologyArtefact.load());
    List<LabelledPost> posts = reader.read(file);
    List<LabelledPost> own = reader.own();
    Trainer trainer =
        train -> {
          SectorClassifier classifier =
              new SectorClassifier(LabelTraining.sectors(with(train, own), lexicon), lexicon);
          return post -> classifier.sector(post.tokens()).sector().code();
        };
    return print(
        posts,
        LabelledPost::sector,
        folds,
        trainer,
        Analysers.sectorModel(),
        model -> {
          SectorClassifier classifier = new SectorClassifier(model, Analysers.topics().lexicon());
          return post -> classifier.sector(post.tokens()).sector().code();
        });
  }

  @Command(
      name = "kinds",
      description = "Kinds of labelled posts (TSV: id, sector, kind, text).",
      mixinStandardHelpOptions = true)
  int kinds(
      @Parameters(paramLabel = "FILE.tsv") Path file,
      @Option(
              names = "--cross-validate",
              paramLabel = "K",
              description = "Train and judge in K folds.")
          Integer folds)
      throws IOException {
    Morphology morphology = MorphologyArtefact.load();
    LabelledPosts reader = new LabelledPosts(morphology);
    List<LabelledPost> own = reader.own();
    Function<LinearModel, Function<LabelledPost, String>> use =
        model -> {
          KindClassifier classifier = new KindClassifier(model);
          return post -> classifier.kind(post.tokens()).kind().code();
        };
    return print(
        reader.read(file),
        LabelledPost::kind,
        folds,
        train -> use.apply(LabelTraining.kinds(with(train, own))),
        Analysers.kindModel(),
        use);
  }

  /** Trains on posts; answers what predicts a code for another post. */
  private interface Trainer extends Function<List<LabelledPost>, Function<LabelledPost, String>> {}

  private static int print(
      List<LabelledPost> posts,
      Function<LabelledPost, String> label,
      Integer folds,
      Trainer trainer,
      LinearModel shipped,
      Function<LinearModel, Function<LabelledPost, String>> use) {
    if (folds != null && (folds < 2 || folds > posts.size())) {
      throw new IllegalArgumentException(
          "--cross-validate: must be 2 to the number of posts, which is " + posts.size());
    }
    LabelFigures figures =
        folds == null
            ? new LabelFigures(
                posts.stream().map(label).toList(), posts.stream().map(use.apply(shipped)).toList())
            : CrossValidation.of(
                posts,
                folds,
                label,
                (train, held) -> held.stream().map(trainer.apply(train)).toList());
    figures.lines().forEach(System.out::println);
    return 0;
  }

  private static List<LabelledPost> with(List<LabelledPost> posts, List<LabelledPost> own) {
    List<LabelledPost> all = new ArrayList<>(posts);
    all.addAll(own);
    return all;
  }
}
