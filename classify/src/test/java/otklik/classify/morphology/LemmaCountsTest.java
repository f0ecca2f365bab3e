package otklik.classify.morphology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LemmaCountsTest {

  private static final Reading PARTICLE = new Reading("не", "PART", "_");
  private static final Reading NUMERAL = new Reading("не", "NUM", "_");
  private static final Reading ADVERB = new Reading("ненадолго", "ADV", "_");

  private static final LemmaCounts COUNTS =
      new LemmaCounts(
          Map.of("не не PART", 900, "не не NUM", 2, "да да PART", 200, "да да NUM", 0), Map.of());

  private static List<Reading> usual(String form, List<Reading> always) {
    List<Reading> readings = new ArrayList<>(List.of(PARTICLE, NUMERAL, ADVERB));
    COUNTS.keepUsual(form, readings, always);
    return readings;
  }

  @Test
  void aFrequentFormLosesReadingsThatItHardlyEverHas() {
    assertThat(usual("не", List.of())).containsExactly(PARTICLE);
  }

  @Test
  void whatIsKeptAlwaysStaysHoweverRare() {
    assertThat(usual("не", List.of(ADVERB))).containsExactly(PARTICLE, ADVERB);
  }

  @Test
  void ofAFormThatIsNotFrequentNothingIsKnown() {
    assertThat(usual("нэ", List.of())).containsExactly(PARTICLE, NUMERAL, ADVERB);
  }

  @Test
  void aStopLeavesNoChoiceButABracketMayBeASmile() {
    assertThat(Signs.readings("...")).extracting(Reading::tag).containsExactly("PUNCT");
    assertThat(Signs.readings(",")).extracting(Reading::tag).containsExactly("PUNCT");
    assertThat(Signs.readings(")")).extracting(Reading::tag).contains("PUNCT", "SYM");
  }
}
