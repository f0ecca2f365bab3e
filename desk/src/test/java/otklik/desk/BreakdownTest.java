package otklik.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
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
import otklik.sink.search.Breakdown;
import otklik.sink.search.BreakdownSearch;
import otklik.sink.search.Dimension;
import otklik.sink.search.Measure;
import otklik.sink.search.SearchRequest;

@ExtendWith(SearchNodeExtension.class)
class BreakdownTest {

  private static final SearchRequest EVERYTHING =
      new SearchRequest(List.of(), Map.of(), null, null, null, 0, null);

  @TempDir private Path folder;

  private TestDesk desk;

  @BeforeEach
  void start() throws Exception {
    desk = new TestDesk(folder);
    Complaints.index(
        SearchNodeExtension.cluster(),
        Complaints.of("1", Sector.ROADS, "nadymsky", Posts.MORNING.minusSeconds(90), "Яма", "яма"),
        Complaints.of("2", Sector.ROADS, "nadymsky", Posts.MORNING.minusSeconds(80), "Яма", "яма"),
        Complaints.of("3", Sector.WASTE, "nadymsky", Posts.MORNING, "Мусор", "мусор"),
        Complaints.of("4", Sector.WASTE, null, Posts.MORNING, "Мусор", "мусор"));
  }

  @AfterEach
  void stop() {
    desk.close();
  }

  private static Breakdown of(Dimension rows, Dimension columns, Measure measure) throws Exception {
    return new BreakdownSearch(SearchNodeExtension.cluster(), TestDesk.REGION.timeZone())
        .of(EVERYTHING, rows, columns, measure, Posts.MORNING, Sight.EVERYTHING);
  }

  @Test
  void rowsColumnsAndSumsFitTogether() throws Exception {
    Breakdown table = of(Dimension.MUNICIPALITY, Dimension.SECTOR, Measure.COUNT);

    assertThat(table.rows()).containsExactly("nadymsky", "");
    assertThat(table.columns()).containsExactlyInAnyOrder("roads", "waste");
    assertThat(table.field("nadymsky", "roads")).isEqualTo(2);
    assertThat(table.field("", "roads")).isNull();
    assertThat(table.rowSums()).isEqualTo(Map.of("nadymsky", 3.0, "", 1.0));
    assertThat(table.columnSums()).isEqualTo(Map.of("roads", 2.0, "waste", 2.0));
    assertThat(table.sum()).isEqualTo(4);
  }

  @Test
  void everyMeasureOfEveryDimensionCanBeAskedFor() throws Exception {
    for (Dimension dimension : Dimension.values()) {
      for (Measure measure : Measure.values()) {
        Breakdown table = of(dimension, Dimension.DAY, measure);

        assertThat(table.rows()).as("%s %s", dimension, measure).isNotEmpty();
        if (measure.adds()) {
          double sum = table.rowSums().values().stream().mapToDouble(Double::doubleValue).sum();
          assertThat(sum)
              .as("%s %s", dimension, measure)
              .isEqualTo(table.sum(), org.assertj.core.data.Offset.offset(1e-9));
        }
      }
    }
  }

  @Test
  void sharesAndWhatIsOverdueAreMeasured() throws Exception {
    assertThat(of(Dimension.SECTOR, null, Measure.SHARE).rowSums())
        .isEqualTo(Map.of("roads", 50.0, "waste", 50.0));
    assertThat(of(Dimension.SECTOR, null, Measure.OVERDUE).rowSums())
        .isEqualTo(Map.of("roads", 2.0, "waste", 0.0));
    assertThat(of(Dimension.SECTOR, null, Measure.MEDIAN_ANSWER).sum()).isNull();
    assertThat(of(Dimension.STATUS, null, Measure.COUNT).rowSums()).isEqualTo(Map.of("new", 4.0));
  }

  @Test
  void thePageIsATableAWorkbookAndAPictureOfWhatItsReaderMaySee() throws Exception {
    String question = "?rows=sector&columns=none&measure=count&q=" + DeskBrowser.encode("мо:надым");
    DeskBrowser curator = desk.browser(Role.CURATOR);

    assertThat(curator.get("/breakdown" + question).body())
        .contains("Дороги", "Обращение с ТКО", "Прошлый период");
    HttpResponse<String> sheet = curator.get("/breakdown/sheet" + question);
    assertThat(sheet.headers().firstValue("Content-Type"))
        .get()
        .asString()
        .contains("spreadsheetml");
    assertThat(curator.get("/breakdown/picture" + question).body())
        .startsWith("<svg")
        .contains("Дороги");
    assertThat(desk.browser(Role.BLOCK_HEAD).get("/breakdown?rows=sector&columns=none").body())
        .contains("Дороги");
    assertThat(curator.get("/breakdown?rows=colour").statusCode()).isEqualTo(400);
  }
}
