package otklik.classify.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import otklik.analysis.Keyword;
import otklik.classify.AnalyserFixture;

class KeywordsTest {

  private static List<Keyword> of(String text) {
    return AnalyserFixture.shipped().analyse(text).keywords();
  }

  private static List<String> stems(String text, boolean names) {
    return of(text).stream().filter(k -> k.name() == names).map(Keyword::stem).toList();
  }

  @Test
  void wordsForOneThingAreOneKeyword() {
    assertThat(stems("Течет кровля", false))
        .containsExactlyInAnyOrderElementsOf(stems("Крыша протекает", false));
  }

  @Test
  void streetsAreNamesAndTheirHousesNothing() {
    assertThat(stems("На улице Гагарина 20 огромная яма", true)).containsExactly("гагарин");
    assertThat(stems("На улице Гагарина 20 огромная яма", false))
        .contains("ям")
        .doesNotContain("улиц");
  }

  @Test
  void aRareWordWeighsMoreThanAUsualOne() {
    List<Keyword> words = of("Опять закрыли библиотеку");

    assertThat(words.get(words.size() - 1).weight()).isGreaterThan(2 * words.get(0).weight());
  }
}
