package otklik.classify.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import otklik.analysis.PersonalData;
import otklik.analysis.PersonalData.Kind;
import otklik.classify.AnalyserFixture;

class PersonalDataFinderTest {

  private final PersonalDataFinder finder = new PersonalDataFinder();

  private List<String> found(String text, Kind kind) {
    return finder.find(text, AnalyserFixture.words(text), List.of()).stream()
        .filter(data -> data.kind() == kind)
        .map(data -> text.substring(data.start(), data.end()))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "8 922 123-45-67",
        "8–922–123–45–67",
        "8‑922‑123‑45‑67",
        "+7 (34922) 3-12-45",
        "+7\u00a0922\u00a0123\u00a045\u00a067",
        "89221234567",
        "(34922) 3-12-45",
        "3-12-45",
        "+49 30 901820",
        "+683 4000"
      })
  void aPhoneNumberIsFoundHoweverItIsWritten(String number) {
    assertThat(found("Звоните " + number + " после шести", Kind.PHONE)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "С 01.02.2024 нет воды",
        "Рейс в 10:40, прилёт в 12:55",
        "Дома 12, 14, 16 и 18 без тепла",
        "Заплатили 1 250 000 рублей"
      })
  void whatIsNoNumberOfAPhoneIsLeft(String text) {
    assertThat(found(text, Kind.PHONE)).isEmpty();
  }

  @Test
  void theNameOfAPersonAndOfAnOrganisationAreFoundInOrder() {
    String text = "Директор Сидорова из ООО «Северстрой» не отвечает";

    assertThat(finder.find(text, AnalyserFixture.words(text), List.of()))
        .extracting(PersonalData::kind)
        .containsExactly(Kind.NAME, Kind.ORGANISATION);
  }
}
