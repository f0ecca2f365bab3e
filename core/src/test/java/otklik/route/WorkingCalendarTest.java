package otklik.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import otklik.region.DeadlineRules;

class WorkingCalendarTest {

  private static final ZoneId ZONE = ZoneId.of("Asia/Yekaterinburg");
  private static final WorkingCalendar CALENDAR =
      new WorkingCalendar(
          new DeadlineRules(
              LocalTime.of(9, 0),
              LocalTime.of(18, 0),
              Set.of(LocalDate.of(2026, 12, 31)),
              Set.of(LocalDate.of(2027, 2, 20)),
              List.of()));

  private static ZonedDateTime at(String local) {
    return java.time.LocalDateTime.parse(local).atZone(ZONE);
  }

  @ParameterizedTest(name = "{0} and {1} working hours is {2}")
  @CsvSource({
    "2026-11-24T10:00, 4, 2026-11-24T14:00",
    "2026-11-24T17:00, 4, 2026-11-25T12:00",
    "2026-11-24T22:00, 1, 2026-11-25T10:00",
    "2026-11-24T05:00, 9, 2026-11-24T18:00",
    "2026-11-27T17:00, 2, 2026-11-30T10:00",
    "2026-12-30T17:00, 2, 2027-01-11T10:00"
  })
  void workingHoursPassOnlyWhileTheRegionWorks(String from, int hours, String due) {
    assertThat(CALENDAR.plusWorkingHours(at(from), hours)).isEqualTo(at(due));
  }

  @ParameterizedTest(name = "{0} and {1} working days is {2}")
  @CsvSource({
    "2026-11-24T10:00, 3, 2026-11-27T18:00",
    "2026-11-28T10:00, 1, 2026-11-30T18:00",
    "2028-02-28T10:00, 1, 2028-02-29T18:00"
  })
  void workingDaysEndWithTheDay(String from, int days, String due) {
    assertThat(CALENDAR.plusWorkingDays(at(from), days)).isEqualTo(at(due));
  }

  @Test
  void aSaturdayThatTheDecreeMakesAWorkingDayIsOne() {
    assertThat(CALENDAR.isWorkingDay(LocalDate.of(2027, 2, 20))).isTrue();
    assertThat(CALENDAR.isWorkingDay(LocalDate.of(2027, 2, 13))).isFalse();
  }

  @Property(seed = "1")
  void noDeadlineFallsOutsideWorkingTime(
      @ForAll @IntRange(max = 1_000_000) int minutes,
      @ForAll @IntRange(min = 1, max = 200) int hours) {
    ZonedDateTime due =
        CALENDAR.plusWorkingHours(at("2026-01-01T00:00").plusMinutes(minutes), hours);

    assertThat(CALENDAR.isWorkingDay(due.toLocalDate())).isTrue();
    assertThat(due.toLocalTime()).isBetween(LocalTime.of(9, 0), LocalTime.of(18, 0));
  }

  @Property(seed = "1")
  void aLaterPostAndALongerTermAreNeverDueEarlier(
      @ForAll @IntRange(max = 1_000_000) int minutes,
      @ForAll @IntRange(max = 10_000) int later,
      @ForAll @IntRange(min = 1, max = 100) int hours) {
    ZonedDateTime from = at("2026-01-01T00:00").plusMinutes(minutes);

    assertThat(CALENDAR.plusWorkingHours(from.plusMinutes(later), hours))
        .isAfterOrEqualTo(CALENDAR.plusWorkingHours(from, hours));
    assertThat(CALENDAR.plusWorkingHours(from, hours + 1))
        .isAfterOrEqualTo(CALENDAR.plusWorkingHours(from, hours));
  }
}
