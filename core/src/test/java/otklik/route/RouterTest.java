package otklik.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import otklik.analysis.Analyses;
import otklik.analysis.Sector;
import otklik.post.Appeal;
import otklik.post.Post;
import otklik.post.Posts;
import otklik.region.Region;
import otklik.region.RegionReader;
import otklik.region.Regions;

class RouterTest {

  private final Router router = new Router(RegionReader.shipped());

  @Test
  void aComplaintGoesToItsBlockAndItsMunicipality() {
    Route route =
        router.route(Analyses.complaint(Posts.of("1", "яма"), Sector.ROADS, "nadymsky", "яма"));

    assertThat(route.blockHead()).isEqualTo("roads-head");
    assertThat(route.responsible()).isEqualTo("roads-officer");
    assertThat(route.executor()).isEqualTo("nadymsky-executor");
    assertThat(route.reason()).isEqualTo("блок «Дороги», Надымский район");
  }

  @Test
  void aPlainComplaintOfTheMorningHasADayAndWaitsForTheOpening() {
    Route route =
        router.route(Analyses.complaint(Posts.of("1", "яма"), Sector.ROADS, "nadymsky", "яма"));

    assertThat(route.firstAnswerDueAt()).isEqualTo(Instant.parse("2026-11-25T04:00:00Z"));
    assertThat(route.solutionDueAt()).isEqualTo(Instant.parse("2026-12-08T13:00:00Z"));
  }

  @Test
  void withoutAMunicipalityThereIsNoExecutorAndTheCardSaysSo() {
    Route route = router.route(Analyses.complaint(Posts.of("1", "яма"), Sector.ROADS, null, "яма"));

    assertThat(route.executor()).isNull();
    assertThat(route.reason()).endsWith("муниципалитет не определён");
  }

  @Test
  void theDeadlineThatARegisterGivesGoesBeforeTheRules() {
    Instant due = Posts.MORNING.plus(Duration.ofDays(7));
    Post plain = Posts.of("1", "яма");
    Post appeal =
        new Post(
            plain.id(),
            plain.feed(),
            null,
            null,
            null,
            plain.text(),
            plain.postedAt(),
            plain.readAt(),
            null,
            null,
            null,
            new Appeal("89-А-1", null, due, null, null, null, null, null));

    Route route = router.route(Analyses.complaint(appeal, Sector.ROADS, "nadymsky", "яма"));

    assertThat(route.firstAnswerDueAt()).isEqualTo(due);
    assertThat(route.solutionDueAt()).isEqualTo(due);
  }

  private static Route route(Region region, Sector sector, String municipality) {
    return new Router(region)
        .route(Analyses.complaint(Posts.of("1", "яма"), sector, municipality, "яма"));
  }

  @Test
  void aRuleMayNameAnExecutorForOneSectorOfOneMunicipality() {
    Region region =
        Regions.with(
            "  - {sector: roads, municipality: nadymsky, executor: roads-direction-1}\n", "");

    assertThat(route(region, Sector.ROADS, "nadymsky").executor()).isEqualTo("roads-direction-1");
    assertThat(route(region, Sector.ROADS, "nadymsky").responsible()).isEqualTo("roads-officer");
    assertThat(route(region, Sector.HEALTH, "nadymsky").executor()).isEqualTo("nadymsky-executor");
  }

  @Test
  void whoIsAwayIsStoodInForByTheDeputyOfThoseDays() {
    Region region =
        Regions.with(
            "",
            """
            absences:
              - {officer: roads-officer, from: 2026-11-24, to: 2026-11-24, deputy: roads-direction-1}
            """);

    Route route = route(region, Sector.ROADS, "nadymsky");

    assertThat(route.responsible()).isEqualTo("roads-direction-1");
    assertThat(route.reason()).isEqualTo("блок «Дороги», Надымский район, замещение");
  }

  @Test
  void theDayAfterAnAbsenceTheOfficerIsBack() {
    Region region =
        Regions.with(
            "",
            """
            absences:
              - {officer: roads-officer, from: 2026-11-20, to: 2026-11-23, deputy: roads-direction-1}
            """);

    assertThat(route(region, Sector.ROADS, "nadymsky").responsible()).isEqualTo("roads-officer");
  }

  @Test
  void whereNoDeputyIsThereTheOneAboveAnswers() {
    Region region =
        Regions.with(
            "",
            """
            absences:
              - {officer: roads-officer, from: 2026-11-20, to: 2026-11-30, deputy: roads-direction-1}
              - {officer: roads-direction-1, from: 2026-11-20, to: 2026-11-30, deputy: roads-officer}
              - {officer: roads-head, from: 2026-11-20, to: 2026-11-30}
              - {officer: nadymsky-executor, from: 2026-11-20, to: 2026-11-30}
            """);

    Route route = route(region, Sector.ROADS, "nadymsky");

    assertThat(route.blockHead()).isEqualTo("head");
    assertThat(route.responsible()).isEqualTo("head");
    assertThat(route.executor()).isNull();
  }

  @Test
  void theExplanationNamesTheRuleAndTheAbsence() {
    Region region =
        Regions.with(
            "  - {sector: roads, responsible: appeals}\n",
            """
            absences:
              - {officer: appeals, from: 2026-11-20, to: 2026-11-30, deputy: deputy}
            """);

    Explanation explanation =
        new Router(region)
            .explain(
                RouteCase.of(
                    Analyses.complaint(Posts.of("1", "яма"), Sector.ROADS, "nadymsky", "яма")));

    assertThat(explanation.steps())
        .contains(
            new Explanation.Step("block head", "roads-head", "the sector's block head"),
            new Explanation.Step(
                "responsible",
                "deputy",
                "routes[0]; appeals is away from 2026-11-20 to 2026-11-30"),
            new Explanation.Step(
                "executor", "nadymsky-executor", "the executor of Надымский район"),
            new Explanation.Step(
                "first answer",
                "2026-11-25T09:00+05:00",
                "deadlines.rules[3]: first answer in 24 hours, solution in 10 working days"));
  }
}
