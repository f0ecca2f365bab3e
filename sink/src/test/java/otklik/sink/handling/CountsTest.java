package otklik.sink.handling;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import otklik.analysis.AnalysedPost;
import otklik.analysis.Analyses;
import otklik.analysis.Kind;
import otklik.analysis.Sector;
import otklik.complaint.Complaint;
import otklik.complaint.HandlingOrder;
import otklik.complaint.HandlingRefusal;
import otklik.complaint.Standing.FirstAnswer;
import otklik.json.Json;
import otklik.pace.MovingClock;
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
import otklik.sink.day.DayComplaints;
import otklik.sink.day.IndexDay;
import otklik.sink.search.Breakdown;
import otklik.sink.search.BreakdownSearch;
import otklik.sink.search.ComplaintSearch;
import otklik.sink.search.Dimension;
import otklik.sink.search.FoundComplaint;
import otklik.sink.search.Measure;
import otklik.sink.search.Overview;
import otklik.sink.search.OverviewSearch;
import otklik.sink.search.SearchRequest;
import otklik.sink.search.WorkQueue;

/**
 * A history of ten days, by chance: whatever people have done, every page has the same numbers, and
 * they are those that are counted by hand over the documents.
 */
@ExtendWith(SearchNodeExtension.class)
class CountsTest {

  private static final Region REGION = RegionReader.shipped();
  private static final Person ANNA = new Person("anna", Role.ANALYST, null, Sight.EVERYTHING);
  private static final Instant FIRST = Posts.MORNING;
  private static final int COMPLAINTS = 120;
  private static final int ORDERS = 260;
  private static final List<Action> ACTIONS =
      List.of(
          Action.CHECK,
          Action.ACCEPT,
          Action.ANSWER,
          Action.ANSWER,
          Action.SOLVE,
          Action.EXPLAIN,
          Action.NOT_CONFIRM,
          Action.NO_ANSWER,
          Action.POSTPONE,
          Action.REOPEN,
          Action.PAUSE,
          Action.RESUME);

  private final SplittableRandom random = new SplittableRandom(1);
  private final MovingClock clock = new MovingClock(FIRST);

  @TempDir private Path data;

  private List<FoundComplaint> all;
  private Instant now;

  @BeforeEach
  void tenDays() throws Exception {
    Complaint[] complaints = new Complaint[COMPLAINTS];
    for (int i = 0; i < COMPLAINTS; i++) {
      complaints[i] = complaint(i);
    }
    Complaints.index(SearchNodeExtension.cluster(), complaints);
    for (int i = 0; i < COMPLAINTS; i += 5) {
      endanger(complaints[i].post().id().toString());
    }
    Handlings handlings =
        new Handlings(REGION, SearchNodeExtension.cluster(), new PushedEvents(data), clock);
    for (int i = 0; i < ORDERS; i++) {
      clock.advance(Duration.ofMinutes(random.nextInt(110)));
      order(handlings, "vk:" + random.nextInt(COMPLAINTS));
    }
    SearchNodeExtension.cluster().client().indices().refresh(r -> r.index("otklik-complaints"));
    now = clock.instant();
    all =
        new ComplaintSearch(SearchNodeExtension.cluster())
            .search(new SearchRequest(List.of(), Map.of(), null, null, null, 500, null))
            .complaints();
    assertThat(all).hasSize(COMPLAINTS);
    assertThat(all)
        .filteredOn(f -> wants(f) && f.document().firstAnswerDueAt() == null)
        .as("every complaint has its deadlines")
        .isEmpty();
  }

  private static void endanger(String id) throws Exception {
    SearchNodeExtension.cluster()
        .client()
        .update(
            u ->
                u.index("otklik-complaints")
                    .id(id)
                    .doc(Json.mapper().valueToTree(Map.of("urgency", "critical"))),
            JsonNode.class);
  }

