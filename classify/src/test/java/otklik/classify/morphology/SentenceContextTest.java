package otklik.classify.morphology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import otklik.analysis.Token;
import otklik.classify.AnalyserFixture;

/** What is decided by the whole sentence, not by the words next to a form. */
final class SentenceContextTest {

  @ParameterizedTest(name = "{1} in: {0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      Я начала смотреть другие близкие школы               | другие   | Case=Acc
      Просьба изыскать средства на уборку                  | средства | Case=Acc
      На остановке у лестницы от бывшего АТП нет лавочки   | бывшего  | Case=Gen
      Снег растаял и показал человеческие следы            | следы    | Case=Acc
      """)
  void caseIsToldByWhatStandsFarAway(String text, String form, String expected) {
    assertThat(AnalyserFixture.features(text, form)).contains(expected);
  }

  @Test
  void aSentenceIsReadAlikeWhateverSentencesStandBeforeIt() {
    String sentence = "Просьба изыскать средства на уборку двора.";
    String before = "Мусор не вывозят третью неделю. Куда смотрит администрация?! ";
    List<Token> alone = AnalyserFixture.shipped().tokens(sentence);
    List<Token> behind = AnalyserFixture.shipped().tokens(before + sentence);
    assertThat(readings(behind.subList(behind.size() - alone.size(), behind.size())))
        .isEqualTo(readings(alone));
  }

  private static List<String> readings(List<Token> tokens) {
    List<String> readings = new ArrayList<>();
    tokens.forEach(token -> readings.add(token.form() + " " + token.lemma() + token.features()));
    return readings;
  }
}
