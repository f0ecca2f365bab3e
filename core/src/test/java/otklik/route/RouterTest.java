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
import otklik.region.RegionReader;

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
  void aPlainComplaintHasADayForTheFirstAnswer() {
    Route route =
        router.route(Analyses.complaint(Posts.of("1", "яма"), Sector.ROADS, "nadymsky", "яма"));

    assertThat(route.firstAnswerDueAt()).isEqualTo(Posts.MORNING.plusSeconds(24 * 3600));
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
}
