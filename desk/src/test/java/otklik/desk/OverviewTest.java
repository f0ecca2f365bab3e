package otklik.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import otklik.analysis.Sector;
import otklik.post.Posts;
import otklik.right.Role;
import otklik.right.Sight;
import otklik.sink.Complaints;
import otklik.sink.SearchNodeExtension;
import otklik.sink.search.IndexPulse;
import otklik.sink.search.Overview;
import otklik.sink.search.OverviewSearch;

@ExtendWith(SearchNodeExtension.class)
class OverviewTest {

  @TempDir private Path folder;

  private TestDesk desk;

  @BeforeEach
  void start() throws Exception {
    desk = new TestDesk(folder);
    Complaints.index(
        SearchNodeExtension.cluster(),
        Complaints.of("1", Sector.ROADS, "nadymsky", Posts.MORNING.minusSeconds(600), "Яма", "яма"),
        Complaints.of("2", Sector.ROADS, "nadymsky", Posts.MORNING.minusSeconds(60), "Яма", "яма"),
        Complaints.of("3", Sector.WASTE, null, Posts.MORNING.minusSeconds(60), "Мусор", "мусор"),
        Complaints.of(
            "4", Sector.WASTE, "salekhard", Posts.MORNING.minusSeconds(86_400), "Мусор", "мусор"));
  }

  @AfterEach
  void stop() {
    desk.close();
  }

  private static Overview today(Sight sight) throws Exception {
    return new OverviewSearch(SearchNodeExtension.cluster(), TestDesk.REGION.timeZone())
        .of(Posts.MORNING.minusSeconds(3 * 3600), Posts.MORNING, sight);
  }

  private static void refresh() throws Exception {
    SearchNodeExtension.cluster().client().indices().refresh(r -> r.index("otklik-complaints"));
  }

  @Test
  void aPeriodIsCountedByPlaceSectorAndDay() throws Exception {
    Overview overview = today(Sight.EVERYTHING);

    assertThat(overview.posted()).isEqualTo(3);
    assertThat(overview.before()).isZero();
    assertThat(overview.open()).isEqualTo(4);
    assertThat(overview.overdue()).isEqualTo(2);
    assertThat(overview.medianMinutes()).isNull();
    assertThat(overview.byPlace())
        .isEqualTo(Map.of("nadymsky", Map.of("roads", 2L), "", Map.of("waste", 1L)));
    assertThat(overview.byDay()).hasSize(30);
    assertThat(overview.byDay().values().stream().mapToLong(Long::longValue).sum()).isEqualTo(4);
  }

  @Test
  void answersAreMeasured() throws Exception {
    DeskBrowser analyst = desk.browser(Role.ANALYST);
    analyst.submit("/complaint/handle", Map.of("id", "vk:1", "action", "answer", "text", "Да"));
    analyst.submit("/complaint/handle", Map.of("id", "vk:2", "action", "answer", "text", "Да"));
    refresh();

    Overview overview = today(Sight.EVERYTHING);

    assertThat(overview.answered()).isEqualTo(2);
    assertThat(overview.inTime()).isEqualTo(1);
    assertThat(overview.medianMinutes()).isBetween(1L, 10L);
  }

  @Test
  void everybodySeesTheirOwn() throws Exception {
    assertThat(today(TestDesk.REGION.sightOf(Role.MUNICIPAL_EXECUTOR, "salekhard-executor")).open())
        .isEqualTo(1);

    String page = desk.browser(Role.MUNICIPAL_EXECUTOR).get("/overview?period=week").body();

    assertThat(page).contains("Надымский район").doesNotContain("municipality=salekhard&sector");
  }

  @Test
  void aPeriodAfterAQuietOneNamesWhatThatHad() throws Exception {
    assertThat(desk.browser(Role.ANALYST).get("/overview").body()).contains("в прошлом периоде: ");
  }

  @Test
  void aChangeIsFelt() throws Exception {
    IndexPulse pulse = new IndexPulse(SearchNodeExtension.cluster());
    String before = pulse.now();
    assertThat(pulse.now()).isEqualTo(before);

    desk.browser(Role.ANALYST).submit("/complaint/handle", Map.of("id", "vk:1", "action", "check"));
    refresh();

    assertThat(pulse.now()).isNotEqualTo(before);
  }
}
