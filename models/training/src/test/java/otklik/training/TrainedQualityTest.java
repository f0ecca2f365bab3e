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
import otklik.training.label.TopicEvaluation;
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

    assertThat(figures.upos()).isGreaterThanOrEqualTo(Floors.of("morphology.upos"));
    assertThat(figures.lemma()).isGreaterThanOrEqualTo(Floors.of("morphology.lemma"));
    assertThat(figures.features()).isGreaterThanOrEqualTo(Floors.of("morphology.features"));
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

    assertThat(figures.accuracy()).isGreaterThanOrEqualTo(Floors.of("sectors.accuracy"));
    assertThat(figures.macroF1()).isGreaterThanOrEqualTo(Floors.of("sectors.macro_f1"));
    assertThat(figures.reliability().accuracyAt(0.9))
        .isGreaterThanOrEqualTo(Floors.of("sectors.accuracy_at_90_percent_coverage"));
    assertThat(figures.reliability().calibrationError())
        .isLessThanOrEqualTo(Floors.of("sectors.calibration_error_at_most"));
  }

  @Test
  void kindsStayAboveTheirFloor() throws IOException {
    LabelledPosts reader = new LabelledPosts(MorphologyArtefact.load());
    LabelFigures figures =
        LabelEvaluation.kinds(reader.read(CORPORA.resolve("posts-labelled.tsv")), reader.own(), 5);

    assertThat(figures.accuracy()).isGreaterThanOrEqualTo(Floors.of("kinds.accuracy"));
    assertThat(figures.reliability().calibrationError())
        .isLessThanOrEqualTo(Floors.of("kinds.calibration_error_at_most"));
  }

  @Test
  void topicsStayAboveTheirFloor() throws IOException {
    var morphology = MorphologyArtefact.load();
    List<String> lines =
        TopicEvaluation.lines(new LabelledPosts(morphology).own(), Analysers.topics(), morphology);

    assertThat(lines)
        .filteredOn(line -> line.startsWith("topics_accuracy "))
        .singleElement()
        .satisfies(
            line ->
                assertThat(Double.parseDouble(line.substring("topics_accuracy ".length())))
                    .isGreaterThanOrEqualTo(Floors.of("topics.accuracy")));
  }

  @Test
  void trainingGivesTheShippedArtefactsByteForByte(@org.junit.jupiter.api.io.TempDir Path folder)
      throws IOException {
    Train.main(new String[] {CORPORA.toString(), folder.toString()});

    Path shipped = Path.of(System.getProperty("otklik.home"), "models", "artefacts");
    assertThat(artefacts(folder)).isEqualTo(artefacts(shipped)).isNotEmpty();
    for (String name : artefacts(shipped)) {
      assertThat(folder.resolve(name)).hasSameBinaryContentAs(shipped.resolve(name));
    }
  }

  private static List<String> artefacts(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".bin.gz"))
          .sorted()
          .toList();
    }
  }
}
