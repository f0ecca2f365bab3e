package otklik.sink.day;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import otklik.sink.index.IndexSchema;
import otklik.sink.index.SearchCluster;

/** All posts of a period, as they stand in the index, in slices of time. Thread-safe. */
public final class PeriodPosts {

  private static final Duration SLICE = Duration.ofHours(6);

  private final ElasticsearchClient client;

  public PeriodPosts(SearchCluster cluster) {
    this.client = cluster.client();
  }

  /** Together they are the period. */
  public static List<PeriodSlice> slices(Instant from, Instant to) {
    List<PeriodSlice> slices = new ArrayList<>();
    for (Instant start = from; start.isBefore(to); start = start.plus(SLICE)) {
      Instant end = start.plus(SLICE).isBefore(to) ? start.plus(SLICE) : to;
      slices.add(new PeriodSlice(start, end));
    }
    return slices;
  }

  public long count(Instant from, Instant to) throws IOException {
    client.indices().refresh(r -> r.index(IndexSchema.COMPLAINTS.alias()));
    return client
        .count(c -> c.index(IndexSchema.COMPLAINTS.alias()).query(DayQueries.anyPosted(from, to)))
        .count();
  }

  public void read(PeriodSlice slice, Consumer<JsonNode> reader) throws IOException {
    new DocumentPages(client, List.of())
        .read(DayQueries.anyPosted(slice.from(), slice.to()), reader::accept);
  }
}
