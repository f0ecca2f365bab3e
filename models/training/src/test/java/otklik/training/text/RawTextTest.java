package otklik.training.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RawTextTest {

  @Test
  void aParagraphIsDividedIntoSentences() {
    assertThat(
            RawText.sentences("Ветер стих под самое утро. «Пора нам в путь!» — Он встал и ушёл."))
        .containsExactly("Ветер стих под самое утро.", "«Пора нам в путь!»", "— Он встал и ушёл.");
  }

  @Test
  void linesOfOneParagraphAreOneText() {
    assertThat(
            RawText.sentences(
                "Снег шёл всю ночь,\nа утром\tрастаял.\n\nИ снова пошёл дождь вечером."))
        .containsExactly("Снег шёл всю ночь, а утром растаял.", "И снова пошёл дождь вечером.");
  }

  @Test
  void whatProgramsFillInOrShowOnButtonsIsLeftOut() {
    assertThat(RawText.sentences("Осталось %d ходов до конца игры.")).isEmpty();
    assertThat(RawText.sentences("Сохранить игру")).isEmpty();
    assertThat(RawText.sentences("The ship has left the harbour.")).isEmpty();
    assertThat(RawText.sentences("ВСЕ ПРАВА ЗАЩИЩЕНЫ ИХ АВТОРАМИ")).isEmpty();
  }

  @Test
  void markupIsTakenOff() {
    assertThat(RawText.sentences("Он <b>очень</b> устал за этот день."))
        .containsExactly("Он очень устал за этот день.");
  }

  @Test
  void aFolderGivesEachSentenceOnceAndNoAuthors(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("messages"), "Дверь открылась сама собой.\0Дверь открылась сама собой!\0");
    Files.writeString(
        folder.resolve("sayings"),
        "Кто рано встаёт, тот рано ложится.\n\t\t-- Неизвестный автор этих слов\n%\nВсему на свете своё время.\n");

    assertThat(RawText.read(folder))
        .containsExactly(
            "Дверь открылась сама собой.",
            "Кто рано встаёт, тот рано ложится.",
            "Всему на свете своё время.");
  }
}
