package otklik.classify.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import otklik.analysis.Fingerprint;
import otklik.classify.AnalyserFixture;

class FingerprintsTest {

  private static final String TEXT =
      "В подъезде дома не моют полы третью неделю, грязь и вонь, управляющая не отвечает";

  private static Fingerprint of(String text) {
    return Fingerprints.of(AnalyserFixture.words(text));
  }

  private static double similarity(String text) {
    return of(TEXT).similarity(of(text));
  }

  @Test
  void signsCasesAndSpacesMakeNoDifference() {
    assertThat(similarity(TEXT.toUpperCase() + " !!! 😡")).isEqualTo(1);
  }

  @Test
  void aRepostWithAWordMoreIsNearlyTheSame() {
    assertThat(similarity("Репост! " + TEXT)).isGreaterThan(0.75);
  }

  @Test
  void aTypingMistakeChangesLittle() {
    assertThat(similarity(TEXT.replace("управляющая", "управляюща"))).isGreaterThan(0.75);
  }

  @Test
  void aNumberIsOneWordInDigitsAndLetters() {
    assertThat(
            of("Ждали автобус сорок минут на морозе")
                .similarity(of("Ждали автобус 40 минут на морозе")))
        .isEqualTo(1);
  }

  @Test
  void otherWordsOnTheSameProblemAreAnotherText() {
    assertThat(similarity("Уборщицу в нашем подъезде не видели с прошлого месяца, полы грязные"))
        .isLessThan(0.3);
  }

  @Test
  void threeWordsAreTooFewToTell() {
    assertThat(of("Нет воды!")).isEqualTo(Fingerprint.NONE);
  }
}
