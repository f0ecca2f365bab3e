package otklik.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import otklik.analysis.Kind;
import otklik.analysis.Sector;
import otklik.post.Appeal;
import otklik.post.Platform;
import otklik.region.Region;
import otklik.region.RegionReader;
import otklik.region.Regions;

class DeadlinesTest {

  private static final ZoneId ZONE = ZoneId.of("Asia/Yekaterinburg");
  private static final Region YAMAL = RegionReader.shipped();
  private static final Deadlines DEADLINES = new Deadlines(YAMAL.deadlines(), ZONE);
  private static final WorkingCalendar CALENDAR = new WorkingCalendar(YAMAL.deadlines());

  /** Of four years, so that New Year's holidays and a 29 February are among them. */
  private static final int MINUTES = 4 * 366 * 24 * 60;

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(ZONE).toInstant();
  }

  private static RouteCase of(Platform platform, Kind kind, boolean fastTrack, Instant from) {
    return new RouteCase(
        Sector.ROADS, "salekhard", null, null, fastTrack, kind, platform, "f", from, from, null);
  }

  @ParameterizedTest(name = "{0} {1}, ★ {2}, of {3}: first answer {4}, solution {5}")
  @CsvSource({
    "VK, COMPLAINT, true, 2026-11-25T10:00, 2026-11-25T14:00, 2026-11-30T18:00",
    "VK, COMPLAINT, true, 2026-11-27T16:30, 2026-11-30T11:30, 2026-12-02T18:00",
    "VK, COMPLAINT, false, 2026-11-25T10:00, 2026-11-26T10:00, 2026-12-09T18:00",
    "VK, COMPLAINT, false, 2026-11-27T10:00, 2026-11-30T09:00, 2026-12-11T18:00",
    "VK, QUESTION, false, 2026-11-25T20:00, 2026-11-27T09:00, 2026-12-09T18:00",
    "PORTAL, COMPLAINT, false, 2026-11-25T10:00, 2026-12-09T18:00, 2026-12-09T18:00",
    "PORTAL, COMPLAINT, true, 2026-11-25T10:00, 2026-11-30T18:00, 2026-11-30T18:00",
    "VK, COMPLAINT, true, 2026-12-30T16:00, 2027-01-11T11:00, 2027-01-13T18:00",
    "VK, COMPLAINT, false, 2026-12-31T10:00, 2027-01-11T09:00, 2027-01-22T18:00",
    "VK, COMPLAINT, true, 2028-02-28T16:00, 2028-02-29T11:00, 2028-03-02T18:00"
  })
  void sourceKindAndTopicDecide(
      Platform platform,
      Kind kind,
      boolean fastTrack,
      String from,
      String answer,
      String solution) {
    Deadline deadline = DEADLINES.of(of(platform, kind, fastTrack, at(from)));

    assertThat(deadline.firstAnswerDueAt()).isEqualTo(at(answer));
    assertThat(deadline.solutionDueAt()).isEqualTo(at(solution));
  }

  @Property(seed = "1")
  void noDeadlineLiesOutsideWorkingTimeAndNoneBeforeItsPost(
      @ForAll @IntRange(max = MINUTES) int minutes,
      @ForAll Platform platform,
      @ForAll Kind kind,
      @ForAll boolean fastTrack) {
    Instant from = at("2026-01-01T00:00").plusSeconds(minutes * 60L);
    Deadline deadline = DEADLINES.of(of(platform, kind, fastTrack, from));

    for (Instant due : List.of(deadline.firstAnswerDueAt(), deadline.solutionDueAt())) {
      assertWorkingTime(due);
      assertThat(due).isAfter(from);
    }
  }

  @Property(seed = "1")
  void whatWasWrittenLaterIsNeverDueEarlier(
      @ForAll @IntRange(max = MINUTES) int minutes,
      @ForAll @IntRange(max = 20_000) int later,
      @ForAll Platform platform,
      @ForAll boolean fastTrack) {
    Instant from = at("2026-01-01T00:00").plusSeconds(minutes * 60L);
    Deadline first = DEADLINES.of(of(platform, Kind.COMPLAINT, fastTrack, from));
    Deadline second =
        DEADLINES.of(of(platform, Kind.COMPLAINT, fastTrack, from.plusSeconds(later * 60L)));

    assertThat(second.firstAnswerDueAt()).isAfterOrEqualTo(first.firstAnswerDueAt());
    assertThat(second.solutionDueAt()).isAfterOrEqualTo(first.solutionDueAt());
  }

  @Test
  void anAppealHasTheDaysOfTheLaw() {
    Region region =
        Regions.replaced(
            "    - {platform: portal, fast_track: true",
            "    - {feed: inbox, law: 59-fz}\n    - {platform: portal, fast_track: true");
    Appeal appeal =
        new Appeal("89-А-1", at("2026-11-26T12:00"), null, null, null, null, null, null);
    Instant came = at("2026-11-25T10:00");
    RouteCase of =
        new RouteCase(
            Sector.ROADS,
            null,
            null,
            null,
            true,
            Kind.COMPLAINT,
            Platform.IMPORT,
            "inbox",
            came,
            came,
            appeal);

    Deadline deadline = new Deadlines(region.deadlines(), ZONE).of(of);

    // 28 November is a Saturday, 26 December too
    assertThat(deadline.registerDueAt()).isEqualTo(at("2026-11-30T18:00"));
    assertThat(deadline.forwardDueAt()).isEqualTo(at("2026-12-03T18:00"));
    assertThat(deadline.firstAnswerDueAt()).isEqualTo(at("2026-12-25T18:00"));
    assertThat(deadline.solutionDueAt()).isEqualTo(at("2026-12-25T18:00"));
  }

  @Test
  void anAnswerIsPutOffByThirtyDaysAtMost() {
    AppealTerms appeals = DEADLINES.appeals();
    Instant registered = at("2026-11-26T12:00");

    assertThat(appeals.extendedTo(registered, 30)).isEqualTo(at("2027-01-25T18:00"));
    assertThatThrownBy(() -> appeals.extendedTo(registered, 31))
        .hasMessage("an answer is put off by 1 to 30 days, not by 31");
  }

  @Property(seed = "1")
  void theDaysOfAnAppealAreMonotoneWorkingDaysAfterIt(
      @ForAll @IntRange(max = MINUTES) int minutes, @ForAll @IntRange(max = 20_000) int later) {
    AppealTerms appeals = DEADLINES.appeals();
    Instant from = at("2026-01-01T00:00").plusSeconds(minutes * 60L);
    Instant second = from.plusSeconds(later * 60L);

    assertWorkingTime(appeals.registerDueAt(from));
    assertWorkingTime(appeals.forwardDueAt(from));
    assertWorkingTime(appeals.answerDueAt(from));
    assertThat(appeals.registerDueAt(from)).isAfter(from);
    assertThat(appeals.forwardDueAt(from)).isAfter(from);
    assertThat(appeals.registerDueAt(second)).isAfterOrEqualTo(appeals.registerDueAt(from));
    assertThat(appeals.forwardDueAt(second)).isAfterOrEqualTo(appeals.forwardDueAt(from));
    assertThat(appeals.answerDueAt(second)).isAfterOrEqualTo(appeals.answerDueAt(from));
  }

  @Test
  void aPauseAddsItsWorkingTime() {
    Instant due = at("2026-11-26T10:00");
    Pause night = new Pause(at("2026-11-25T17:00"), at("2026-11-26T10:00"));

    assertThat(DEADLINES.afterPauses(due, List.of(night), due)).isEqualTo(at("2026-11-26T12:00"));
  }

  @Test
  void aPauseThatLastsMovesTheDeadlineWithIt() {
    Pause lasting = new Pause(at("2026-11-25T09:00"), null);
    Instant due = at("2026-11-25T12:00");

    assertThat(DEADLINES.afterPauses(due, List.of(lasting), at("2026-11-25T11:00")))
        .isEqualTo(at("2026-11-25T14:00"));
    assertThat(DEADLINES.afterPauses(due, List.of(lasting), at("2026-11-26T11:00")))
        .isEqualTo(at("2026-11-26T14:00"));
  }

  @Test
  void aFreeDayIsNoPause() {
    Pause weekend = new Pause(at("2026-11-27T18:00"), at("2026-11-30T09:00"));

    assertThat(DEADLINES.afterPauses(at("2026-11-27T18:00"), List.of(weekend), Instant.EPOCH))
        .isEqualTo(at("2026-11-27T18:00"));
  }

  @Test
  void peopleAreToldAtHalfTheTermAtItsEndAndHalfATermLater() {
    assertThat(DEADLINES.escalations(at("2026-11-25T10:00"), at("2026-11-25T14:00")))
        .containsExactly(
            new Escalation(Escalation.Step.OFFICER, at("2026-11-25T12:00")),
            new Escalation(Escalation.Step.BLOCK_HEAD, at("2026-11-25T14:00")),
            new Escalation(Escalation.Step.CURATOR, at("2026-11-25T16:00")));
  }

  @Property(seed = "1")
  void escalationsComeInTheirOrderAndInWorkingTime(
      @ForAll @IntRange(max = MINUTES) int minutes, @ForAll boolean fastTrack) {
    Instant from = at("2026-01-01T00:00").plusSeconds(minutes * 60L);
    Instant due = DEADLINES.of(of(Platform.VK, Kind.COMPLAINT, fastTrack, from)).firstAnswerDueAt();

    List<Escalation> steps = DEADLINES.escalations(from, due);

    steps.forEach(step -> assertWorkingTime(step.at()));
    assertThat(steps.get(1).at()).isEqualTo(due);
    assertThat(steps.get(2).at()).isAfter(due);
  }

  @Property(seed = "1")
  void workingTimeAddedIsTheWorkingTimeBetween(
      @ForAll @IntRange(max = MINUTES) int minutes, @ForAll @IntRange(max = 5_000) int added) {
    ZonedDateTime from = at("2026-01-01T00:00").plusSeconds(minutes * 60L).atZone(ZONE);
    Duration time = Duration.ofMinutes(added);

    assertThat(CALENDAR.workingTime(from, CALENDAR.plus(from, time))).isEqualTo(time);
  }

  private static void assertWorkingTime(Instant instant) {
    ZonedDateTime local = instant.atZone(ZONE);
    assertThat(CALENDAR.isWorkingDay(local.toLocalDate())).as("%s", local).isTrue();
    assertThat(local.toLocalTime()).isBetween(LocalTime.of(9, 0), LocalTime.of(18, 0));
  }
}
