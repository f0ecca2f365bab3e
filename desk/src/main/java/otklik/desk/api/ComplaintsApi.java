package otklik.desk.api;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import otklik.desk.page.QueryReader;
import otklik.desk.page.Visit;
import otklik.sink.search.ComplaintSearch;
import otklik.sink.search.Found;

/** {@code GET /api/complaints}: posts of every kind, the newest first. */
public final class ComplaintsApi {

  private static final int DEFAULT_SIZE = 50;

  private final QueryReader queries;
  private final ComplaintSearch search;
  private final ShownComplaints shown;

  public ComplaintsApi(QueryReader queries, ComplaintSearch search, ShownComplaints shown) {
    this.queries = queries;
    this.search = search;
    this.shown = shown;
  }

  /** A page of hits; {@code next} is the {@code after} of the next page, null on the last. */
  public record Answer(
      long total,
      List<ApiComplaint> complaints,
      Map<String, List<Found.FacetCount>> facets,
      String next) {}

  public void complaints(Context context) throws IOException {
    Visit visit = Visit.of(context);
    Found found = search.seenBy(visit.person().sight()).search(queries.read(context, DEFAULT_SIZE));
    Map<String, List<Found.FacetCount>> facets = new TreeMap<>();
    found.facets().forEach((facet, counts) -> facets.put(facet.parameter(), counts));
    context.json(
        new Answer(found.total(), shown.all(found.complaints(), visit), facets, found.next()));
  }
}
