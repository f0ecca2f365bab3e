package otklik.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import otklik.classify.Analysers;
import otklik.classify.morphology.MorphologyArtefact;
import otklik.training.label.LabelEvaluation;
import otklik.training.label.LabelFigures;
import otklik.training.label.LabelledPosts;
import otklik.training.morphology.MorphologyEvaluation;
import otklik.training.morphology.Treebank;

/**
 * Holds the shipped models above their floor, and the artefacts to their training. Runs where the
 * corpora are: they are no part of the project and lie beside it.
 */
@EnabledIf("corporaAreHere")
class TrainedQualityTest {

  private static final Path CORPORA =
      Path.of(
          System.getProperty(
              "otklik.corpora", System.getProperty("otklik.home") + "/../shared/data"));

  static boolean corporaAreHere() {
    return Files.isDirectory(CORPORA.resolve("ud"));
  }

  @Test
  void morphologyStaysAboveItsFloor() throws IOException {
    MorphologyEvaluation figures =
        MorphologyEvaluation.of(
            MorphologyArtefact.load(),
            Treebank.read(CORPORA.resolve("ud/ru_taiga-ud-test.conllu")));

    assertThat(figures.upos()).isGreaterThanOrEqualTo(0.93);
    assertThat(figures.lemma()).isGreaterThanOrEqualTo(0.94);
  }

  @Test
  void sectorsStayAboveTheirFloor() throws IOException {
    LabelledPosts reader = new LabelledPosts(MorphologyArtefact.load());
    LabelFigures figures =
        LabelEvaluation.sectors(
            reader.read(CORPORA.resolve("posts-labelled.tsv")),
            reader.own(),
            5,
            Analysers.topics().lexicon());

    assertThat(figures.accuracy()).isGreaterThanOrEqualTo(0.84);
    assertThat(figures.macroF1()).isGreaterThanOrEqualTo(0.76);
  }

  @Test
  void trainingGivesTheShippedArtefactsByteForByte(@org.junit.jupiter.api.io.TempDir Path folder)
      throws IOException {
    Train.main(new String[] {CORPORA.toString(), folder.toString()});

    Path shipped = Path.of(System.getProperty("otklik.home"), "models", "artefacts");
    for (String name : List.of("forms", "tagger", "topics", "sectors", "kinds")) {
      assertThat(folder.resolve(name + ".bin.gz"))
          .hasSameBinaryContentAs(shipped.resolve(name + ".bin.gz"));
    }
  }
}
