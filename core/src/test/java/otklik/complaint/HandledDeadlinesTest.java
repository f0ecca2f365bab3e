package otklik.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import otklik.region.Region;
import otklik.region.RegionReader;
import otklik.route.Deadlines;
import otklik.route.Pause;

class HandledDeadlinesTest {

  private static final Region REGION = RegionReader.shipped();
  private static final Deadlines DEADLINES = new Deadlines(REGION.deadlines(), REGION.timeZone());

  /** A Tuesday, 10:00 in Salekhard. */
  private static final Instant TUESDAY = Instant.parse("2026-11-24T05:00:00Z");

  private static final HandledDeadlines.Routed ROUTED =
      new HandledDeadlines.Routed(
          TUESDAY, TUESDAY.plusSeconds(2 * 3600), TUESDAY.plusSeconds(4 * 3600));

  private static HandledDeadlines of(Terms terms) {
    return HandledDeadlines.of(terms, ROUTED, DEADLINES, TUESDAY.plusSeconds(3600));
  }

  @Test
  void thoseOfTheRouteHoldWhereNobodyHasChangedAnything() {
    assertThat(of(Terms.UNCHANGED)).isEqualTo(HandledDeadlines.UNCHANGED);
  }

  @Test
  void anHourOfPauseAddsAnHour() {
    Pause pause = new Pause(TUESDAY, TUESDAY.plusSeconds(3600));

    HandledDeadlines moved = of(new Terms(null, List.of(pause), null, null));

    assertThat(moved.firstAnswerDueAt()).isEqualTo(TUESDAY.plusSeconds(3 * 3600));
    assertThat(moved.solutionDueAt()).isEqualTo(TUESDAY.plusSeconds(5 * 3600));
    assertThat(moved.escalatesAt()).isSorted().contains(moved.solutionDueAt());
  }

  @Test
  void anExtensionLastsUntilItsDayCloses() {
    HandledDeadlines moved = of(Terms.UNCHANGED.extended(LocalDate.of(2026, 11, 27)));

    assertThat(moved.solutionDueAt())
        .isEqualTo(DEADLINES.closeOf(LocalDate.of(2026, 11, 27)))
        .isBetween(Instant.parse("2026-11-27T10:00:00Z"), Instant.parse("2026-11-27T15:00:00Z"));
    assertThat(moved.firstAnswerDueAt()).isEqualTo(ROUTED.firstAnswerDueAt());
  }

  @Test
  void aPostThatWantsNoAnswerHasNoDeadlines() {
    HandledDeadlines.Routed none = new HandledDeadlines.Routed(TUESDAY, null, null);

    assertThat(
            HandledDeadlines.of(
                Terms.UNCHANGED.extended(LocalDate.of(2026, 11, 27)), none, DEADLINES, TUESDAY))
        .isEqualTo(HandledDeadlines.UNCHANGED);
  }
}
