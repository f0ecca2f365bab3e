package otklik.jobs.standing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ReadOnlyBroadcastState;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.co.BroadcastProcessFunction;
import org.apache.flink.util.Collector;
import otklik.classify.standing.StandingQueries;
import otklik.complaint.Complaint;
import otklik.jobs.RegionText;
import otklik.jobs.failure.Attempt;
import otklik.region.Feed;
import otklik.region.Region;
import otklik.signal.StandingSignals;
import otklik.sink.signal.Addressing;
import otklik.sink.standing.Match;
import otklik.sink.stream.IndexRequest;
import otklik.standing.StandingQuery;

/**
 * Asks every standing query of every post. The queries are broadcast state: every task knows all,
 * and knows them again after a restart.
 */
public final class AskStanding
    extends BroadcastProcessFunction<Complaint, StandingQuery, IndexRequest> {

  private static final long serialVersionUID = 1;

  /** Checkpointed. By id. */
  public static final MapStateDescriptor<String, StandingQuery> QUERIES =
      new MapStateDescriptor<>(
          "standing-queries", Types.STRING, TypeInformation.of(StandingQuery.class));

  /** An archive that is read in is not news. */
  private static final Duration NEWS = Duration.ofDays(7);

  private final RegionText region;
  private transient Addressing addressing;

  /** Null until the state has been read. */
  private transient StandingQueries queries;

  public AskStanding(Region region) {
    this.region = new RegionText(region);
  }

  @Override
  public void open(OpenContext context) {
    addressing = new Addressing(region.region());
  }

  @Override
  public void processBroadcastElement(
      StandingQuery query, Context context, Collector<IndexRequest> out) throws Exception {
    load(context.getBroadcastState(QUERIES));
    boolean understood =
        Attempt.of(
                "standing",
                Feed.DESK.id(),
                query.id(),
                query.toString(),
                Instant.ofEpochMilli(context.currentProcessingTime()),
                context::output,
                () -> {
                  queries.put(query);
                  return query;
                })
            .isPresent();
    if (query.ended()) {
      context.getBroadcastState(QUERIES).remove(query.id());
    } else if (understood) {
      context.getBroadcastState(QUERIES).put(query.id(), query);
    }
  }

  @Override
  public void processElement(
      Complaint complaint, ReadOnlyContext context, Collector<IndexRequest> out) throws Exception {
    load(context.getBroadcastState(QUERIES));
    Instant now = Instant.ofEpochMilli(context.currentProcessingTime());
    Attempt.of("standing", complaint.post(), context::output, () -> found(complaint, now))
        .ifPresent(found -> found.forEach(out::collect));
  }

  private List<IndexRequest> found(Complaint complaint, Instant now) {
    if (complaint.post().postedAt().isBefore(now.minus(NEWS))) {
      return List.of();
    }
    List<IndexRequest> found = new ArrayList<>();
    for (StandingQuery query : queries.finding(complaint)) {
      found.add(IndexRequest.of(Match.of(query, complaint)));
      StandingSignals.of(query, complaint, now).stream()
          .flatMap(signal -> addressing.documents(signal).stream())
          .map(IndexRequest::of)
          .forEach(found::add);
    }
    return found;
  }

  private void load(ReadOnlyBroadcastState<String, StandingQuery> state) throws Exception {
    if (queries == null) {
      queries = new StandingQueries();
      for (Map.Entry<String, StandingQuery> entry : state.immutableEntries()) {
        queries.put(entry.getValue());
      }
    }
  }

  @Override
  public void close() {
    if (queries != null) {
      queries.close();
    }
  }
}
