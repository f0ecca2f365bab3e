package otklik.sink.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import otklik.analysis.Sector;
import otklik.complaint.HandlingEntry;
import otklik.complaint.HandlingOrder;
import otklik.complaint.HandlingRecord;
import otklik.complaint.HandlingRefusal;
import otklik.complaint.Status;
import otklik.json.Json;
import otklik.post.Correction;
import otklik.post.Post;
import otklik.post.Posts;
import otklik.pushed.PushedEvents;
import otklik.region.Feed;
import otklik.region.Region;
import otklik.region.RegionReader;
import otklik.right.Action;
import otklik.right.Person;
import otklik.right.Role;
import otklik.right.Sight;
import otklik.signal.SignalKind;
import otklik.sink.Complaints;
import otklik.sink.SearchNodeExtension;
import otklik.sink.audit.AuditEntry;
import otklik.sink.audit.AuditLog;
import otklik.sink.search.ComplaintSearch;
import otklik.sink.search.FoundComplaint;
import otklik.sink.signal.SignalDocument;
import otklik.sink.signal.Signals;

@ExtendWith(SearchNodeExtension.class)
class HandlingsTest {

  private static final Region REGION = RegionReader.shipped();
  private static final Person ANNA = new Person("anna", Role.ANALYST, null, Sight.EVERYTHING);

  @TempDir private Path data;

  private Handlings handlings;
  private PushedEvents events;

  @BeforeEach
  void aComplaint() throws Exception {
    events = new PushedEvents(data);
    handlings =
        new Handlings(
            REGION,
            SearchNodeExtension.cluster(),
            events,
            Clock.fixed(Posts.MORNING, ZoneOffset.UTC));
    Complaints.index(
        SearchNodeExtension.cluster(),
        Complaints.of("1", Sector.ROADS, "nadymsky", Posts.MORNING, "Яма, звоните Ивану", "яма"));
  }

  private HandlingRecord change(Integer seen, HandlingOrder order, Person person) throws Exception {
    return handlings.change("vk:1", seen, order, person, null).orElseThrow();
  }

  private static Person officer(String id) {
    return new Person(id, Role.OFFICER, id, REGION.sightOf(Role.OFFICER, id));
  }

  private static FoundComplaint found() throws Exception {
    return new ComplaintSearch(SearchNodeExtension.cluster()).complaint("vk:1").orElseThrow();
  }

  private static List<SignalDocument> inbox(String recipient) throws Exception {
    Signals signals = new Signals(SearchNodeExtension.cluster());
    signals.refresh();
    return signals.inbox(recipient, 10);
  }

  @Test
  void aChangeIsSeenWithItsHistory() throws Exception {
    change(0, HandlingOrder.of(Action.CHECK), ANNA);
    change(1, HandlingOrder.saying(Action.ANSWER, "Засыплем"), ANNA);

    assertThat(found().status()).isEqualTo("answered");
    assertThat(found().handling().answer()).isEqualTo("Засыплем");
    assertThat(found().record().history())
        .extracting(HandlingEntry::by, HandlingEntry::action, e -> e.before().status())
        .containsExactly(
            tuple("anna", Action.CHECK, Status.NEW), tuple("anna", Action.ANSWER, Status.CHECKED));
  }

  @Test
  void whoHasNotSeenTheLastChangeOverwritesNothing() throws Exception {
    change(0, HandlingOrder.assign("roads-officer"), ANNA);

    assertThatThrownBy(() -> change(0, HandlingOrder.of(Action.SOLVE), ANNA))
        .isInstanceOfSatisfying(
            HandlingConflict.class,
            conflict -> assertThat(conflict.record().now().assignee()).isEqualTo("roads-officer"));
    assertThat(found().status()).isEqualTo("assigned");
  }

  @Test
  void whatThePipelineWritesMeanwhileIsNoConflictAndLosesNothing() throws Exception {
    change(0, HandlingOrder.of(Action.CHECK), ANNA);
    aComplaint();

    change(1, HandlingOrder.of(Action.ACCEPT), ANNA);

    assertThat(found().status()).isEqualTo("in_work");
    assertThat(found().record().history()).hasSize(2);
  }

