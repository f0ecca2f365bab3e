package otklik.sink.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import otklik.analysis.AnalysedPost;
import otklik.analysis.Analyses;
import otklik.analysis.Sector;
import otklik.complaint.Complaint;
import otklik.post.Posts;
import otklik.region.Region;
import otklik.region.RegionReader;
import otklik.route.Router;
import otklik.sink.Complaints;
import otklik.sink.SearchNodeExtension;

@ExtendWith(SearchNodeExtension.class)
class EscalationWatchTest {

  /** 10:00 of a Wednesday; first answer due on Thursday at 10:00, which is 9 working hours. */
  private static final Instant POSTED = Instant.parse("2026-11-25T05:00:00Z");

  private static final Region REGION = RegionReader.shipped();
  private Signals signals;

  @BeforeEach
  void index() throws Exception {
    signals = new Signals(SearchNodeExtension.cluster());
    AnalysedPost post =
        Analyses.complaint(Posts.at("1", "яма", POSTED), Sector.ROADS, "salekhard", "яма");
    Complaints.index(
        SearchNodeExtension.cluster(),
        new Complaint(post.post(), post.analysis(), null, new Router(REGION).route(post)));
  }

  private EscalationWatch watch() {
    return new EscalationWatch(REGION, SearchNodeExtension.cluster());
  }

  private List<String> told() throws Exception {
    signals.refresh();
    return signals.inbox(null, 100).stream().map(SignalDocument::signal).sorted().toList();
  }

  private static void handle(Map<String, ?> handling) throws Exception {
    SearchNodeExtension.cluster()
        .client()
        .update(
            u ->
                u.index("otklik-complaints")
                    .id("vk:1")
                    .doc(Map.of("handling", handling))
                    .refresh(co.elastic.clients.elasticsearch._types.Refresh.True),
            Object.class);
  }

  @Test
  void beforeHalfOfTheTermNobodyIsTold() throws Exception {
    watch().look(Instant.parse("2026-11-25T09:29:00Z"));

    assertThat(told()).isEmpty();
  }

  @Test
  void officerHeadAndCuratorAreToldOneAfterAnother() throws Exception {
    EscalationWatch watch = watch();
    watch.look(Instant.parse("2026-11-25T09:30:00Z"));
    assertThat(told()).containsExactly("escalation/vk:1/first_answer/OFFICER/roads-officer");

    watch.look(Instant.parse("2026-11-26T05:00:00Z"));
    assertThat(told()).contains("escalation/vk:1/first_answer/BLOCK_HEAD/roads-head").hasSize(2);

    watch.look(Instant.parse("2026-11-26T09:30:00Z"));
    assertThat(told()).contains("escalation/vk:1/first_answer/CURATOR/curator").hasSize(3);
  }

  @Test
  void whoeverWasGivenTheComplaintIsToldInsteadOfTheOfficerOfTheRoute() throws Exception {
    handle(Map.of("status", "assigned", "assignee", "nadymsky-executor"));

    watch().look(Instant.parse("2026-11-25T09:30:00Z"));

    assertThat(told()).containsExactly("escalation/vk:1/first_answer/OFFICER/nadymsky-executor");
  }

  @Test
  void aDocumentThatNobodyUnderstandsHoldsUpNoOtherOnesEscalation() throws Exception {
    SearchNodeExtension.cluster()
        .client()
        .update(
            u ->
                u.index("otklik-complaints")
                    .id("vk:0")
                    .doc(
                        Map.of(
                            "id", "vk:0",
                            "posted_at", "2026-11-25T05:00:00Z",
                            "kind", "complaint",
                            "sector", "roads",
                            "escalates_at", List.of("2026-11-25T09:30:00Z")))
                    .docAsUpsert(true)
                    .refresh(co.elastic.clients.elasticsearch._types.Refresh.True),
            Object.class);

    watch().look(Instant.parse("2026-11-25T09:30:00Z"));

    assertThat(told()).containsExactly("escalation/vk:1/first_answer/OFFICER/roads-officer");
  }

  @Test
  void aDeadlineThatStandsStillEscalatesToNobody() throws Exception {
    handle(Map.of("status", "new", "terms", Map.of("paused_since", "2026-11-24T05:00:00Z")));
    watch().look(Instant.parse("2026-11-25T09:30:00Z"));
    assertThat(told()).isEmpty();
  }

  @Test
  void lookingAgainAndAfterARestartTellsNothingNew() throws Exception {
    watch().look(Instant.parse("2026-11-25T09:30:00Z"));
    watch().look(Instant.parse("2026-11-25T09:30:30Z"));

    assertThat(told()).hasSize(1);
  }

  @Test
  void whoHasAnsweredIsNotToldOfTheFirstAnswerAndWhatIsClosedIsNoMatter() throws Exception {
    handle(Map.of("status", "answered", "answered_at", "2026-11-24T05:00:00Z"));
    watch().look(Instant.parse("2026-11-26T09:30:00Z"));
    assertThat(told()).isEmpty();

    handle(Map.of("status", "solved"));
    watch().look(Instant.parse("2026-12-20T09:30:00Z"));
    assertThat(told()).isEmpty();
  }

  @Test
  void aComplaintThatIsWorkedOnIsEscalatedByItsSolution() throws Exception {
    handle(Map.of("status", "in_work", "answered_at", "2026-11-24T05:00:00Z"));
    watch().look(Instant.parse("2026-12-09T13:00:00Z"));

    assertThat(told()).containsExactly("escalation/vk:1/solution/BLOCK_HEAD/roads-head");
  }
}
