package otklik.ingest.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebDatesTest {

  private static final Instant NOW = Instant.parse("2026-11-24T03:00:00Z");
  private static final WebDates DATES = new WebDates(ZoneId.of("Asia/Yekaterinburg"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-11-24T07:30:00+05:00   | 2026-11-24T02:30:00Z",
        "2026-11-24T07:30:00+0500    | 2026-11-24T02:30:00Z",
        "2026-11-24 07:30:00         | 2026-11-24T02:30:00Z",
        "2026-11-24                  | 2026-11-23T19:00:00Z",
        "24.11.2026 07:30            | 2026-11-24T02:30:00Z",
        "24.11.26, 7:30              | 2026-11-24T02:30:00Z",
        "24 ноября 2026, 07:30       | 2026-11-24T02:30:00Z",
        "24 ноя. 2026 в 07:30        | 2026-11-24T02:30:00Z",
        "3 мая, 10:00                | 2026-05-03T05:00:00Z",
        "31 декабря в 23:00          | 2025-12-31T18:00:00Z",
        "Сегодня, 07:30              | 2026-11-24T02:30:00Z",
        "вчера в 23:15               | 2026-11-23T18:15:00Z",
        "Позавчера 10:00             | 2026-11-22T05:00:00Z",
        "5 минут назад               | 2026-11-24T02:55:00Z",
        "час назад                   | 2026-11-24T02:00:00Z",
        "2 дня назад                 | 2026-11-22T03:00:00Z"
      })
  void russianSitesTellTheTimeLikeThis(String written, Instant read) {
    assertThat(DATES.read(written, null, NOW)).isEqualTo(read);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "давно", "32.13.2026 10:00", "Ответить", "2026-99-99"})
  void whatIsNoTimeIsNone(String written) {
    assertThat(DATES.read(written, null, NOW)).isNull();
  }

  @Test
  void theProfilesFormatGoesFirst() {
    assertThat(DATES.read("11/24/2026 07:30", "MM/dd/yyyy HH:mm", NOW))
        .isEqualTo(Instant.parse("2026-11-24T02:30:00Z"));
  }
}
