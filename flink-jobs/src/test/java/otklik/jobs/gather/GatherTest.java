package otklik.jobs.gather;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
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

class GatherTest {

  private static final Duration WINDOW = Duration.ofDays(3);

  private KeyedOneInputStreamOperatorTestHarness<String, AnalysedPost, Complaint> harness;

  private static KeyedOneInputStreamOperatorTestHarness<String, AnalysedPost, Complaint> open(
      OperatorSubtaskState state) throws Exception {
    var harness =
        new KeyedOneInputStreamOperatorTestHarness<>(
            new KeyedProcessOperator<>(new Gather(WINDOW)), new GatherKey(), Types.STRING);
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
  void afterTheWindowStateAndTimersAreGone() throws Exception {
    harness.setProcessingTime(1_000);
    send(lift("1", Posts.MORNING));
    harness.setProcessingTime(WINDOW.toMillis());
    send(lift("2", Posts.MORNING.plusSeconds(60)));
    assertThat(harness.numKeyedStateEntries()).isPositive();

    harness.setProcessingTime(2 * WINDOW.toMillis() + 120_000);

    assertThat(harness.numKeyedStateEntries()).isZero();
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
}
