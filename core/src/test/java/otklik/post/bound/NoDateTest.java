package otklik.post.bound;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoDateTest {

  private static final ZoneId ZONE = ZoneId.of("Asia/Yekaterinburg");

  @ParameterizedTest(name = "«{0}» says that there is no date")
  @ValueSource(
      strings = {
        "-",
        "—",
        "–",
        "--",
        "нет",
        "Не указано",
        "н/д",
        "Без срока",
        "бессрочно",
        "null",
        "N/A",
        "0",
        "00.00.0000",
        "0000-00-00",
        "00.00.0000 00:00:00",
        "0000-00-00T00:00:00Z",
        "__.__.____",
        "?",
        "…",
        "NaT"
      })
  void wordsAndDashesAndZerosSayThatThereIsNoDate(String text) {
    assertThat(NoDate.isSaidBy(text)).isTrue();
  }

  @ParameterizedTest(name = "«{0}» is something else")
  @ValueSource(strings = {"вчера", "24.11.2026", "2026-11-24", "10:00", "нет ответа", "1"})
  void whatCouldBeADateIsNone(String text) {
    assertThat(NoDate.isSaidBy(text)).isFalse();
  }

  @ParameterizedTest(name = "{0} stands for no date")
  @ValueSource(
      strings = {
        "9999-12-30T19:00:00Z", "9999-12-31T23:59:59Z", "0001-01-01T00:00:00Z",
        "0000-12-31T19:57:27Z", "1899-12-30T00:00:00Z", "1899-12-31T10:00:00Z",
        "1900-01-01T00:00:00Z", "1970-01-01T00:00:00Z", "1969-12-31T19:00:00Z",
        "2099-12-30T19:00:00Z", "2100-01-01T00:00:00Z", "2999-12-31T00:00:00Z"
      })
  void daysThatNobodyMeansStandForNoDate(String time) {
    assertThat(NoDate.isMeantBy(Instant.parse(time), ZONE)).isTrue();
  }

  @ParameterizedTest(name = "{0} is a date")
  @ValueSource(
      strings = {
        "2026-12-31T00:00:00Z",
        "2027-01-01T00:00:00Z",
        "1999-12-31T00:00:00Z",
        "2099-06-01T00:00:00Z",
        "+99999-12-31T00:00:00Z"
      })
  void otherDaysAreMeant(String time) {
    assertThat(NoDate.isMeantBy(Instant.parse(time), ZONE)).isFalse();
  }
}