  private Complaint complaint(int i) {
    Kind kind =
        List.of(Kind.COMPLAINT, Kind.COMPLAINT, Kind.QUESTION, Kind.THANKS, Kind.ADVERTISING)
            .get(random.nextInt(5));
    Sector sector = random.nextBoolean() ? Sector.ROADS : Sector.WASTE;
    Instant at = FIRST.plus(Duration.ofMinutes(random.nextInt(8 * 24 * 60)));
    AnalysedPost post =
        Analyses.of(Posts.at(String.valueOf(i), "Яма " + i, at), kind, sector, "nadymsky", "яма");
    Route route =
        kind.wantsAnswer()
            ? new Route(
                "roads-head",
                "roads-officer",
                null,
                at.plus(Duration.ofHours(random.nextInt(96))),
                at.plus(Duration.ofHours(96 + random.nextInt(200))),
                "правило")
            : null;
    return new Complaint(post.post(), post.analysis(), null, route);
  }

  private void order(Handlings handlings, String id) throws Exception {
    Action action = ACTIONS.get(random.nextInt(ACTIONS.size()));
    LocalDate day =
        LocalDate.ofInstant(clock.instant(), REGION.timeZone()).plusDays(1 + random.nextInt(5));
    String text = action == Action.ANSWER || action == Action.PAUSE ? "Сделаем" : null;
    String said = text == null && random.nextInt(3) == 0 ? "Сделано" : text;
    try {
      handlings.change(
          id,
          null,
          action == Action.POSTPONE
              ? HandlingOrder.until(action, day, said)
              : HandlingOrder.saying(action, said),
          ANNA,
          null);
    } catch (HandlingRefusal notNow) {
      // what can't be done changes nothing
    }
  }

  private static boolean wants(FoundComplaint found) {
    return List.of("complaint", "question").contains(found.document().kind())
        && !found.status().equals("no_answer");
  }

  private boolean isOpen(FoundComplaint found) {
    return wants(found)
        && !List.of("solved", "explained", "postponed", "not_confirmed", "no_answer")
            .contains(found.status());
  }

  private boolean isOverdue(FoundComplaint found) {
    if (!isOpen(found) || found.handling().terms().pausedSince() != null) {
      return false;
    }
    boolean answer =
        found.handling().answeredAt() == null && found.document().firstAnswerDueAt().isBefore(now);
    return answer || found.document().solutionDueAt().isBefore(now);
  }

  private boolean isInTime(FoundComplaint found) {
    Instant answered = found.handling().answeredAt();
    return wants(found)
        && answered != null
        && !answered.isAfter(found.document().firstAnswerDueAt());
  }

  /** Answered, or waited too long: while it is open, or when it was closed. */
  private boolean isDecided(FoundComplaint found) {
    if (!wants(found) || found.handling().answeredAt() != null) {
      return wants(found);
    }
    Instant due = found.document().firstAnswerDueAt();
    return found.handling().closing() != null
        ? due.isBefore(found.handling().closing().at())
        : found.handling().terms().pausedSince() == null && due.isBefore(now);
  }

  private long count(Predicate<FoundComplaint> what) {
    return all.stream().filter(what).count();
  }

  private double median() {
    List<Long> minutes = new ArrayList<>();
    for (FoundComplaint found : all) {
      if (wants(found) && found.handling().answeredAt() != null) {
        minutes.add(
            Duration.between(found.document().postedAt(), found.handling().answeredAt())
                .toMinutes());
      }
    }
    minutes.sort(null);
    int middle = minutes.size() / 2;
    return minutes.size() % 2 == 1
        ? minutes.get(middle)
        : (minutes.get(middle - 1) + minutes.get(middle)) / 2.0;
  }

  @Test
  void theHistoryHasCasesOfEverySort() {
    assertThat(count(f -> f.status().equals("no_answer"))).isGreaterThan(3);
    assertThat(count(this::isOverdue)).isGreaterThan(10);
    assertThat(count(this::isInTime)).isGreaterThan(10);
    assertThat(count(f -> isDecided(f) && f.handling().closing() != null && !isAnswered(f)))
        .as("closed too late without an answer")
        .isPositive();
    assertThat(count(f -> f.handling().terms().pausedSince() != null)).isGreaterThan(2);
  }

  private static boolean isAnswered(FoundComplaint found) {
    return found.handling().answeredAt() != null;
  }