  @Test
  void aStateThatIsOverLeavesNothingBehind() throws Exception {
    LocalDate later = LocalDate.of(2026, 12, 24);
    change(0, HandlingOrder.until(Action.POSTPONE, later, "ждём тепла"), ANNA);
    change(1, HandlingOrder.of(Action.REOPEN), ANNA);

    JsonNode handling =
        SearchNodeExtension.cluster()
            .client()
            .get(g -> g.index("otklik-complaints").id("vk:1"), JsonNode.class)
            .source()
            .get("handling");
    assertThat(handling.get("closing").isNull()).isTrue();
    assertThat(handling.get("status").asText()).isEqualTo("reopened");
    assertThat(found().handling().closing()).isNull();
  }

  @Test
  void nobodyChangesWhatTheyMayNotSee() throws Exception {
    assertThat(
            handlings.change(
                "vk:1", 0, HandlingOrder.of(Action.ACCEPT), officer("waste-officer"), null))
        .isEmpty();
    assertThat(found().status()).isEqualTo("new");

    change(0, HandlingOrder.of(Action.ACCEPT), officer("roads-officer"));
    assertThat(found().status()).isEqualTo("in_work");
  }

  @Test
  void nobodyDoesWhatTheirRoleMayNot() {
    Person curator = new Person("curator", Role.CURATOR, null, Sight.EVERYTHING);

    for (Action action : Action.values()) {
      assertThatThrownBy(() -> change(0, HandlingOrder.of(action), curator))
          .isInstanceOf(HandlingRefusal.class);
    }
  }

  @Test
  void whoGetsAComplaintAndWhoLosesItAreTold() throws Exception {
    change(0, HandlingOrder.assign("salekhard-executor"), ANNA);

    assertThat(inbox("salekhard-executor"))
        .singleElement()
        .satisfies(
            signal -> {
              assertThat(signal.kind()).isEqualTo(SignalKind.HANDED_ON.code());
              assertThat(signal.complaint()).isEqualTo("vk:1");
            });
    assertThat(inbox("roads-officer"))
        .extracting(SignalDocument::kind)
        .containsExactly(SignalKind.TAKEN_AWAY.code());
  }

  @Test
  void aCorrectionIsSeenAtOnceAndReachesTheStreamAndWhomItConcerns() throws Exception {
    Correction waste = new Correction(null, "waste", null, null, false, "salekhard", null);

    change(0, HandlingOrder.correct(waste), ANNA);

    assertThat(found().document().sector()).isEqualTo("waste");
    assertThat(found().document().sectorConfidence()).isEqualTo(1);
    assertThat(found().document().municipality()).isEqualTo("salekhard");
    assertThat(found().document().firstAnswerDueAt()).isEqualTo(Posts.MORNING.plusSeconds(60));
    PushedEvents.Event event = events.read(Feed.DESK.id(), PushedEvents.Position.START, 10).get(0);
    Post post = Json.mapper().readValue(event.json(), Post.class);
    assertThat(post.correction()).isEqualTo(waste);
    assertThat(inbox("waste-officer")).hasSize(1);
    assertThat(inbox("salekhard-executor")).hasSize(1);
    assertThat(inbox("roads-officer"))
        .extracting(SignalDocument::kind)
        .containsExactly(SignalKind.TAKEN_AWAY.code());
  }

  @Test
  void anUndoneCorrectionReachesTheStreamToo() throws Exception {
    change(
        0,
        HandlingOrder.correct(new Correction("thanks", null, null, null, false, null, null)),
        ANNA);
    change(1, HandlingOrder.of(Action.UNDO), ANNA);

    List<PushedEvents.Event> handedOver =
        events.read(Feed.DESK.id(), PushedEvents.Position.START, 10);
    assertThat(handedOver).hasSize(2);
    assertThat(Json.mapper().readValue(handedOver.get(1).json(), Post.class).correction())
        .isEqualTo(Correction.NONE);
  }

