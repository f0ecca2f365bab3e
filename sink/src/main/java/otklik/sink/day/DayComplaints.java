package otklik.sink.day;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import otklik.sink.index.IndexSchema;
import otklik.sink.index.SearchCluster;

/**
 * Reads all complaints that a day's lists need, in slices of time, so that several readers share
 * the work. Thread-safe.
 */
public final class DayComplaints {

  private static final Duration SLICE = Duration.ofHours(2);

  /** Not needed in a list, and most of a document. */
  private static final List<String> LEFT_OUT =
      List.of("lemmas", "stems", "forms", "shown", "fingerprint", "*_evidence", "handling.history");

  private final ElasticsearchClient client;

  public DayComplaints(SearchCluster cluster) {
    this.client = cluster.client();
  }

  /** What was written until now can be found from now on. */
  public void refresh() throws IOException {
    client
        .indices()
        .refresh(r -> r.index(IndexSchema.COMPLAINTS.alias(), IndexSchema.INCIDENTS.alias()));
  }

  /** How many complaints the slices hold. */
  public long count(IndexDay day) throws IOException {
    return count(DayQueries.posted(day, day.from(), day.to()))
        + count(DayQueries.overdue(day, null, day.from()));
  }

  private long count(Query query) throws IOException {
    return client.count(c -> c.index(IndexSchema.COMPLAINTS.alias()).query(query)).count();
  }

  /** Together they are the day: two hours each, and the overdue of earlier days as one. */
  public static List<DaySlice> slices(IndexDay day) {
    List<DaySlice> slices = new ArrayList<>();
    slices.add(new DaySlice(day, true, Instant.EPOCH, day.from()));
    for (Instant from = day.from(); from.isBefore(day.to()); from = from.plus(SLICE)) {
      Instant end = from.plus(SLICE).isBefore(day.to()) ? from.plus(SLICE) : day.to();
      slices.add(new DaySlice(day, false, from, end));
    }
    return slices;
  }

  /** As documents: one that can't be understood is the reader's matter. */
  public void read(DaySlice slice, DocumentPages.Reader reader) throws IOException {
    Query query =
        slice.overdue()
            ? DayQueries.overdue(slice.day(), slice.from(), slice.to())
            : DayQueries.posted(slice.day(), slice.from(), slice.to());
    new DocumentPages(client, LEFT_OUT).read(query, reader);
  }
}
