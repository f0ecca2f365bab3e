package otklik.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import otklik.region.DeadlineRules;

/** Whatever is asked of the calendar, it answers, and soon. */
class WorkingCalendarProperties {

  private static final ZoneId ZONE = ZoneId.of("Asia/Yekaterinburg");

  private static WorkingCalendar calendar(LocalTime opens, LocalTime closes) {
    return new WorkingCalendar(
        new DeadlineRules(opens, closes, Set.of(), Set.of(LocalDate.of(2027, 2, 20)), List.of()));
  }

  private final WorkingCalendar calendar = calendar(LocalTime.of(9, 0), LocalTime.of(18, 0));

  /** A few hundred thousand days took minutes. */
  private static <T> T soon(Supplier<T> asked) {
    return assertTimeoutPreemptively(Duration.ofSeconds(5), asked::get);
  }

  @Provide
  Arbitrary<ZonedDateTime> anyMoment() {
    ZonedDateTime first = LocalDateTime.MIN.plusDays(2).atZone(ZONE);
    ZonedDateTime last = LocalDateTime.MAX.minusDays(2).atZone(ZONE);
    Arbitrary<ZonedDateTime> edges =
        Arbitraries.of(
            first,
            last,
            LocalDateTime.of(9999, 12, 31, 0, 0).atZone(ZONE),
            LocalDateTime.of(2026, 11, 24, 10, 0).atZone(ZONE),
            LocalDateTime.of(1, 1, 1, 0, 0).atZone(ZONE));
    Arbitrary<ZonedDateTime> near =
        Arbitraries.longs()
            .between(-3_000_000_000L, 9_000_000_000L)
            .map(seconds -> Instant.ofEpochSecond(seconds).atZone(ZONE));
    Arbitrary<ZonedDateTime> any =
        Arbitraries.longs()
            .between(first.toEpochSecond(), last.toEpochSecond())
            .map(seconds -> Instant.ofEpochSecond(seconds).atZone(ZONE));
    return Arbitraries.oneOf(edges, near, any);
  }

  @Provide
  Arbitrary<Duration> anyLength() {
    return Arbitraries.oneOf(
        Arbitraries.of(
            Duration.ZERO,
            Duration.ofSeconds(Long.MAX_VALUE),
            Duration.ofSeconds(Long.MIN_VALUE),
            Duration.ofHours(4)),
        Arbitraries.longs().map(Duration::ofSeconds));
  }

  @Property(tries = 200, seed = "1")
  void workingTimeBetweenAnyTwoMomentsIsCountedSoon(
      @ForAll("anyMoment") ZonedDateTime from, @ForAll("anyMoment") ZonedDateTime to) {
    assertThat(soon(() -> calendar.workingTime(from, to)))
        .isBetween(Duration.ZERO, Duration.ofDays(WorkingCalendar.FARTHEST_DAYS + 1));
  }

  @Property(tries = 200, seed = "1")
  void noTermEndsBeforeItBeginsOrCenturiesLater(
      @ForAll("anyMoment") ZonedDateTime from,
      @ForAll("anyLength") Duration length,
      @ForAll int days) {
    ZonedDateTime latest =
        from.getYear() > 999_000_000 ? from : from.plusDays(WorkingCalendar.FARTHEST_DAYS + 500);

    assertThat(soon(() -> calendar.plus(from, length))).isBetween(from, latest);
    assertThat(soon(() -> calendar.plusWorkingHours(from, days))).isBetween(from, latest);
    assertThat(soon(() -> calendar.plusWorkingDays(from, days))).isBeforeOrEqualTo(latest);
    assertThat(soon(() -> calendar.orNext(from))).isBetween(from, latest);
    assertThat(soon(() -> calendar.closeOnOrAfter(from))).isBeforeOrEqualTo(latest);
    assertThat(soon(() -> calendar.closeOnOrBefore(from))).isBeforeOrEqualTo(latest);
  }

  @Property(tries = 20, seed = "1")
  void aRegionThatNeverOpensIsAnsweredTo(@ForAll("anyMoment") ZonedDateTime from) {
    WorkingCalendar closed = calendar(LocalTime.NOON, LocalTime.NOON);

    assertThat(soon(() -> closed.plus(from, Duration.ofDays(1)))).isNotNull();
    assertThat(soon(() -> closed.workingTime(from, from))).isZero();
  }
}
