package otklik.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DailyScheduleTest {

  private static final ZoneId ZONE = ZoneId.of("Asia/Yekaterinburg");

  @ParameterizedTest(name = "at {0}, done {1}: due {2}")
  @CsvSource(
      nullValues = "-",
      value = {
        "2026-11-25T06:59, 2026-11-23, ''",
        "2026-11-25T07:00, 2026-11-23, 2026-11-24",
        "2026-11-25T07:00, 2026-11-24, ''",
        "2026-11-25T12:00, 2026-11-21, 2026-11-22 2026-11-23 2026-11-24",
        "2026-11-25T06:00, 2026-11-21, 2026-11-22 2026-11-23",
        "2026-11-25T06:00, -, 2026-11-24",
        "2027-01-01T08:00, 2026-12-30, 2026-12-31",
        "2026-11-25T12:00, 2026-01-01, 2026-11-18 2026-11-19 2026-11-20 2026-11-21 2026-11-22 2026-11-23 2026-11-24",
        "2026-11-25T12:00, 2026-12-01, ''"
      })
  void daysWhoseHourHasComeAndThatHaveNoListsAreDue(String now, LocalDate done, String expected) {
    List<LocalDate> due =
        DailySchedule.due(LocalDateTime.parse(now).atZone(ZONE), LocalTime.of(7, 0), done);

    assertThat(due)
        .isEqualTo(
            Arrays.stream(expected.split(" "))
                .filter(day -> !day.isEmpty())
                .map(LocalDate::parse)
                .toList());
  }
}
