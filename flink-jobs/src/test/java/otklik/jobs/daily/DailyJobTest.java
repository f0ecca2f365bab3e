package otklik.jobs.daily;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import otklik.analysis.Sector;
import otklik.region.Region;
import otklik.region.RegionReader;
import otklik.sink.Complaints;
import otklik.sink.SearchNodeExtension;
import otklik.sink.index.SearchCluster;

@ExtendWith(SearchNodeExtension.class)
class DailyJobTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
  private static final Instant MORNING = Instant.parse("2026-11-24T03:00:00Z");
  private static final String DESK = "http://desk.example";

  private final Region region = RegionReader.shipped();
  private final List<String> said = new ArrayList<>();
  @TempDir private Path out;

  /** The helper gives a minute for the first answer and an hour for the solution. */
  @BeforeEach
  void index() throws Exception {
    SearchCluster cluster = SearchNodeExtension.cluster();
    Complaints.index(
        cluster,
        Complaints.of("1", Sector.ROADS, "salekhard", MORNING, "яма на Ленина"),
        Complaints.of(
            "2", Sector.HOUSING, "salekhard", MORNING.plusSeconds(50_000), "нет воды вечером"),
        Complaints.of(
            "3", Sector.HOUSING, "salekhard", MORNING.plusSeconds(61_200), "уже другой день"),
        Complaints.of("4", Sector.ROADS, "nadymsky", MORNING.minusSeconds(90_000), "вчера"),
        Complaints.of("5", Sector.ROADS, null, MORNING, "где-то снег"),
        Complaints.of(
            "6", Sector.ROADS, "nadymsky", MORNING.minusSeconds(7 * 86_400), "неделю назад"),
        Complaints.of(
            "7", Sector.ROADS, "nadymsky", MORNING.minusSeconds(90_000), "вчера закрыто"));
    cluster
        .client()
        .update(
            u ->
                u.index("otklik-complaints")
                    .id("vk:7")
                    .doc(Map.of("handling", Map.of("status", "solved"))),
            Object.class);
  }

  private Map<String, WrittenList> run(String municipality) throws Exception {
    return day(municipality).lists();
  }

  private WrittenDay day(String municipality) throws Exception {
    return new DailyJob(
            new DailyOptions(region, SearchNodeExtension.address(), DAY, municipality, out, DESK))
        .run(said::add);
  }

  /** Nothing can be written where a folder with something in it stands. */
  private void occupy(String file) throws IOException {
    Files.createDirectories(out.resolve("2026-11-24").resolve(file).resolve("something"));
  }

  private String read(String file) throws IOException {
    return Files.readString(out.resolve("2026-11-24").resolve(file));
  }

  @Test
  void aListHoldsTheLocalDayAndNotTheNext() throws Exception {
    Map<String, WrittenList> written = run(null);

    assertThat(written.get("salekhard")).isEqualTo(new WrittenList("salekhard", 2, 0, 0, 0));
    assertThat(read("salekhard.csv"))
        .contains("яма на Ленина", "нет воды вечером", DESK + "/complaint/vk:1")
        .doesNotContain("уже другой день");
  }

  @Test
  void whatIsOpenAndOverdueStandsThereTooAndWhatIsClosedDoesNot() throws Exception {
    Map<String, WrittenList> written = run(null);

    assertThat(written.get("nadymsky")).isEqualTo(new WrittenList("nadymsky", 0, 0, 0, 2));
    assertThat(read("nadymsky.csv"))
        .contains("вчера", "неделю назад", "Обращения за день;За день обращений нет.")
        .doesNotContain("вчера закрыто");
  }

  @Test
  void everyMunicipalityHasItsFilesAndThoseOfNoneHaveTheirsAndTheRegionItsSummary()
      throws Exception {
    Map<String, WrittenList> written = run(null);

    assertThat(written).hasSize(14);
    assertThat(read("unknown.csv")).contains("где-то снег");
    assertThat(read("tazovsky.html")).contains("За день обращений нет.");
    assertThat(bytes()).hasSize(15 * 4);
  }

  @Test
  void theSummaryComparesWithTheSameDayOfTheWeekBefore() throws Exception {
    run(null);

    assertThat(read("summary.csv").lines())
        .anySatisfy(
            line ->
                assertThat(line)
                    .startsWith(
                        "По муниципалитетам и отраслям;Салехард;1;0;0;0;0;1;0;0;0;0;2;0;+2"))
        .anySatisfy(
            line ->
                assertThat(line)
                    .startsWith(
                        "По муниципалитетам и отраслям;Надымский район;0;0;0;0;0;0;0;0;0;0;0;1;−1"));
  }

  @Test
  void oneMunicipalityAloneHasNoSummary() throws Exception {
    assertThat(run("salekhard")).containsOnlyKeys("salekhard");
    assertThat(bytes()).hasSize(4);
  }

  @Test
  void aFormatThatFailsCostsNeitherTheListItsOthersNorTheOthersTheirs() throws Exception {
    occupy("salekhard.pdf");
    occupy("tazovsky.xlsx");
    occupy("summary.csv");

    WrittenDay written = day(null);

    assertThat(written.troubled())
        .extracting(WrittenList::slug, WrittenList::missing)
        .containsExactly(
            tuple("salekhard", List.of("pdf")),
            tuple("summary", List.of("csv")),
            tuple("tazovsky", List.of("xlsx")));
    assertThat(said).contains("salekhard: could not be made as pdf; the other files are there");
    assertThat(read("salekhard.csv")).contains("яма на Ленина");
    assertThat(read("nadymsky.csv")).contains("неделю назад");
    assertThat(read("tazovsky.html")).contains("За день обращений нет.");
    assertThat(out.resolve("2026-11-24/summary.pdf")).isNotEmptyFile();
  }

  @Test
  void aListOfWhichNothingCanBeWrittenIsSaidAndStillCounted() throws Exception {
    for (String ending : List.of("xlsx", "csv", "html", "pdf")) {
      occupy("nadymsky." + ending);
    }

    WrittenDay written = day(null);

    assertThat(said).contains("nadymsky: no file could be made");
    assertThat(written.lists().get("nadymsky").overdue()).isEqualTo(2);
    assertThat(read("salekhard.csv")).contains("яма на Ленина");
  }

  @Test
  void aDocumentThatNobodyUnderstandsIsALineWithItsCard() throws Exception {
    SearchCluster cluster = SearchNodeExtension.cluster();
    cluster
        .client()
        .update(
            u ->
                u.index("otklik-complaints")
                    .id("vk:1")
                    .doc(Map.of("urgency", "of another version")),
            Object.class);

    WrittenDay written = day(null);

    assertThat(written.troubled()).isEmpty();
    assertThat(read("salekhard.csv"))
        .contains("нет воды вечером")
        .contains("Обращение не читается: откройте карточку.", DESK + "/complaint/vk:1");
  }

  @Test
  void whatAnOlderVersionHasWrittenIntoTheIndexIsPrintedWithoutWhatIsNoCharacter()
      throws Exception {
    SearchCluster cluster = SearchNodeExtension.cluster();
    cluster
        .client()
        .update(
            u ->
                u.index("otklik-complaints")
                    .id("vk:2")
                    .doc(Map.of("text", "нет\u0000 во\uFFFEды\uFFFF вечером\u0001")),
            Object.class);

    assertThat(day(null).troubled()).isEmpty();
    assertThat(read("salekhard.csv")).contains("нет воды вечером");
  }

  @Test
  void runAgainItWritesTheSameBytes() throws Exception {
    run(null);
    Map<String, byte[]> first = bytes();
    run(null);

    Map<String, byte[]> second = bytes();
    assertThat(second).containsOnlyKeys(first.keySet());
    second.forEach((name, content) -> assertThat(content).as(name).isEqualTo(first.get(name)));
  }

  private Map<String, byte[]> bytes() throws IOException {
    List<Path> all = new ArrayList<>();
    try (var files = Files.list(out.resolve("2026-11-24"))) {
      files.forEach(all::add);
    }
    Map<String, byte[]> bytes = new TreeMap<>();
    for (Path file : all) {
      bytes.put(file.getFileName().toString(), Files.readAllBytes(file));
    }
    return bytes;
  }
}
