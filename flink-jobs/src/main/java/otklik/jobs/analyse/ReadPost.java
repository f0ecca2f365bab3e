package otklik.jobs.analyse;

import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import otklik.ingest.Arrival;
import otklik.post.Post;
import otklik.sink.deadletter.DeadLetter;
import otklik.sink.stream.IndexRequest;

/** Lets posts pass and turns aside what could not be made a post. */
public final class ReadPost extends ProcessFunction<Arrival, Post> {

  private static final long serialVersionUID = 1;

  public static final OutputTag<IndexRequest> DEAD_LETTERS =
      new OutputTag<>("unreadable", TypeInformation.of(IndexRequest.class));

  @Override
  public void processElement(Arrival arrival, Context context, Collector<Post> out) {
    if (arrival.post() != null) {
      out.collect(arrival.post());
    } else {
      context.output(DEAD_LETTERS, IndexRequest.of(DeadLetter.of(arrival.unreadable())));
    }
  }
}
