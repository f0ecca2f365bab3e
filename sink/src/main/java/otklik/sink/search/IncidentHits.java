package otklik.sink.search;

import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch.core.msearch.MultisearchBody;
import co.elastic.clients.json.JsonData;
import co.elastic.clients.util.NamedValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The hits by incident: the newest post of each, the incident with the most hits first. Deep pages
 * are not for people: after {@value #MOST} incidents it ends.
 *
 * @param voices hits of each one's incident
 * @param next null on the last page
 */
record IncidentHits(List<FoundComplaint> complaints, List<Long> voices, String next) {

  static final int MOST = 2_000;

  private static final String HITS = "incident_hits";

  static MultisearchBody.Builder ask(MultisearchBody.Builder b, SearchRequest request) {
    int wanted = Math.min(MOST, SearchCursor.offset(request.after()) + request.size() + 1);
    return b.aggregations(
        HITS,
        i ->
            i.terms(
                    t ->
                        t.field("incident")
                            .size(Math.max(1, wanted))
                            .order(
                                NamedValue.of("_count", SortOrder.Desc),
                                NamedValue.of("_key", SortOrder.Asc)))
                .aggregations(
                    "newest",
                    n ->
                        n.topHits(
                            h ->
                                h.size(1)
                                    .sort(
                                        o ->
                                            o.field(
                                                f ->
                                                    f.field("posted_at").order(SortOrder.Desc))))));
  }

  static IncidentHits of(Map<String, Aggregate> answers, SearchRequest request) {
    int from = SearchCursor.offset(request.after());
    List<StringTermsBucket> buckets = answers.get(HITS).sterms().buckets().array();
    int to = Math.min(buckets.size(), from + request.size());
    List<FoundComplaint> complaints = new ArrayList<>();
    List<Long> voices = new ArrayList<>();
    for (StringTermsBucket bucket : buckets.subList(Math.min(from, to), to)) {
      JsonData newest = bucket.aggregations().get("newest").topHits().hits().hits().get(0).source();
      complaints.add(FoundComplaint.of(newest.to(JsonNode.class)));
      voices.add(bucket.docCount());
    }
    boolean more = buckets.size() > to && to < MOST;
    return new IncidentHits(complaints, voices, more ? SearchCursor.of(to) : null);
  }
}
