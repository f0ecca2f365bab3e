package otklik.training.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import otklik.analysis.Sector;
import otklik.classify.Analysers;
import otklik.classify.morphology.Morphology;
import otklik.classify.morphology.MorphologyArtefact;
import otklik.classify.sector.SectorClassifier;
import otklik.classify.token.PostTokenizer;
import otklik.classify.word.Words;

class CorrectionsTest {

  private static final Morphology MORPHOLOGY = MorphologyArtefact.load();

  @TempDir Path folder;

  private static final List<String> SUBJECTS =
      List.of("Вертолетная площадка", "Санитарный борт", "Борт на Тольку", "Вертушка", "Ми-8");

  private static final List<String> PROBLEMS =
      List.of(
          "не прилетает неделями",
          "отменяют из-за ветра",
          "забит грузом",
          "без объяснений",
          "летает раз в месяц",
          "сидим на сумках",
          "не дождаться",
          "кассы закрыты",
          "опять перенос",
          "мест не хватает");

  @Test
  void fiftyCorrectionsChangeTheAnswersOnTheirLike() throws IOException {
    LabelledPosts reader = new LabelledPosts(MORPHOLOGY);
    List<LabelledPost> before = reader.own();
    List<LabelledPost> after = new ArrayList<>(before);
    after.addAll(Corrections.read(corrections(), MORPHOLOGY));
    String like = "Борт отменяют третий раз, вертушка без объяснений стоит";

    assertThat(sector(before, like)).isNotEqualTo(Sector.TRANSPORT);
    assertThat(sector(after, like)).isEqualTo(Sector.TRANSPORT);
  }

  @Test
  void andLeaveOtherPostsAlone() throws IOException {
    List<LabelledPost> after = new ArrayList<>(new LabelledPosts(MORPHOLOGY).own());
    after.addAll(Corrections.read(corrections(), MORPHOLOGY));

    assertThat(sector(after, "Не вывозят мусор, баки переполнены")).isEqualTo(Sector.WASTE);
    assertThat(sector(after, "Батареи холодные, в квартире плюс 15")).isEqualTo(Sector.HOUSING);
  }

  @Test
  void aBadLineIsNamed() throws IOException {
    Path file = folder.resolve("c.jsonl");
    Files.writeString(file, "{\"text\": \"a\", \"kind\": \"complaint\", \"sector\": \"sea\"}\n");

    assertThatThrownBy(() -> Corrections.read(file, MORPHOLOGY))
        .hasMessage("c.jsonl:1: sector: no sector 'sea'");
  }

  private Path corrections() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (String subject : SUBJECTS) {
      for (String problem : PROBLEMS) {
        lines.append(
            "{\"text\": \"%s %s\", \"kind\": \"complaint\", \"sector\": \"transport\"}%n"
                .formatted(subject, problem));
      }
    }
    return Files.writeString(folder.resolve("corrections.jsonl"), lines);
  }

  private static Sector sector(List<LabelledPost> posts, String text) {
    var lexicon = Analysers.topics().lexicon();
    return new SectorClassifier(LabelTraining.sectors(posts, lexicon), lexicon)
        .sector(Words.of(MORPHOLOGY.tokens(new PostTokenizer().tokens(text))))
        .sector();
  }
}