  @Test
  void everyChangeIsInTheAuditLogWithoutWhatPeopleWrote() throws Exception {
    change(0, HandlingOrder.saying(Action.ANSWER, "Иван Петрович, приедем"), ANNA);
    change(1, HandlingOrder.assign("roads-officer"), ANNA);
    SearchNodeExtension.cluster().client().indices().refresh(r -> r.index("otklik-audit"));

    List<AuditEntry> entries = new AuditLog(SearchNodeExtension.cluster()).newest(10);

    assertThat(entries)
        .extracting(AuditEntry::by, AuditEntry::action, AuditEntry::subject, AuditEntry::note)
        .containsExactlyInAnyOrder(
            tuple("anna", "answer", "vk:1", null),
            tuple("anna", "assign", "vk:1", "roads-officer"));
  }

  @Test
  void aMovedDeadlineIsInTheIndex() throws Exception {
    change(0, HandlingOrder.until(Action.EXTEND, LocalDate.of(2026, 11, 27), null), ANNA);

    assertThat(found().document().solutionDueAt()).isAfter(Posts.MORNING.plusSeconds(2 * 86_400));
  }

  private Handlings at(String time) {
    return new Handlings(
        REGION,
        SearchNodeExtension.cluster(),
        events,
        Clock.fixed(Instant.parse(time), ZoneOffset.UTC));
  }

  private static void refresh() throws Exception {
    SearchNodeExtension.cluster().client().indices().refresh(r -> r.index("otklik-complaints"));
  }

  @Test
  void whatWasPostponedComesBackOnItsDayAndNotBefore() throws Exception {
    LocalDate day = LocalDate.of(2026, 12, 1);
    change(0, HandlingOrder.until(Action.POSTPONE, day, "ждём"), ANNA);
    refresh();

    assertThat(at("2026-11-30T18:00:00Z").wake()).isZero();
    assertThat(at("2026-11-30T20:00:00Z").wake()).isEqualTo(1);

    assertThat(found().status()).isEqualTo("reopened");
    assertThat(found().record().last().by()).isEqualTo("otklik");
    assertThat(inbox("roads-officer"))
        .extracting(SignalDocument::kind)
        .containsExactly(SignalKind.CAME_BACK.code());
  }

  @Test
  void whatADeathLeftUndoneIsDoneAndNothingTwice() throws Exception {
    change(0, HandlingOrder.assign("salekhard-executor"), ANNA);
    refresh();
    SearchNodeExtension.cluster().client().delete(d -> d.index("otklik-audit").id("vk:1#1"));
    List<SignalDocument> before = inbox("salekhard-executor");

    assertThat(handlings.recover()).isEqualTo(1);

    SearchNodeExtension.cluster().client().indices().refresh(r -> r.index("otklik-audit"));
    assertThat(new AuditLog(SearchNodeExtension.cluster()).newest(10))
        .extracting(AuditEntry::id)
        .containsExactly("vk:1#1");
    assertThat(inbox("salekhard-executor")).isEqualTo(before).hasSize(1);
    assertThat(at("2026-11-24T05:00:01Z").recover()).isZero();
  }

  @Test
  void manyPeopleAtOnceOnOneComplaintLoseNothing() throws Exception {
    ExecutorService people = Executors.newFixedThreadPool(8);
    List<Callable<HandlingRecord>> notes = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      String text = "заметка " + i;
      notes.add(() -> change(null, HandlingOrder.saying(Action.NOTE, text), ANNA));
    }
    for (Future<HandlingRecord> done : people.invokeAll(notes)) {
      done.get();
    }
    people.shutdown();

    assertThat(found().record().history()).hasSize(8);
    assertThat(found().record().history())
        .extracting(HandlingEntry::version)
        .containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
  }

  @Test
  void whatWasDoneAlreadyDoesNotKeepTheRestFromBeingMadeGood() throws Exception {
    change(0, HandlingOrder.of(Action.CHECK), ANNA);
    handlings.refresh();

    assertThat(handlings.recover()).isEqualTo(1);
    assertThat(handlings.recover()).isEqualTo(1);
  }
}
