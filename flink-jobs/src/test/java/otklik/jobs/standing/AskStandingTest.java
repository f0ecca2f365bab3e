package otklik.jobs.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.co.CoBroadcastWithNonKeyedOperator;
import org.apache.flink.streaming.util.TwoInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import otklik.analysis.AnalysedPost;
import otklik.analysis.Analyses;
import otklik.analysis.SearchTerm;
import otklik.analysis.Sector;
import otklik.complaint.Complaint;
import otklik.jobs.failure.Attempt;
import otklik.post.Post;
import otklik.post.Posts;
import otklik.region.RegionReader;
import otklik.right.Sight;
import otklik.sink.stream.IndexRequest;
import otklik.standing.StandingQuery;

class AskStandingTest {

  private static final Instant NOW = Posts.MORNING;

  private TwoInputStreamOperatorTestHarness<Complaint, StandingQuery, IndexRequest> harness;

  private static StandingQuery rubbish(String tell) {
    SearchTerm word = new SearchTerm(List.of("мусор"), List.of("мусор"), null, null);
    return new StandingQuery(
        "q1", "analyst", "мусор", List.of(word), List.of(), Sight.EVERYTHING, tell, false, false);
  }

  private static Complaint complaint(String id, Instant postedAt) {
    AnalysedPost analysed =
        Analyses.complaint(
            Posts.at(id, "Мусор, звоните 8 912 345-67-89", postedAt), Sector.WASTE, null, "мусор");
    return new Complaint(analysed.post(), analysed.analysis(), "incident-1", null);
  }

  private void open(OperatorSubtaskState state) throws Exception {
    harness =
        new TwoInputStreamOperatorTestHarness<>(
            new CoBroadcastWithNonKeyedOperator<>(
                new AskStanding(RegionReader.shipped()), List.of(AskStanding.QUERIES)));
    if (state != null) {
      harness.initializeState(state);
    }
    harness.open();
    harness.setProcessingTime(NOW.toEpochMilli());
  }

  @BeforeEach
  void open() throws Exception {
    open(null);
  }

  @AfterEach
  void close() throws Exception {
    harness.close();
  }

  private List<String> written() {
    return harness.extractOutputValues().stream()
        .map(request -> request.index() + " " + request.id())
        .toList();
  }

  @Test
  void whatAQueryFindsIsWrittenForItsOwner() throws Exception {
    harness.processElement1(complaint("before", NOW), 0);
    harness.processElement2(rubbish(null), 0);
    harness.processElement1(complaint("1", NOW), 0);

    assertThat(written()).containsExactly("otklik-matches q1/vk:1");
    assertThat(harness.extractOutputValues().get(0).json()).contains("\"owner\":\"analyst\"");
  }

  @Test
  void anOfficerIsToldOnEveryChannel() throws Exception {
    harness.processElement2(rubbish("waste-head"), 0);
    harness.processElement1(complaint("1", NOW), 0);

    assertThat(written())
        .contains("otklik-matches q1/vk:1", "otklik-signals standing/q1/vk:1/waste-head#inbox");
  }

  @Test
  void anArchiveIsNoNewsAndWakesNobody() throws Exception {
    harness.processElement2(rubbish("waste-head"), 0);
    harness.processElement1(complaint("1", NOW.minus(Duration.ofDays(8))), 0);
    harness.processElement1(complaint("2", NOW.minus(Duration.ofDays(2))), 0);

    assertThat(written()).containsExactly("otklik-matches q1/vk:2");
  }

  @Test
  void queriesAreKnownAfterARestartAndEndedOnesAreNot() throws Exception {
    harness.processElement2(rubbish(null), 0);
    OperatorSubtaskState state = harness.snapshot(1, 1);
    harness.close();
    open(state);
    harness.processElement1(complaint("1", NOW), 0);

    assertThat(written()).containsExactly("otklik-matches q1/vk:1");

    harness.processElement2(rubbish(null).end(), 0);
    OperatorSubtaskState later = harness.snapshot(2, 2);
    harness.close();
    open(later);
    harness.processElement1(complaint("2", NOW), 0);

    assertThat(written()).isEmpty();
  }

  /** Lucene takes no word of more than 32,766 bytes. */
  @Test
  void aPostThatCannotBeAskedIsADeadLetterAndTheNextIsAsked() throws Exception {
    Complaint plain = complaint("1", NOW);
    Post post = plain.post();
    Post overlong =
        new Post(post.id(), "д".repeat(40_000), null, null, null, post.text(), NOW, NOW, null);
    harness.processElement2(rubbish(null), 0);
    harness.processElement1(new Complaint(overlong, plain.analysis(), null, null), 0);
    harness.processElement1(complaint("2", NOW), 0);

    assertThat(written()).containsExactly("otklik-matches q1/vk:2");
    assertThat(harness.getSideOutput(Attempt.FAILED))
        .singleElement()
        .satisfies(
            letter ->
                assertThat(letter.getValue().json())
                    .contains("the stage 'standing' failed", "\"position\":\"vk:1\""));
  }
}
