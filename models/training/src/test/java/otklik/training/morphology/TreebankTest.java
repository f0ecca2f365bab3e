package otklik.training.morphology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import otklik.analysis.Upos;

class TreebankTest {

  @TempDir private Path folder;

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("t.conllu"), text);
  }

  @Test
  void readsSentencesAndPassesOverRangesAndComments() throws IOException {
    Path file =
        file(
            "# text = Нет воды\n1-2\tнетводы\t_\t_\t_\t_\t_\t_\t_\t_\n1\tНет\tнет\tVERB\t_\t_\t0\troot\t_\t_\n2\tводы\tвода\tNOUN\t_\tCase=Gen\t1\tnsubj\t_\t_\n\n1\tДа\tда\tPART\t_\t_\t0\troot\t_\t_\n");

    assertThat(Treebank.read(file))
        .hasSize(2)
        .first()
        .satisfies(
            sentence ->
                assertThat(sentence)
                    .containsExactly(
                        new GoldToken("Нет", "нет", Upos.VERB, "_"),
                        new GoldToken("воды", "вода", Upos.NOUN, "Case=Gen")));
  }

  @Test
  void namesTheLineThatIsNoToken() throws IOException {
    Path file = file("1\tНет\tнет\n");

    assertThatThrownBy(() -> Treebank.read(file))
        .hasMessage("t.conllu:1: 10 columns divided by tabs are expected, here are 3");
  }

  @Test
  void namesAPartOfSpeechThatThereIsNot() throws IOException {
    Path file = file("1\tНет\tнет\tNOPE\t_\t_\t0\troot\t_\t_\n");

    assertThatThrownBy(() -> Treebank.read(file))
        .hasMessage("t.conllu:1: upos: 'NOPE' is no part of speech of Universal Dependencies");
  }
}
