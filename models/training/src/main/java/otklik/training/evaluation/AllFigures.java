package otklik.training.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import otklik.classify.Analyser;
import otklik.classify.Analysers;
import otklik.classify.morphology.Morphology;
import otklik.classify.morphology.MorphologyArtefact;
import otklik.classify.topic.TopicLexicon;
import otklik.region.RegionReader;
import otklik.training.label.AloneEvaluation;
import otklik.training.label.EvidenceEvaluation;
import otklik.training.label.LabelEvaluation;
import otklik.training.label.LabelFigures;
import otklik.training.label.LabelledPost;
import otklik.training.label.LabelledPosts;
import otklik.training.label.SpellingEvaluation;
import otklik.training.label.TopicEvaluation;
import otklik.training.morphology.MorphologyEvaluation;
import otklik.training.morphology.Treebank;

/** Every figure of docs/quality.md, one "name value" a line. */
public final class AllFigures {

  private static final int FOLDS = 5;

  private AllFigures() {}

  /**
   * @param corpora the folder with ud/ and posts-labelled.tsv
   */
  public static List<String> lines(Path corpora) throws IOException {
    Morphology morphology = MorphologyArtefact.load();
    LabelledPosts reader = new LabelledPosts(morphology);
    Path labelled = corpora.resolve("posts-labelled.tsv");
    List<LabelledPost> posts = reader.read(labelled);
    List<LabelledPost> own = reader.own();
    TopicLexicon lexicon = Analysers.topics().lexicon();
    LabelFigures sectors = LabelEvaluation.sectors(posts, own, FOLDS, lexicon);
    List<String> lines = new ArrayList<>();
    add(
        lines,
        "morphology_",
        MorphologyEvaluation.of(
                morphology, Treebank.read(corpora.resolve("ud/ru_taiga-ud-test.conllu")))
            .lines());
    add(lines, "sectors_", sectors.summary());
    add(
        lines,
        "sectors_without_lexicon_",
        LabelEvaluation.sectors(posts, own, FOLDS, null).summary());
    add(lines, "kinds_", LabelEvaluation.kinds(posts, own, FOLDS).summary());
    lines.addAll(SpellingEvaluation.lines(labelled, sectors));
    lines.addAll(
        AloneEvaluation.lines(
            posts, new LabelledPosts(MorphologyArtefact.loadThorough()).read(labelled)));
    lines.addAll(EvidenceEvaluation.lines(posts));
    lines.addAll(TopicEvaluation.lines(own, Analysers.topics(), morphology));
    lines.addAll(own());
    return lines;
  }

  /** Figures on the test sets that the project wrote itself. */
  public static List<String> own() {
    Analyser analyser = Analysers.load(RegionReader.shipped());
    List<String> lines = new ArrayList<>();
    lines.addAll(MunicipalityEvaluation.of(analyser).lines());
    lines.addAll(PersonalDataEvaluation.of(analyser).lines());
    lines.addAll(ToneEvaluation.urgency(analyser).lines());
    lines.addAll(ToneEvaluation.sentiment(analyser).lines());
    lines.addAll(VoiceEvaluation.lines(analyser));
    lines.addAll(BurstEvaluation.lines());
    return lines;
  }

  private static void add(List<String> lines, String prefix, List<String> more) {
    more.forEach(line -> lines.add(prefix + line));
  }
}
