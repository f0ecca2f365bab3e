package otklik.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenTimesTest {

  private static final WrittenTimes TIMES = new WrittenTimes(ZoneId.of("Asia/Yekaterinburg"));

  @ParameterizedTest(name = "«{0}» is {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "28.11.2026 9:05|2026-11-28T04:05:00Z",
        "28.11.2026\u00a009:05|2026-11-28T04:05:00Z",
        "28.11.2026, 09:05:30|2026-11-28T04:05:30Z",
        "28.11.2026 г. в 9:05|2026-11-28T04:05:00Z",
        "8.1.2026|2026-01-07T19:00:00Z",
        "28.11.26 9:05|2026-11-28T04:05:00Z",
        "2026-11-28T10:00:00+0500|2026-11-28T05:00:00Z",
        "2026-11-28T10:00:00+05|2026-11-28T05:00:00Z",
        "2026-11-28 10:00:00.123+05:00|2026-11-28T05:00:00Z",
        "2026-11-28T05:00:00Z|2026-11-28T05:00:00Z",
        "2026-11-28 10:00|2026-11-28T05:00:00Z",
        "2026/11/28 10:00|2026-11-28T05:00:00Z",
        "29.11.2026 12:40:05 UTC+08:00|2026-11-29T04:40:05Z",
        "29.11.2026 12:40 МСК|2026-11-29T09:40:00Z",
        "28/11/2026 9:05|2026-11-28T04:05:00Z",
        "2026-11-28 9:05 PM|2026-11-28T16:05:00Z"
      })
  void usualWaysOfWritingAreUnderstood(String text, Instant time) {
    assertThat(TIMES.read(text)).contains(time);
  }

  @ParameterizedTest(name = "«{0}» is not guessed at")
  @ValueSource(
      strings = {
        "03/04/2026", "31.02.2026", "2026-13-01", "28.11.2026 25:00", "вчера", "1795838400",
        "-999999999-01-01T00:00:00Z", "+999999999-12-31", "28.11", "", "46354", "28.11-2026"
      })
  void whatIsNoDateOrCouldBeTwoIsNone(String text) {
    assertThat(TIMES.read(text)).isEmpty();
  }

  @Test
  void aTimeOfDayAloneIsNoDate() {
    assertThat(WrittenTimes.timeOfDay("9:05")).contains(LocalTime.of(9, 5));
    assertThat(WrittenTimes.timeOfDay("28.11.2026 9:05")).isEmpty();
    assertThat(TIMES.read("9:05")).isEmpty();
  }

  @Property(seed = "1")
  void noTextIsTooStrange(@ForAll String text) {
    assertThat(TIMES.read(text)).isNotNull();
    assertThat(WrittenTimes.timeOfDay(text)).isNotNull();
  }
}
