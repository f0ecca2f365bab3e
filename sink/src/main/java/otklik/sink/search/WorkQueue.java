package otklik.sink.search;

import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import otklik.right.Sight;
import otklik.sink.index.IndexSchema;
import otklik.sink.index.SearchCluster;

/** What is open, in the order in which it is to be done. Thread-safe. */
public final class WorkQueue {

  private final SearchCluster cluster;

  public WorkQueue(SearchCluster cluster) {
    this.cluster = cluster;
  }

  /** A part of the work; a complaint is in the first one that fits. */
  public enum Part {
    /** Of danger. */
    CRITICAL,
    /** A deadline was missed. */
    OVERDUE,
    /** A deadline ends today. */
    TODAY,
    LATER
  }

  /**
   * @param total how many there are, shown or not
   * @param complaints whose deadline comes first stands first
   */
  public record Found(long total, List<FoundComplaint> complaints) {}

  /**
   * @param tomorrow when the local day ends
   */
  public Found find(Part part, Sight sight, Instant now, Instant tomorrow, int size)
      throws IOException {
    var response =
        cluster
            .client()
            .search(
                s ->
                    s.index(IndexSchema.COMPLAINTS.alias())
                        .size(size)
                        .trackTotalHits(t -> t.enabled(true))
                        .query(query(part, sight, now, tomorrow))
                        .sort(
                            o -> o.field(f -> f.field("first_answer_due_at").order(SortOrder.Asc)))
                        .sort(o -> o.field(f -> f.field("id").order(SortOrder.Asc))),
                JsonNode.class);
    return new Found(
        response.hits().total().value(),
        response.hits().hits().stream()
            .flatMap(hit -> FoundComplaint.read(hit.source()).stream())
            .toList());
  }

  /** How many of danger are overdue, too: they stand in the first part. */
  public long overdueOfDanger(Sight sight, Instant now) throws IOException {
    return cluster
        .client()
        .count(
            c ->
                c.index(IndexSchema.COMPLAINTS.alias())
                    .query(
                        q ->
                            q.bool(
                                b ->
                                    b.filter(SightRules.query(sight))
                                        .filter(DueQueries.overdue(now))
                                        .filter(DueQueries.critical()))))
        .count();
  }

  private static Query query(Part part, Sight sight, Instant now, Instant tomorrow) {
    BoolQuery.Builder query =
        new BoolQuery.Builder().filter(SightRules.query(sight)).filter(DueQueries.waits());
    Query critical = DueQueries.critical();
    BoolQuery.Builder ofPart =
        switch (part) {
          case CRITICAL -> query.filter(critical);
          case OVERDUE -> query.filter(DueQueries.missed(now)).mustNot(critical);
          case TODAY ->
              query
                  .filter(DueQueries.missed(tomorrow))
                  .mustNot(critical)
                  .mustNot(DueQueries.missed(now));
          case LATER -> query.mustNot(critical).mustNot(DueQueries.missed(tomorrow));
        };
    return ofPart.build()._toQuery();
  }
}
