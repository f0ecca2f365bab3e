package otklik.desk.api;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import otklik.desk.page.Pages;
import otklik.desk.page.Visit;
import otklik.sink.index.IncidentDocument;
import otklik.sink.search.ComplaintSearch;
import otklik.sink.search.SearchRequest;
import otklik.sink.search.WorkQueue;

/** What is to be done, and incidents, for programs. */
public final class WorkApi {

  private static final int SHOWN = 50;

  private final Pages pages;
  private final WorkQueue queue;
  private final ComplaintSearch search;
  private final ShownComplaints shown;

  public WorkApi(Pages pages, WorkQueue queue, ComplaintSearch search, ShownComplaints shown) {
    this.pages = pages;
    this.queue = queue;
    this.search = search;
    this.shown = shown;
  }

  /**
   * A part of {@code GET /api/work}.
   *
   * @param part critical, overdue, today or later
   */
  public record Part(String part, long total, List<ApiComplaint> complaints) {}

  public void work(Context context) throws IOException {
    Visit visit = Visit.of(context);
    List<Part> parts = new ArrayList<>();
    for (WorkQueue.Part part : WorkQueue.Part.values()) {
      WorkQueue.Found found =
          queue.find(part, visit.person().sight(), pages.now(), pages.endOfToday(), SHOWN);
      parts.add(
          new Part(
              part.name().toLowerCase(Locale.ROOT),
              found.total(),
              shown.all(found.complaints(), visit)));
    }
    context.json(parts);
  }

  /** {@code GET /api/incident?id=ID}: of one of whose voices the reader may see. */
  public void incident(Context context) throws IOException {
    ComplaintSearch seen = search.seenBy(Visit.of(context).person().sight());
    IncidentDocument incident =
        seen.incident(String.valueOf(context.queryParam("id")))
            .orElseThrow(() -> new NotFoundResponse("there is no such incident"));
    if (seen.search(SearchRequest.ofIncident(incident.id(), 1)).total() == 0) {
      throw new NotFoundResponse("there is no such incident");
    }
    context.json(incident);
  }
}
