package otklik.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import otklik.complaint.HandlingRefusal.Reason;
import otklik.json.Json;
import otklik.post.Correction;
import otklik.post.Posts;
import otklik.right.Action;
import otklik.right.Person;
import otklik.right.Role;
import otklik.right.Sight;
import otklik.route.Pause;

class HandlingRulesTest {

  private static final Instant NOW = Posts.MORNING;
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final Person ANNA = new Person("anna", Role.ANALYST, null, Sight.EVERYTHING);
  private static final Person BORIS = new Person("boris", Role.ANALYST, null, Sight.EVERYTHING);

  private static Handling apply(Handling now, HandlingOrder order) {
    return HandlingRules.apply("vk:1", now, order, NOW, TODAY);
  }

  private static Handling after(HandlingOrder... orders) {
    return Arrays.stream(orders)
        .reduce(Handling.UNTOUCHED, HandlingRulesTest::apply, (one, other) -> other);
  }

  private static void refused(Handling now, HandlingOrder order, Reason reason) {
    assertThatThrownBy(() -> apply(now, order))
        .isInstanceOfSatisfying(
            HandlingRefusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
  }

  @Test
  void aComplaintGoesItsWholeWay() {
    Handling checked = after(HandlingOrder.of(Action.CHECK));
    Handling assigned = apply(checked, HandlingOrder.assign("roads-officer"));
    Handling taken = apply(assigned, HandlingOrder.of(Action.ACCEPT));
    Handling answered = apply(taken, HandlingOrder.saying(Action.ANSWER, "Засыплем завтра."));
    Handling solved = apply(answered, HandlingOrder.of(Action.SOLVE));

    assertThat(checked.status()).isEqualTo(Status.CHECKED);
    assertThat(assigned.status()).isEqualTo(Status.ASSIGNED);
    assertThat(taken.status()).isEqualTo(Status.IN_WORK);
    assertThat(taken.assignee()).isEqualTo("roads-officer");
    assertThat(answered.answeredAt()).isEqualTo(NOW);
    assertThat(solved.status()).isEqualTo(Status.SOLVED);
    assertThat(solved.closing()).isEqualTo(new Closing(NOW, null));
    assertThat(solved.answer()).isEqualTo("Засыплем завтра.");
  }

  @Test
  void theFirstAnswerKeepsItsTime() {
    Handling first = after(HandlingOrder.saying(Action.ANSWER, "Работаем"));

    Handling second =
        HandlingRules.apply(
            "vk:1",
            first,
            HandlingOrder.saying(Action.ANSWER, "Сделано"),
            NOW.plusSeconds(60),
            TODAY);

    assertThat(second.answeredAt()).isEqualTo(NOW);
    assertThat(second.answer()).isEqualTo("Сделано");
  }

  @Test
  void whatIsClosedIsDoneWithUntilItComesBack() {
    Handling closed = after(HandlingOrder.of(Action.NOT_CONFIRM));

    refused(closed, HandlingOrder.of(Action.ACCEPT), Reason.NOT_NOW);
    refused(closed, HandlingOrder.saying(Action.ANSWER, "…"), Reason.NOT_NOW);
    Handling back = apply(closed, HandlingOrder.of(Action.REOPEN));
    assertThat(back.status()).isEqualTo(Status.REOPENED);
    assertThat(back.closing()).isNull();
    assertThat(back.reopened()).isEqualTo(1);
  }

  @Test
  void whilePostponedTheDeadlinesStandStill() {
    Handling postponed =
        after(HandlingOrder.until(Action.POSTPONE, TODAY.plusDays(30), "ждём тепла"));

    Handling back =
        HandlingRules.apply(
            "vk:1", postponed, HandlingOrder.of(Action.REOPEN), NOW.plusSeconds(99), TODAY);

    assertThat(postponed.closing().until()).isEqualTo(TODAY.plusDays(30));
    assertThat(postponed.answer()).as("a reason is no answer to the resident").isNull();
    assertThat(postponed.answeredAt()).isNull();
    assertThat(back.terms().pauses()).containsExactly(new Pause(NOW, NOW.plusSeconds(99)));
  }

  @Test
  void aPauseEndsWhenItIsToldToOrWhenTheComplaintIsClosed() {
    Handling paused = after(HandlingOrder.saying(Action.PAUSE, "спросили адрес"));

    refused(paused, HandlingOrder.of(Action.PAUSE), Reason.NOT_NOW);
    assertThat(apply(paused, HandlingOrder.of(Action.RESUME)).terms().pauses())
        .containsExactly(new Pause(NOW, NOW));
    assertThat(apply(paused, HandlingOrder.of(Action.SOLVE)).terms().pausedSince()).isNull();
  }

  @Test
  void anExtensionAnswersWhoeverAskedForIt() {
    Handling asked =
        after(HandlingOrder.until(Action.ASK_EXTENSION, TODAY.plusDays(5), "ждём запчасть"));

    Handling extended = apply(asked, HandlingOrder.until(Action.EXTEND, TODAY.plusDays(3), null));

    assertThat(asked.terms().askedExtension()).isEqualTo(TODAY.plusDays(5));
    assertThat(extended.terms().askedExtension()).isNull();
    assertThat(extended.terms().extendedTo()).isEqualTo(TODAY.plusDays(3));
  }

  @Test
  void whatIsMissingIsNamed() {
    Handling now = Handling.UNTOUCHED;

    refused(now, HandlingOrder.of(Action.ANSWER), Reason.NO_TEXT);
    refused(now, HandlingOrder.saying(Action.NOTE, "  "), Reason.NO_TEXT);
    refused(now, HandlingOrder.saying(Action.NOTE, "я".repeat(10_001)), Reason.TEXT_TOO_LONG);
    refused(now, HandlingOrder.of(Action.ASSIGN), Reason.NO_ASSIGNEE);
    refused(now, HandlingOrder.of(Action.POSTPONE), Reason.NO_DATE);
    refused(now, HandlingOrder.until(Action.POSTPONE, TODAY, null), Reason.DATE_NOT_AHEAD);
    refused(now, HandlingOrder.until(Action.EXTEND, TODAY.plusYears(2), null), Reason.DATE_TOO_FAR);
    refused(now, HandlingOrder.correct(Correction.NONE), Reason.NOTHING_CORRECTED);
    refused(
        now,
        new HandlingOrder(Action.LINK, null, null, null, null, "vk:1"),
        Reason.DUPLICATE_OF_ITSELF);
  }

  @Test
  void correctionsAddUpAndANewSectorEndsAnOldTopic() {
    Correction topic = new Correction(null, "roads", "Дороги", "Ямы", true, null, null);
    Correction place = new Correction(null, null, null, null, false, "nadymsky", "Пангоды");
    Correction sector = new Correction("complaint", "waste", null, null, false, null, null);

    Handling all =
        after(
            HandlingOrder.correct(topic),
            HandlingOrder.correct(place),
            HandlingOrder.correct(sector));

    assertThat(all.correction())
        .isEqualTo(new Correction("complaint", "waste", null, null, false, "nadymsky", "Пангоды"));
    assertThat(all.correction().labels()).containsExactly("kind", "sector", "place");
  }

  @Test
  void onesOwnLastChangeCanBeTakenBackAndNobodyElses() {
    HandlingRecord assigned = record(HandlingRecord.UNTOUCHED, HandlingOrder.assign("x"), ANNA);

    assertThatThrownBy(() -> record(assigned, HandlingOrder.of(Action.UNDO), BORIS))
        .isInstanceOf(HandlingRefusal.class);
    HandlingRecord undone = record(assigned, HandlingOrder.of(Action.UNDO), ANNA);

    assertThat(undone.now()).isEqualTo(Handling.UNTOUCHED);
    assertThat(undone.version()).isEqualTo(2);
    assertThat(undone.history())
        .extracting(HandlingEntry::action)
        .containsExactly(Action.ASSIGN, Action.UNDO);
    assertThat(undone.canUndo(ANNA)).isFalse();
  }

  private static HandlingRecord record(HandlingRecord now, HandlingOrder order, Person person) {
    return now.after("vk:1", order, person, NOW, TODAY, null);
  }

  @Test
  void anOlderDocumentOfAStatusAloneIsRead() throws Exception {
    Handling read = Json.mapper().readValue("{\"status\": \"in_work\"}", Handling.class);

    assertThat(read.status()).isEqualTo(Status.IN_WORK);
    assertThat(read.terms()).isEqualTo(Terms.UNCHANGED);
  }

  @Property(seed = "1", tries = 300)
  void whateverIsOrderedTheRecordStaysWhole(@ForAll @Size(max = 25) List<Action> actions)
      throws Exception {
    HandlingRecord record = HandlingRecord.UNTOUCHED;
    List<Handling> states = new ArrayList<>(List.of(record.now()));
    for (Action action : actions) {
      try {
        record = record(record, full(action), ANNA);
        states.add(record.now());
      } catch (HandlingRefusal refused) {
        assertThat(record.now()).isEqualTo(states.get(states.size() - 1));
      }
    }

    Handling now = record.now();
    assertThat(record.version()).isEqualTo(states.size() - 1);
    assertThat(record.history())
        .extracting(HandlingEntry::before)
        .isEqualTo(states.subList(0, states.size() - 1));
    assertThat(now.closing() == null).isEqualTo(now.status().isOpen());
    assertThat(now.terms().pausedSince() == null || now.status().isOpen()).isTrue();
    String json = Json.mapper().writeValueAsString(now);
    assertThat(Json.mapper().readValue(json, Handling.class)).isEqualTo(now);
  }

  private static HandlingOrder full(Action action) {
    Correction correction =
        action == Action.CORRECT
            ? new Correction("question", "health", null, null, false, null, null)
            : null;
    return new HandlingOrder(action, "x", "текст", TODAY.plusDays(1), correction, "vk:2");
  }
}
