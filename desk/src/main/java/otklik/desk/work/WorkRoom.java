package otklik.desk.work;

import io.javalin.http.Context;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import otklik.desk.page.OfferedAction;
import otklik.desk.page.OfferedActions;
import otklik.desk.page.Pages;
import otklik.desk.page.Visit;
import otklik.right.Action;
import otklik.sink.search.FoundComplaint;
import otklik.sink.search.WorkQueue;

/** What is to be done, the most urgent first; what is done often can be done here at once. */
public final class WorkRoom {

  private static final int SHOWN = 50;
  private static final List<Action> AT_HAND =
      List.of(Action.ACCEPT, Action.ANSWER, Action.SOLVE, Action.ASSIGN, Action.ASK_EXTENSION);

  private final Pages pages;
  private final WorkQueue queue;

  public WorkRoom(Pages pages, WorkQueue queue) {
    this.pages = pages;
    this.queue = queue;
  }

  /** A part of the page. */
  public record Section(WorkQueue.Part part, long total, List<Row> rows) {}

  /** A complaint with what can be done with it. */
  public record Row(FoundComplaint found, List<OfferedAction> actions) {}

  public void page(Context context) throws IOException {
    Visit visit = Visit.of(context);
    Instant now = pages.now();
    List<Section> sections = new ArrayList<>();
    for (WorkQueue.Part part : WorkQueue.Part.values()) {
      WorkQueue.Found found =
          queue.find(part, visit.person().sight(), now, pages.endOfToday(), SHOWN);
      sections.add(
          new Section(
              part,
              found.total(),
              found.complaints().stream().map(complaint -> row(complaint, visit)).toList()));
    }
    long ofDanger = queue.overdueOfDanger(visit.person().sight(), now);
    pages.render(
        context, "work/work.jte", Map.of("sections", sections, "overdueOfDanger", ofDanger));
  }

  private Row row(FoundComplaint found, Visit visit) {
    return new Row(
        found,
        OfferedActions.of(found.record(), visit, pages.region().rights()).stream()
            .filter(offered -> AT_HAND.contains(offered.action()))
            .toList());
  }
}
