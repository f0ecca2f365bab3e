package otklik.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import otklik.region.QuietHours;

class QuietRulesTest {

  private static final ZoneId ZONE = ZoneId.of("Asia/Yekaterinburg");
  private static final QuietRules RULES =
      new QuietRules(
          new QuietHours(
              LocalTime.of(21, 0),
              LocalTime.of(8, 0),
              2,
              List.of(LocalTime.of(14, 0), LocalTime.of(8, 30))),
          ZONE);

  private static Instant at(String local) {
    return local == null || local.isEmpty()
        ? null
        : LocalDateTime.parse("2026-11-" + local).atZone(ZONE).toInstant();
  }

  @ParameterizedTest(name = "{0}, last message {1}: due at {2} is {3}")
  @CsvSource({
    "AT_ONCE, 25T01:59, 25T02:00, true",
    "SOON,    ,         25T02:00, false",
    "SOON,    ,         25T08:00, true",
    "SOON,    25T09:40, 25T10:00, false",
    "SOON,    25T09:40, 25T10:10, true",
    "SOON,    ,         25T21:00, false"
  })
  void eachPaceHasItsTime(Pace pace, String last, String now, boolean due) {
    assertThat(RULES.isDue(pace, at(last), at(now))).isEqualTo(due);
  }

  @ParameterizedTest(name = "at {0} the last digest was at {1}")
  @CsvSource({
    "25T08:29, 24T14:00",
    "25T08:30, 25T08:30",
    "25T13:59, 25T08:30",
    "25T14:00, 25T14:00",
    "26T02:00, 25T14:00"
  })
  void theLastDigestIsTodaysOrYesterdays(String now, String last) {
    assertThat(RULES.lastDigestAt(at(now))).isEqualTo(at(last));
  }

  @ParameterizedTest(name = "quiet from {0} to {1}: at {2} is {3}")
  @CsvSource({
    "21:00, 08:00, 23:00, true",
    "21:00, 08:00, 12:00, false",
    "13:00, 14:00, 13:30, true",
    "13:00, 14:00, 14:00, false",
    "08:00, 08:00, 03:00, false"
  })
  void quietHoursMayLieOverMidnightOrNotBeThere(
      LocalTime from, LocalTime to, LocalTime time, boolean quiet) {
    QuietRules rules = new QuietRules(new QuietHours(from, to, 1, List.of(from)), ZONE);

    assertThat(
            rules.isQuiet(
                LocalDateTime.parse("2026-11-25T00:00").with(time).atZone(ZONE).toInstant()))
        .isEqualTo(quiet);
  }

  @Property(seed = "1")
  void everythingIsDueWithinADayAtTheLatest(
      @ForAll Pace pace, @ForAll @IntRange(max = 100_000) int minutes) {
    Instant made = at("01T00:00").plusSeconds(minutes * 60L);
    boolean due = false;
    for (int minute = 0; minute <= 24 * 60 && !due; minute++) {
      due = RULES.isDue(pace, null, made.plusSeconds(minute * 60L + 1));
    }

    assertThat(due).isTrue();
  }
}
