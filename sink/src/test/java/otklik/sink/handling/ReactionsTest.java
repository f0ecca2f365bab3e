package otklik.sink.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import otklik.analysis.Analyses;
import otklik.analysis.Kind;
import otklik.analysis.Sector;
import otklik.complaint.Complaint;
import otklik.complaint.HandlingOrder;
import otklik.complaint.Satisfaction;
import otklik.complaint.Status;
import otklik.post.Appeal;
import otklik.post.Platform;
import otklik.post.Post;
import otklik.post.PostId;
import otklik.post.Posts;
import otklik.pushed.PushedEvents;
import otklik.region.Region;
import otklik.region.RegionReader;
import otklik.right.Action;
import otklik.right.Person;
import otklik.right.Role;
import otklik.right.Sight;
import otklik.route.Route;
import otklik.sink.Complaints;
import otklik.sink.SearchNodeExtension;
import otklik.sink.index.SearchCluster;
import otklik.sink.search.ComplaintSearch;
import otklik.sink.search.FoundComplaint;
import otklik.sink.signal.Signals;

@ExtendWith(SearchNodeExtension.class)
class ReactionsTest {

  private static final Region REGION = RegionReader.shipped();
  private static final Person ANNA = new Person("anna", Role.ANALYST, null, Sight.EVERYTHING);
  private static final Instant ANSWERED = Posts.MORNING;

  @TempDir private Path data;

  private final SearchCluster cluster = SearchNodeExtension.cluster();
  private Handlings handlings;
  private Reactions reactions;

  @BeforeEach
  void open() {
    Clock clock = Clock.fixed(ANSWERED, ZoneOffset.UTC);
    handlings = new Handlings(REGION, cluster, new PushedEvents(data), clock);
    reactions = new Reactions(cluster, handlings, clock);
  }

  private void index(
      String id, String parent, String author, Kind kind, Instant at, String text, String mark)
      throws Exception {
    Post post =
        new Post(
            new PostId(Platform.VK, id),
            "wall",
            null,
            author,
            null,
            text,
            at,
            at,
            parent == null ? null : new PostId(Platform.VK, parent),
            null,
            null,
            mark == null ? null : new Appeal(null, null, null, null, null, null, null, mark));
    var analysed = Analyses.of(post, kind, Sector.ROADS, "nadymsky", "яма");
    Route route = new Route("roads-head", "roads-officer", null, at, at, "правило");
    Complaints.index(cluster, new Complaint(post, analysed.analysis(), "incident-1", route));
  }

  private void complaint(String mark) throws Exception {
    index("1", null, "id7", Kind.COMPLAINT, ANSWERED.minusSeconds(3600), "Яма", mark);
  }

  private void reply(String id, String author, Kind kind, long seconds) throws Exception {
    index(id, "1", author, kind, ANSWERED.plusSeconds(seconds), "Ничего не сделали, Иван", null);
  }

  private void answer(Action action) throws Exception {
    handlings.change("vk:1", null, HandlingOrder.saying(action, "Засыпали"), ANNA, null);
    handlings.refresh();
  }

  private FoundComplaint found() throws Exception {
    return new ComplaintSearch(cluster).complaint("vk:1").orElseThrow();
  }

  @Test
  void whoIsNotSatisfiedHasItComeBackAndTheResponsibleIsTold() throws Exception {
    complaint(null);
    answer(Action.SOLVE);
    reply("2", "id7", Kind.COMPLAINT, 60);

    assertThat(reactions.look()).isEqualTo(1);

    assertThat(found().handling().status()).isEqualTo(Status.REOPENED);
    assertThat(found().handling().reaction().satisfaction()).isEqualTo(Satisfaction.DISSATISFIED);
    assertThat(found().handling().reaction().post()).isEqualTo("vk:2");
    assertThat(found().record().last().note()).startsWith("недоволен: Ничего не сделали");
    Signals signals = new Signals(cluster);
    signals.refresh();
    assertThat(signals.inbox("roads-officer", 10))
        .anyMatch(signal -> signal.kind().equals("came_back"));
    assertThat(reactions.look()).as("the same reply is attached once").isZero();
  }

  @Test
  void thanksAreAttachedAndWhatIsSolvedStaysSolved() throws Exception {
    complaint(null);
    answer(Action.SOLVE);
    reply("2", "id7", Kind.THANKS, 60);

    assertThat(reactions.look()).isEqualTo(1);

    assertThat(found().handling().status()).isEqualTo(Status.SOLVED);
    assertThat(found().handling().reaction().satisfaction()).isEqualTo(Satisfaction.SATISFIED);
  }

  @Test
  void anothersReplyAnEarlierOneAndOneBeforeAnyAnswerAreNoReaction() throws Exception {
    complaint(null);
    reply("2", "id7", Kind.COMPLAINT, 60);
    assertThat(reactions.look()).isZero();

    answer(Action.ANSWER);
    reply("2", "id8", Kind.COMPLAINT, 60);
    reply("3", "id7", Kind.COMPLAINT, -60);

    assertThat(reactions.look()).isZero();
    assertThat(found().handling().reaction()).isNull();
  }

  @Test
  void aMarkOfTheRegisterBringsItBackOnceAndALaterReplyStands() throws Exception {
    complaint("2");
    answer(Action.EXPLAIN);

    assertThat(reactions.look()).isEqualTo(1);
    assertThat(found().handling().status()).isEqualTo(Status.REOPENED);
    assertThat(found().handling().reaction().mark()).isEqualTo("2");

    answer(Action.SOLVE);
    reply("2", "id7", Kind.THANKS, 120);
    reactions.look();
    reactions.look();

    assertThat(found().handling().status()).isEqualTo(Status.SOLVED);
    assertThat(found().handling().reaction().satisfaction()).isEqualTo(Satisfaction.SATISFIED);
  }
}
