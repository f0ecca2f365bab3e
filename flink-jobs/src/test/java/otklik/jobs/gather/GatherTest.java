package otklik.jobs.gather;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import otklik.analysis.AnalysedPost;
import otklik.analysis.Analyses;
import otklik.analysis.Kind;
import otklik.analysis.Sector;
import otklik.complaint.Complaint;
import otklik.post.Posts;
import otklik.region.StreamSettings;
import otklik.sink.stream.IndexRequest;

class GatherTest {

  private static final Duration WINDOW = Duration.ofDays(3);
  private static final Duration MEMORY = Duration.ofDays(14);
  private static final StreamSettings SETTINGS =
      new StreamSettings(Duration.ofSeconds(5), WINDOW, MEMORY, null);

  private KeyedOneInputStreamOperatorTestHarness<String, AnalysedPost, Complaint> harness;

  private static KeyedOneInputStreamOperatorTestHarness<String, AnalysedPost, Complaint> open(
      OperatorSubtaskState state) throws Exception {
    var harness =
        new KeyedOneInputStreamOperatorTestHarness<>(
            new KeyedProcessOperator<>(new Gather(SETTINGS, ZoneId.of("Asia/Yekaterinburg"))),
            new GatherKey(),
            Types.STRING);
    if (state != null) {
      harness.initializeState(state);
    }
    harness.open();
    return harness;
  }

  @BeforeEach
  void open() throws Exception {
    harness = open(null);
  }

  @AfterEach
  void close() throws Exception {
    harness.close();
  }

  private static AnalysedPost lift(String id, Instant at) {
    return Analyses.complaint(
        Posts.at(id, "лифт не работает", at),
        Sector.HOUSING,
        "nadymsky",
        "лифт",
        "работать",
        "подъезд");
  }

  private void send(AnalysedPost post) throws Exception {
    harness.processElement(post, post.post().postedAt().toEpochMilli());
  }

  private List<String> incidents() {
    return harness.extractOutputValues().stream().map(Complaint::incidentId).toList();
  }

  @Test
  void voicesOfOneProblemAreOneIncident() throws Exception {
    send(lift("1", Posts.MORNING));
    send(lift("2", Posts.MORNING.plusSeconds(60)));

    assertThat(incidents()).containsExactly("incident-vk:1", "incident-vk:1");
  }

  @Test
  void aPostThatWantsNoAnswerPassesWithoutIncident() throws Exception {
    send(Analyses.of(Posts.of("1", "спасибо"), Kind.THANKS, Sector.HOUSING, "nadymsky", "спасибо"));

    assertThat(incidents()).containsExactly((String) null);
    assertThat(harness.numKeyedStateEntries()).isZero();
  }

  @Test
  void anotherMunicipalityIsAnotherIncident() throws Exception {
    send(lift("1", Posts.MORNING));
    send(
        Analyses.complaint(
            Posts.of("2", "лифт"), Sector.HOUSING, "salekhard", "лифт", "работать", "подъезд"));

    assertThat(incidents()).containsExactly("incident-vk:1", "incident-vk:2");
  }

  @Test
  void aPostReadAgainAfterACrashIsNoNewVoice() throws Exception {
    send(lift("1", Posts.MORNING));
    send(lift("1", Posts.MORNING));

    assertThat(incidents()).containsExactly("incident-vk:1", "incident-vk:1");
    assertThat(harness.getSideOutput(Gather.INCIDENTS))
        .hasSize(2)
        .allSatisfy(r -> assertThat(r.getValue().json()).contains("\"voices\":1"));
  }

  @Test
  void theStateOutlivesARestart() throws Exception {
    send(lift("1", Posts.MORNING));
    OperatorSubtaskState state = harness.snapshot(1, 1);
    harness.close();
    harness = open(state);

    send(lift("2", Posts.MORNING.plusSeconds(60)));

    assertThat(incidents()).containsExactly("incident-vk:1");
  }

