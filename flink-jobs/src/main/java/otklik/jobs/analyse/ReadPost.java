package otklik.jobs.analyse;

import java.time.Instant;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import otklik.ingest.Arrival;
import otklik.jobs.failure.Attempt;
import otklik.post.Post;
import otklik.sink.deadletter.DeadLetter;
import otklik.sink.stream.IndexRequest;
import otklik.standing.StandingQuery;

/**
 * Lets posts pass. What could not be made a post, what is gone, and how the reading goes is turned
 * aside: it is kept, but there is nothing in it to be understood.
 */
public final class ReadPost extends ProcessFunction<Arrival, Post> {

  private static final long serialVersionUID = 1;

  public static final OutputTag<IndexRequest> ASIDE =
      new OutputTag<>("unreadable", TypeInformation.of(IndexRequest.class));

  /** Searches that shall be asked of every post. */
  public static final OutputTag<StandingQuery> STANDING =
      new OutputTag<>("standing", TypeInformation.of(StandingQuery.class));

  @Override
  public void processElement(Arrival arrival, Context context, Collector<Post> out)
      throws Exception {
    if (arrival.post() != null) {
      out.collect(arrival.post());
    } else if (arrival.standing() != null) {
      context.output(STANDING, arrival.standing());
    } else {
      Attempt.of(
              "post",
              arrival.feed(),
              arrival.feed(),
              arrival.toString(),
              Instant.ofEpochMilli(context.timerService().currentProcessingTime()),
              context::output,
              () -> aside(arrival))
          .ifPresent(aside -> context.output(ASIDE, aside));
    }
  }

  private static IndexRequest aside(Arrival arrival) {
    if (arrival.removal() != null) {
      return IndexRequest.of(arrival.removal());
    }
    return arrival.report() != null
        ? IndexRequest.of(arrival.report())
        : IndexRequest.of(DeadLetter.of(arrival.unreadable()));
  }
}
