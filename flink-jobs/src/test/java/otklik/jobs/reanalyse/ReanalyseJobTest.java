package otklik.jobs.reanalyse;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import otklik.analysis.Sector;
import otklik.region.RegionReader;
import otklik.sink.Complaints;
import otklik.sink.SearchNodeExtension;

/** Documents whose labels are wrong, as an older model may have given them. */
@ExtendWith(SearchNodeExtension.class)
class ReanalyseJobTest {

  private static final Instant MORNING = Instant.parse("2026-11-24T03:00:00Z");
  private static final Instant DAY = Instant.parse("2026-11-23T19:00:00Z");
  private static final Instant NEXT = Instant.parse("2026-11-24T19:00:00Z");

  @BeforeEach
  void index() throws Exception {
    Complaints.index(
        SearchNodeExtension.cluster(),
        Complaints.of(
            "1", Sector.HEALTH, "salekhard", MORNING, "Третий день не вывозят мусор, Салехард"),
        Complaints.of(
            "2", Sector.HEALTH, "salekhard", MORNING, "Не вывозят мусор в Салехарде, вонь"),
        Complaints.of(
            "3", Sector.HEALTH, "salekhard", NEXT, "Мусор не вывозят, Салехард, уже завтра"));
    SearchNodeExtension.cluster()
        .client()
        .update(
            u ->
                u.index("otklik-complaints")
                    .id("vk:2")
                    .doc(
                        Map.of(
                            "handling",
                            Map.of("status", "in_work", "corrected", List.of("sector")))),
            Object.class);
  }

  private static ReanalyseJob.Outcome run(boolean dry) throws Exception {
    return new ReanalyseJob(RegionReader.shipped(), SearchNodeExtension.address())
        .run(DAY, NEXT, dry, read -> {});
  }

  private static JsonNode document(String id) throws Exception {
    return SearchNodeExtension.cluster()
        .client()
        .get(g -> g.index("otklik-complaints").id(id), JsonNode.class)
        .source();
  }

  @Test
  void aDryRunSaysWhatWouldChangeAndChangesNothing() throws Exception {
    JsonNode before = document("vk:1");

    ReanalyseJob.Outcome outcome = run(true);

    assertThat(outcome.read()).isEqualTo(2);
    assertThat(outcome.changed()).isEqualTo(2);
    assertThat(outcome.differences())
        .containsEntry(new Difference("sector", "health", "waste"), 1L);
    assertThat(document("vk:1")).isEqualTo(before);
  }

  @Test
  void whatAnOlderModelSaidIsReplacedAndRoutedAnew() throws Exception {
    run(false);

    JsonNode document = document("vk:1");
    assertThat(document.path("sector").asText()).isEqualTo("waste");
    assertThat(document.path("responsible").asText()).isEqualTo("waste-officer");
    assertThat(document.path("lemmas").asText()).contains("мусор");
    assertThat(document.path("incident").asText()).isEqualTo("incident-1");
  }

  @Test
  void handlingAndCorrectionsStay() throws Exception {
    run(false);

    JsonNode document = document("vk:2");
    assertThat(document.path("sector").asText()).isEqualTo("health");
    assertThat(document.path("responsible").asText()).isEqualTo("health-officer");
    assertThat(document.at("/handling/status").asText()).isEqualTo("in_work");
    assertThat(document.path("lemmas").asText()).contains("мусор");
  }

  @Test
  void postsOutsideThePeriodStay() throws Exception {
    run(false);

    assertThat(document("vk:3").path("sector").asText()).isEqualTo("health");
  }

  @Test
  void runAgainNothingChanges() throws Exception {
    run(false);

    assertThat(run(false).changed()).isZero();
  }
}
