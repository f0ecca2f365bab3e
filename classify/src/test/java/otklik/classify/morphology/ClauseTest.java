package otklik.classify.morphology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import otklik.classify.AnalyserFixture;

/** What the clause says of a form that may be subject or object. */
final class ClauseTest {

  @ParameterizedTest(name = "{1} in: {0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      Рабочие разрыли двор                    | двор     | Case=Acc
      Двор засыпало снегом, а трактор сломался | трактор  | Case=Nom
      Почините лифт                           | лифт     | Case=Acc
      Во втором подъезде сломался лифт        | лифт     | Case=Nom
      Мы ждём автобус                         | автобус  | Case=Acc
      Автобус не приехал                      | Автобус  | Case=Nom
      """)
  void aNounIsSubjectOrObjectAsTheVerbAsks(String text, String form, String expected) {
    assertThat(AnalyserFixture.features(text, form)).contains(expected);
  }

  @Test
  void whatIsWrittenInCapitalsIsReadLikeTheSameInSmallLetters() {
    String text = "Управляющая компания не убирает снег третью неделю";
    assertThat(lemmas(text.toUpperCase(java.util.Locale.ROOT))).isEqualTo(lemmas(text));
  }

  @Test
  void fewWordsInCapitalsAreNoShouting() {
    assertThat(Letters.areShouted(List.of("УК", "ЖЭУ", "молчат"))).isFalse();
    assertThat(Letters.areShouted(List.of("УБЕРИТЕ", "СНЕГ", "ВО", "ДВОРЕ", "!"))).isTrue();
  }

  private static List<String> lemmas(String text) {
    return AnalyserFixture.shipped().analyse(text).lemmas();
  }
}
