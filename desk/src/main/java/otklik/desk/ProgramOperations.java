package otklik.desk;

import java.util.Map;
import otklik.desk.api.ApiHandling;
import otklik.desk.api.ComplaintsApi;
import otklik.desk.api.HandlingApi;
import otklik.desk.api.WorkApi;
import otklik.desk.open311.RequestUpdate;
import otklik.desk.open311.Service;
import otklik.desk.open311.ServiceRequest;
import otklik.desk.openapi.Operation;
import otklik.desk.standing.SavedPage;
import otklik.post.FeedReport;
import otklik.sink.index.IncidentDocument;
import otklik.sink.search.Breakdown;
import otklik.sink.search.Overview;
import otklik.sink.signal.SignalDocument;
import otklik.sink.standing.Match;
import otklik.sink.standing.SavedSearch;

/** What the addresses for programs do: every one of them is here, or the desk does not start. */
final class ProgramOperations {

  private static final String DATES = "ISO 8601 with a zone";
  private static final Operation PERIOD =
      Operation.of("").with("start_date", DATES).with("end_date", DATES);

  private static final Map<String, Operation> ALL =
      Map.ofEntries(
          Map.entry("GET /health", Operation.of("Whether the process is alive: \"ok\".")),
          Map.entry("GET /ready", Operation.of("Whether the index answers: \"ready\", or 503.")),
          Map.entry("GET /api/openapi.json", Operation.of("This document.")),
          Map.entry(
              "GET /api/complaints",
              Operation.of("Posts of every kind, the newest first, with counts.")
                  .with("q", "words, \"exact forms\", -without, fields")
                  .with("sort", "time, urgency, due, uncertain, relevance, voices")
                  .with("kind", "codes, divided by commas")
                  .with("sector", "codes, divided by commas")
                  .with("municipality", "slugs or names, divided by commas")
                  .with("platform", "codes, divided by commas")
                  .with("urgency", "codes, divided by commas")
                  .with("status", "codes, divided by commas")
                  .with("from", "posted at or after: 2026-11-24 or an instant")
                  .with("to", "a day is included, an instant is not")
                  .with("incident", "only posts of this incident")
                  .with("size", "0 to 500")
                  .with("after", "\"next\" of the page before")
                  .answering(ComplaintsApi.Answer.class)),
          Map.entry(
              "GET /api/complaint",
              Operation.of("One complaint and what people did with it.")
                  .needing("id", "of the complaint")
                  .answering(HandlingApi.Answer.class)),
          Map.entry(
              "POST /api/complaint/handling",
              Operation.of("Carries out an order; 409 when somebody has changed it since.")
                  .taking(HandlingApi.Asked.class)
                  .answering(ApiHandling.class)),
          Map.entry(
              "GET /api/work",
              Operation.of("What is to be done: critical, overdue, today, later.")
                  .answeringMany(WorkApi.Part.class)),
          Map.entry(
              "GET /api/incident",
              Operation.of("One incident; or the one that it has been merged into.")
                  .needing("id", "of the incident")
                  .answering(IncidentDocument.class)),
          Map.entry(
              "GET /api/overview",
              Operation.of("The region in numbers.")
                  .with("period", "today, week, month")
                  .answering(Overview.class)),
          Map.entry(
              "GET /api/breakdown",
              Operation.of("A table of what a search finds; parameters of a search, too.")
                  .with("rows", "dimension, as municipality, sector, day")
                  .with("columns", "dimension, or none")
                  .with("measure", "count, share, authors, incidents, overdue, median_answer, …")
                  .answering(Breakdown.class)),
          Map.entry(
              "GET /api/signals",
              Operation.of("What officers were told, danger first; an officer's own alone.")
                  .with("recipient", "officer's id")
                  .answeringMany(SignalDocument.class)),
          Map.entry(
              "GET /api/searches",
              Operation.of("One's saved searches, and how much is new.")
                  .answeringMany(SavedPage.Saved.class)),
          Map.entry(
              "GET /api/searches/found",
              Operation.of("What watches have found, the newest first.")
                  .with("of", "id of a saved search")
                  .answeringMany(Match.class)),
          Map.entry(
              "POST /api/searches",
              Operation.of("Saves the search of the query, as of /api/complaints.")
                  .needing("name", "as its owner calls it")
                  .with("watch", "on: stands on the stream")
                  .with("sound", "on: is heard")
                  .with("tell", "officer's id, who gets a signal")
                  .asForm()
                  .answering(SavedSearch.class)),
          Map.entry(
              "POST /api/searches/change",
              Operation.of("Changes a saved search.")
                  .needing("action", "watch, leave, sound, silence, delete, seen")
                  .with("id", "of the search; none with seen for all")
                  .asForm()
                  .answeringMany(SavedPage.Saved.class)),
          Map.entry(
              "GET /api/feeds",
              Operation.of("How each feed is read.").answeringMany(FeedReport.class)),
          Map.entry("GET /open311/v2/discovery.{format}", Operation.of("Where this interface is.")),
          Map.entry(
              "GET /open311/v2/services.{format}",
              Operation.of("What can be reported.").answeringMany(Service.class)),
          Map.entry(
              "GET /open311/v2/services/{code}.{format}",
              Operation.of("What a report of this service asks for: nothing more.")),
          Map.entry(
              "GET /open311/v2/requests.{format}",
              period("Complaints and questions; of the last 90 days when nothing is said.")
                  .with("service_request_id", "ids, divided by commas: only these")
                  .with("service_code", "codes, divided by commas")
                  .with("status", "open, closed")
                  .with("page", "1 to 50")
                  .with("page_size", "1 to 500")
                  .answeringMany(ServiceRequest.class)),
          Map.entry(
              "POST /open311/v2/requests.{format}",
              Operation.of("Reports a problem; it is understood and routed as any other post.")
                  .needing("service_code", "holds where the text leaves it open")
                  .needing("description", "what the resident writes")
                  .with("address_string", "where")
                  .with("lat", "degrees, when there is no address")
                  .with("long", "degrees")
                  .with("email", "or account_id, device_id, phone: who reports")
                  .asForm()),
          Map.entry(
              "GET /open311/v2/requests/{id}.{format}",
              Operation.of("One request.").answeringMany(ServiceRequest.class)),
          Map.entry(
              "GET /open311/v2/servicerequestupdates.{format}",
              period("What was done, as residents may know it; of the last day.")
                  .answeringMany(RequestUpdate.class)),
          Map.entry(
              "POST /open311/v2/servicerequestupdates.{format}",
              Operation.of("The resident's word to a request: a reaction when there was an answer.")
                  .needing("service_request_id", "of the request")
                  .needing("description", "what the resident writes")
                  .with("email", "or account_id, device_id, phone; by default who reported")
                  .asForm()));

  private ProgramOperations() {}

  private static Operation period(String summary) {
    return new Operation(summary, PERIOD.parameters(), false, null, null, false);
  }

  static boolean isForPrograms(String path) {
    return path.startsWith("/api/")
        || path.startsWith("/open311/")
        || path.equals("/health")
        || path.equals("/ready");
  }

  /**
   * @throws IllegalStateException when nobody has described it
   */
  static Operation of(String method, String path) {
    Operation does = ALL.get(method + " " + path);
    if (does == null) {
      throw new IllegalStateException(method + " " + path + " is not described");
    }
    return does;
  }
}