  @Test
  void afterTheMemoryStateAndTimersAreGoneButTheHabitOfThePlace() throws Exception {
    harness.setProcessingTime(1_000);
    send(lift("1", Posts.MORNING));
    harness.setProcessingTime(WINDOW.toMillis());
    send(lift("2", Posts.MORNING.plusSeconds(60)));
    assertThat(harness.numKeyedStateEntries()).isEqualTo(3);

    harness.setProcessingTime(WINDOW.plus(MEMORY).toMillis() + 120_000);

    assertThat(harness.numKeyedStateEntries()).isEqualTo(1);
    assertThat(harness.numProcessingTimeTimers()).isZero();
  }

  @Test
  void anIncidentThatStillGetsVoicesStaysOpen() throws Exception {
    harness.setProcessingTime(1_000);
    send(lift("1", Posts.MORNING));
    harness.setProcessingTime(WINDOW.toMillis() - 1_000);
    send(lift("2", Posts.MORNING.plus(Duration.ofDays(2))));
    harness.setProcessingTime(WINDOW.toMillis() + 600_000);
    send(lift("3", Posts.MORNING.plus(Duration.ofDays(3))));

    assertThat(incidents()).containsOnly("incident-vk:1");
  }

  @Test
  void aVoiceThatComesLateAndOutOfOrderStillFindsItsIncident() throws Exception {
    send(lift("1", Posts.MORNING));
    harness.processWatermark(Posts.MORNING.plus(Duration.ofDays(30)).toEpochMilli());

    send(lift("2", Posts.MORNING.minusSeconds(600)));

    assertThat(incidents()).containsExactly("incident-vk:1", "incident-vk:1");
  }

  @Test
  void aPostThatItsAuthorHasRewrittenStaysInItsIncident() throws Exception {
    send(lift("1", Posts.MORNING));
    send(
        Analyses.complaint(
            Posts.at("1", "нет воды", Posts.MORNING), Sector.HOUSING, "nadymsky", "вода"));

    assertThat(incidents()).containsExactly("incident-vk:1", "incident-vk:1");
  }

  @Test
  void aVoiceAfterTheWindowReopensTheSilentIncident() throws Exception {
    send(lift("1", Posts.MORNING));
    send(lift("2", Posts.MORNING.plus(WINDOW).plusSeconds(60)));

    assertThat(incidents()).containsOnly("incident-vk:1");
    assertThat(lastIncident()).contains("\"voices\":2", "\"reopened\":1");
  }

  @Test
  void aVoiceAfterTheMemoryIsOfANewIncident() throws Exception {
    send(lift("1", Posts.MORNING));
    send(lift("2", Posts.MORNING.plus(MEMORY).plusSeconds(60)));

    assertThat(incidents()).containsExactly("incident-vk:1", "incident-vk:2");
  }

  private String lastIncident() {
    return new ArrayList<>(harness.getSideOutput(Gather.INCIDENTS))
        .get(harness.getSideOutput(Gather.INCIDENTS).size() - 1)
        .getValue()
        .json();
  }

  private static AnalysedPost roads(String id, Instant at, String... lemmas) {
    return Analyses.complaint(
        Posts.at(id, String.join(" ", lemmas), at), Sector.ROADS, "nadymsky", lemmas);
  }

  @Test
  void incidentsThatAVoiceShowsToBeOneAreMergedIntoTheOlder() throws Exception {
    String[] all = {"снег", "двор", "чистить", "сугроб", "пройти", "трактор"};
    send(roads("1", Posts.MORNING, "снег", "двор", "чистить"));
    send(roads("2", Posts.MORNING.plusSeconds(60), "сугроб", "пройти", "трактор"));
    assertThat(incidents()).containsExactly("incident-vk:1", "incident-vk:2");

    send(roads("3", Posts.MORNING.plusSeconds(120), all));
    send(roads("4", Posts.MORNING.plusSeconds(180), all));
    send(roads("5", Posts.MORNING.plusSeconds(240), all));
    send(roads("6", Posts.MORNING.plusSeconds(300), "сугроб", "пройти", "трактор", "двор"));

    List<IndexRequest> told =
        harness.getSideOutput(Gather.INCIDENTS).stream().map(r -> r.getValue()).toList();
    assertThat(told)
        .contains(
            new IndexRequest(
                "otklik-complaints", "vk:2", "{\"incident\":\"incident-vk:1\"}", true));
    assertThat(told)
        .anySatisfy(
            request -> {
              assertThat(request.id()).isEqualTo("incident-vk:2");
              assertThat(request.json()).contains("\"merged_into\":\"incident-vk:1\"");
              assertThat(request.onlyExisting()).isTrue();
            });
    assertThat(lastIncident()).contains("\"id\":\"incident-vk:1\"", "\"voices\":6");
  }

