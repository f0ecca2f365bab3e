package otklik.route;

import static org.assertj.core.api.Assertions.assertThat;
import static otklik.route.RouteFinding.Weight.GAP;
import static otklik.route.RouteFinding.Weight.OVERLAP;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import otklik.region.Region;
import otklik.region.RegionReader;
import otklik.region.Regions;

class RouteCheckTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
  private static final Set<String> GROUPS =
      Set.of("МФЦ \"Мои документы\"", "Связь и телевидение", "Дороги");

  private static List<RouteFinding> findings(Region region) {
    return new RouteCheck(region).findings(GROUPS, Set.of("Ямы на дорогах"), TODAY);
  }

  @Test
  void theShippedProfileHasNoGapAndNoOverlap() {
    assertThat(findings(RegionReader.shipped())).isEmpty();
  }

  @Test
  void whoAnswersButCantBeToldIsAGap() {
    Region region =
        Regions.replaced(
            "{id: roads-head, post: \"Руководитель блока «Дороги»\", email: roads-head@tsur.example}",
            "{id: roads-head, post: \"Руководитель блока «Дороги»\"}");

    assertThat(findings(region))
        .containsExactly(
            new RouteFinding(
                GAP, "officers: roads-head", "answers, but has no address for signals"));
  }

  @Test
  void aTopicThatNoComplaintHasIsAGap() {
    Region region = Regions.with("  - {topic_group: Дорги, responsible: roads-officer}\n", "");

    assertThat(findings(region))
        .containsExactly(
            new RouteFinding(GAP, "routes[0]", "no complaint has the topic group 'Дорги'"));
  }

  @Test
  void aRuleBehindAWiderOneIsNeverReached() {
    Region region =
        Regions.with(
            """
              - {topic_group: Дороги, sector: roads, responsible: appeals}
              - {topic_group: Дороги, sector: roads, municipality: salekhard, responsible: roads-officer}
            """,
            "");

    assertThat(findings(region))
        .containsExactly(
            new RouteFinding(
                OVERLAP,
                "routes[1]",
                "is never reached: rules before it fit everything that it fits"));
  }

  @Test
  void aNarrowerRuleBeforeAWiderOneIsNoOverlap() {
    Region region =
        Regions.with(
            """
              - {topic_group: Дороги, sector: roads, municipality: salekhard, responsible: roads-officer}
              - {topic_group: Дороги, sector: roads, responsible: appeals}
            """,
            "");

    assertThat(findings(region)).isEmpty();
  }

  @Test
  void twoRulesThatCrossAreAnOverlapWhenTheyNameOtherPeople() {
    String crossing =
        """
          - {topic_group: Дороги, sector: roads, responsible: roads-officer}
          - {topic_group: Дороги, municipality: salekhard, responsible: %s}
        """;

    assertThat(findings(Regions.with(crossing.formatted("appeals"), "")))
        .containsExactly(
            new RouteFinding(
                OVERLAP, "routes[1]", "fits some of what routes[0] fits; there the first decides"));
    assertThat(findings(Regions.with(crossing.formatted("roads-officer"), ""))).isEmpty();
  }

  @Test
  void anAbsenceThatNobodyFillsIsAGapOnItsFirstUnfilledDay() {
    Region region =
        Regions.with(
            "",
            """
            absences:
              - {officer: roads-officer, from: 2026-12-01, to: 2026-12-10, deputy: roads-head}
              - {officer: roads-head, from: 2026-12-08, to: 2026-12-20}
            """);

    assertThat(findings(region))
        .extracting(RouteFinding::where, RouteFinding::what)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "absences[0]",
                "nobody stands in for roads-officer on 2026-12-08; name a deputy who is there"),
            org.assertj.core.groups.Tuple.tuple(
                "absences[1]",
                "nobody stands in for roads-head on 2026-12-08; name a deputy who is there"));
  }

  @Test
  void anAbsenceThatIsOverIsNotLookedAt() {
    Region region =
        Regions.with(
            "", "absences:\n  - {officer: roads-officer, from: 2026-01-01, to: 2026-01-10}\n");

    assertThat(findings(region)).isEmpty();
  }
}
