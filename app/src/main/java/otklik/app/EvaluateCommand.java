package otklik.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import otklik.classify.Analysers;
import otklik.classify.morphology.MorphologyArtefact;
import otklik.classify.topic.TopicLexicon;
import otklik.training.evaluation.AllFigures;
import otklik.training.label.FigurePictures;
import otklik.training.label.LabelEvaluation;
import otklik.training.label.LabelFigures;
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
          boolean withoutLexicon,
      @Option(
              names = "--pictures",
              paramLabel = "DIR",
              description = "Draw the confusion table and the risk-coverage curve into a folder.")
          Path pictures)
      throws IOException {
    TopicLexicon lexicon = withoutLexicon ? null : Analysers.topics().lexicon();
    LabelledPosts reader = new LabelledPosts(MorphologyArtefact.load());
    List<LabelledPost> posts = reader.read(file);
    return print(
        LabelEvaluation.sectors(posts, reader.own(), folds(folds, posts), lexicon),
        "sectors",
        pictures);
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
          Integer folds,
      @Option(
              names = "--pictures",
              paramLabel = "DIR",
              description = "Draw the confusion table and the risk-coverage curve into a folder.")
          Path pictures)
      throws IOException {
    LabelledPosts reader = new LabelledPosts(MorphologyArtefact.load());
    List<LabelledPost> posts = reader.read(file);
    return print(
        LabelEvaluation.kinds(posts, reader.own(), folds(folds, posts)), "kinds", pictures);
  }

  @Command(
      name = "all",
      description = "Every figure of docs/quality.md; takes about twenty seconds.",
      mixinStandardHelpOptions = true)
  int all(
      @Parameters(
              paramLabel = "CORPORA",
              description = "The folder that holds ud/ and posts-labelled.tsv.")
          Path corpora)
      throws IOException {
    AllFigures.lines(corpora).forEach(System.out::println);
    return 0;
  }

  @Command(
      name = "own",
      description = "Figures on the project's own test sets: places, personal data, voices.",
      mixinStandardHelpOptions = true)
  int own() {
    AllFigures.own().forEach(System.out::println);
    return 0;
  }

  /** 0 for none. */
  private static int folds(Integer folds, List<LabelledPost> posts) {
    if (folds != null && (folds < 2 || folds > posts.size())) {
      throw new IllegalArgumentException(
          "--cross-validate: must be 2 to the number of posts, which is " + posts.size());
    }
    return folds == null ? 0 : folds;
  }

  /**
   * @param pictures null for none
   */
  private static int print(LabelFigures figures, String name, Path pictures) throws IOException {
    if (pictures != null) {
      FigurePictures.write(figures, name, pictures);
    }
    figures.lines().forEach(System.out::println);
    return 0;
  }
}
