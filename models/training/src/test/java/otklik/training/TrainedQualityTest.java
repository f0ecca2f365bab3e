package otklik.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
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

    assertThat(figures.upos()).isGreaterThanOrEqualTo(floor("morphology.upos"));
    assertThat(figures.lemma()).isGreaterThanOrEqualTo(floor("morphology.lemma"));
    assertThat(figures.features()).isGreaterThanOrEqualTo(floor("morphology.features"));
  }

  private static double floor(String name) throws IOException {
    Properties floors = new Properties();
    try (Reader reader =
        Files.newBufferedReader(
            Path.of(System.getProperty("otklik.home"), "models", "floors.properties"))) {
      floors.load(reader);
    }
    return Double.parseDouble(floors.getProperty(name));
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

    assertThat(figures.accuracy()).isGreaterThanOrEqualTo(floor("sectors.accuracy"));
    assertThat(figures.macroF1()).isGreaterThanOrEqualTo(floor("sectors.macro_f1"));
    assertThat(figures.reliability().accuracyAt(0.9))
        .isGreaterThanOrEqualTo(floor("sectors.accuracy_at_90_percent_coverage"));
    assertThat(figures.reliability().calibrationError())
        .isLessThanOrEqualTo(floor("sectors.calibration_error_at_most"));
  }

  @Test
  void kindsStayAboveTheirFloor() throws IOException {
    LabelledPosts reader = new LabelledPosts(MorphologyArtefact.load());
    LabelFigures figures =
        LabelEvaluation.kinds(reader.read(CORPORA.resolve("posts-labelled.tsv")), reader.own(), 5);

    assertThat(figures.accuracy()).isGreaterThanOrEqualTo(floor("kinds.accuracy"));
    assertThat(figures.reliability().calibrationError())
        .isLessThanOrEqualTo(floor("kinds.calibration_error_at_most"));
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