  @Test
  void eightVoicesWithinAnHourRaiseTheLevel() throws Exception {
    for (int i = 0; i < 8; i++) {
      send(lift("v" + i, Posts.MORNING.plusSeconds(i * 400L)));
    }

    assertThat(lastIncident()).contains("\"voices\":8").containsPattern("elevated|serious");
  }

  @Test
  void theSameVoicesOverTwoDaysDoNot() throws Exception {
    for (int i = 0; i < 8; i++) {
      send(lift("v" + i, Posts.MORNING.plusSeconds(i * 20_000L)));
    }

    assertThat(lastIncident()).contains("\"voices\":8", "\"level\":\"ordinary\"");
  }

  @Test
  void aVoiceThatAnAnalystTakesAwayLeavesItsIncidentAndStaysAwayAfterARestart() throws Exception {
    send(lift("1", Posts.MORNING));
    send(lift("2", Posts.MORNING));
    AnalysedPost second = lift("2", Posts.MORNING);
    send(new AnalysedPost(second.post().apart("incident-vk:1"), second.analysis()));
    OperatorSubtaskState state = harness.snapshot(1, 1);
    assertThat(incidents()).containsExactly("incident-vk:1", "incident-vk:1", "incident-vk:2");
    assertThat(harness.getSideOutput(Gather.INCIDENTS))
        .anySatisfy(
            r ->
                assertThat(r.getValue().json())
                    .contains("\"id\":\"incident-vk:1\"", "\"voices\":1", "\"authors\":0"));
    harness.close();
    harness = open(state);

    send(lift("2", Posts.MORNING));

    assertThat(incidents()).containsExactly("incident-vk:2");
  }

  @Test
  void aVoiceThatAnAnalystPutsIntoAnotherIncidentIsThere() throws Exception {
    send(lift("1", Posts.MORNING));
    AnalysedPost second = lift("2", Posts.MORNING);
    send(second);
    send(new AnalysedPost(second.post().apart("incident-vk:1"), second.analysis()));

    send(new AnalysedPost(second.post().joining("incident-vk:1"), second.analysis()));

    assertThat(incidents()).endsWith("incident-vk:2", "incident-vk:1");
    assertThat(harness.getSideOutput(Gather.INCIDENTS))
        .anySatisfy(
            r ->
                assertThat(r.getValue().json())
                    .contains("\"id\":\"incident-vk:2\"", "\"voices\":0"));
  }

  @Test
  void aVoiceThatIsWithdrawnLeavesItsIncident() throws Exception {
    send(lift("1", Posts.MORNING));
    send(lift("2", Posts.MORNING.plusSeconds(60)));
    AnalysedPost second = lift("2", Posts.MORNING.plusSeconds(60));

    send(new AnalysedPost(second.post(), second.analysis(), true));

    assertThat(incidents()).hasSize(2);
    IndexRequest last =
        harness.getSideOutput(Gather.INCIDENTS).stream()
            .reduce((one, other) -> other)
            .orElseThrow()
            .getValue();
    assertThat(last.id()).isEqualTo("incident-vk:1");
    assertThat(last.json()).contains("\"voices\":1");

    AnalysedPost first = lift("1", Posts.MORNING);
    send(new AnalysedPost(first.post(), first.analysis(), true));
    send(lift("3", Posts.MORNING.plusSeconds(90)));
    assertThat(incidents().get(2)).isEqualTo("incident-vk:3");
  }

  @Test
  void aVoiceBroughtFromElsewhereOpensAnIncidentOfItsOwnName() throws Exception {
    var salekhard = new otklik.post.Correction(null, null, null, null, false, "salekhard", null);
    AnalysedPost lift = lift("1", Posts.MORNING);

    send(new AnalysedPost(lift.post().corrected(salekhard), lift.analysis().corrected(salekhard)));

    assertThat(incidents()).containsExactly("incident-vk:1@salekhard");
  }
}
