package otklik.desk.open311;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import otklik.analysis.Sector;
import otklik.classify.topic.Topics;
import otklik.desk.page.Pages;
import otklik.desk.page.SaidWords;
import otklik.desk.page.Visit;
import otklik.right.Sight;
import otklik.sink.handling.HandledComplaints;
import otklik.sink.search.ComplaintSearch;
import otklik.sink.search.FoundComplaint;
import otklik.sink.search.SearchRequest;

/** What city apps read. */
public final class Open311Room {

  /** The standard's: requests of the last 90 days, when no period is asked for. */
  private static final Duration USUAL = Duration.ofDays(90);

  private static final Duration USUAL_UPDATES = Duration.ofDays(1);

  private final Pages pages;
  private final Topics topics;
  private final ComplaintSearch search;
  private final HandledComplaints handled;
  private final SaidWords words;

  public Open311Room(
      Pages pages,
      Topics topics,
      ComplaintSearch search,
      HandledComplaints handled,
      SaidWords words) {
    this.pages = pages;
    this.topics = topics;
    this.search = search;
    this.handled = handled;
    this.words = words;
  }

  public void discovery(Context context) {
    Map<String, Object> said = new LinkedHashMap<>();
    said.put("changeset", "2026-11-26T00:00:00Z");
    said.put("contact", pages.region().centre().name());
    said.put("key_service", "api_key: a token of this installation");
    said.put(
        "endpoints",
        List.of(
            Map.of(
                "specification",
                "http://wiki.open311.org/GeoReport_v2",
                "url",
                "/open311/v2",
                "type",
                "production",
                "formats",
                List.of("application/json", "text/xml"))));
    GeoReportAnswer.one(context, "discovery", said);
  }

  public void services(Context context) {
    List<Service> services =
        Stream.of(Sector.values()).map(sector -> Service.of(sector, topics)).toList();
    GeoReportAnswer.list(context, "services", "service", services);
  }

  /** No service asks for more than a description and a place. */
  public void service(Context context) {
    String code = context.pathParam("code");
    if (Sector.ofCode(code).isEmpty()) {
      throw new NotFoundResponse("service_code: '" + code + "' is none");
    }
    Map<String, Object> definition = new LinkedHashMap<>();
    definition.put("service_code", code);
    definition.put("attributes", List.of());
    GeoReportAnswer.one(context, "service_definition", definition);
  }

  public void requests(Context context) throws IOException {
    RequestsQuery query = RequestsQuery.read(context, pages.now(), USUAL);
    ComplaintSearch seen = search.seenBy(sight(context));
    List<FoundComplaint> found =
        query.ids().isEmpty() ? page(seen, query) : seen.complaints(query.ids());
    list(context, found);
  }

  public void request(Context context) throws IOException {
    String id = context.pathParam("id");
    FoundComplaint found =
        search
            .seenBy(sight(context))
            .complaint(id)
            .orElseThrow(
                () -> new NotFoundResponse("service_request_id: '" + id + "' was not found"));
    list(context, List.of(found));
  }

  private void list(Context context, List<FoundComplaint> found) {
    GeoReportAnswer.list(
        context,
        "service_requests",
        "request",
        found.stream()
            .map(one -> ServiceRequest.of(words.shown(one, Visit.of(context)), pages.region()))
            .toList());
  }

  private static List<FoundComplaint> page(ComplaintSearch seen, RequestsQuery query)
      throws IOException {
    SearchRequest request = query.request();
    for (int page = 1; ; page++) {
      var found = seen.search(request);
      if (page == query.page()) {
        return found.complaints();
      }
      if (found.next() == null) {
        return List.of();
      }
      request = request.page(request.size(), found.next());
    }
  }

  /** Of the last day, when no period is asked for; the oldest first. */
  public void updates(Context context) throws IOException {
    RequestsQuery query = RequestsQuery.read(context, pages.now(), USUAL_UPDATES);
    Instant from = query.from();
    Instant to = query.to();
    List<RequestUpdate> updates = new ArrayList<>();
    for (FoundComplaint found : handled.changed(from, to, sight(context))) {
      updates.addAll(RequestUpdate.of(words.shown(found, Visit.of(context)), from, to));
    }
    updates.sort(Comparator.comparing(RequestUpdate::updatedDatetime));
    GeoReportAnswer.list(context, "service_request_updates", "request_update", updates);
  }

  private static Sight sight(Context context) {
    return Visit.of(context).person().sight();
  }
}