  @Test
  void oneComplaintStandsAsItIsCounted() {
    for (FoundComplaint found : all) {
      assertThat(found.standing().wantsAnswer()).isEqualTo(wants(found));
      assertThat(found.standing().isOpen()).isEqualTo(isOpen(found));
      assertThat(found.standing().isOverdue(now)).isEqualTo(isOverdue(found));
      FirstAnswer answer = found.standing().firstAnswer(now);
      assertThat(answer == FirstAnswer.IN_TIME).isEqualTo(isInTime(found));
      assertThat(answer.isDecided()).isEqualTo(isDecided(found));
    }
  }

  @Test
  void theOverviewCountsTheSame() throws Exception {
    Overview overview =
        new OverviewSearch(SearchNodeExtension.cluster(), REGION.timeZone())
            .of(FIRST, now, Sight.EVERYTHING);

    assertThat(overview.posted())
        .isEqualTo(count(f -> List.of("complaint", "question").contains(f.document().kind())));
    assertThat(overview.open()).isEqualTo(count(this::isOpen));
    assertThat(overview.overdue()).isEqualTo(count(this::isOverdue));
    assertThat(overview.answered()).isEqualTo(count(f -> wants(f) && isAnswered(f)));
    assertThat(overview.inTime()).isEqualTo(count(this::isInTime));
    assertThat(overview.decided()).isEqualTo(count(this::isDecided));
    assertThat(overview.medianMinutes()).isEqualTo(Math.round(median()));
  }

  private Breakdown breakdown(Measure measure) throws Exception {
    return new BreakdownSearch(SearchNodeExtension.cluster(), REGION.timeZone())
        .of(
            new SearchRequest(List.of(), Map.of(), null, null, null, 0, null),
            Dimension.SECTOR,
            null,
            measure,
            now,
            Sight.EVERYTHING);
  }

  @Test
  void breakdownsCountTheSame() throws Exception {
    assertThat(breakdown(Measure.OVERDUE).sum()).isEqualTo((double) count(this::isOverdue));
    assertThat(breakdown(Measure.IN_TIME).sum())
        .isEqualTo(100.0 * count(this::isInTime) / count(this::isDecided));
    assertThat(breakdown(Measure.IN_TIME).allCases()).isEqualTo(count(this::isDecided));
    assertThat(Math.round(breakdown(Measure.MEDIAN_ANSWER).sum())).isEqualTo(Math.round(median()));
    assertThat(breakdown(Measure.MEDIAN_ANSWER).allCases())
        .isEqualTo(count(f -> wants(f) && isAnswered(f)));
    for (String sector : List.of("roads", "waste")) {
      assertThat(breakdown(Measure.OVERDUE).rowSums().get(sector))
          .isEqualTo((double) count(f -> isOverdue(f) && f.document().sector().equals(sector)));
      assertThat(breakdown(Measure.IN_TIME).cases().get(sector))
          .isEqualTo(count(f -> isDecided(f) && f.document().sector().equals(sector)));
    }
  }

  @Test
  void theWorkCountsTheSame() throws Exception {
    WorkQueue queue = new WorkQueue(SearchNodeExtension.cluster());
    long total = 0;
    for (WorkQueue.Part part : WorkQueue.Part.values()) {
      total += queue.find(part, Sight.EVERYTHING, now, now.plus(Duration.ofHours(9)), 0).total();
    }
    long overdue =
        queue.find(WorkQueue.Part.OVERDUE, Sight.EVERYTHING, now, now, 0).total()
            + queue.overdueOfDanger(Sight.EVERYTHING, now);

    assertThat(total).isEqualTo(count(this::isOpen));
    assertThat(overdue).isEqualTo(count(this::isOverdue));
    assertThat(queue.overdueOfDanger(Sight.EVERYTHING, now)).isPositive();
  }

  @Test
  void aDaysListCountsTheSame() throws Exception {
    LocalDate date = LocalDate.ofInstant(now, REGION.timeZone());
    IndexDay day = IndexDay.of(date, REGION.timeZone(), "nadymsky");
    now = day.to();
    long listed = new DayComplaints(SearchNodeExtension.cluster()).count(day);

    assertThat(listed)
        .isEqualTo(
            count(
                f ->
                    f.document().postedAt().isBefore(day.from())
                        ? isOverdue(f)
                        : wants(f) && f.document().postedAt().isBefore(day.to())));
  }
}
