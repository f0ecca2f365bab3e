package otklik.jobs.index;

import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import otklik.complaint.Complaint;
import otklik.jobs.failure.Attempt;
import otklik.sink.stream.IndexRequest;

/** Makes each complaint's document; where that fails the post is a dead letter. */
public final class WriteDocument extends ProcessFunction<Complaint, IndexRequest> {

  private static final long serialVersionUID = 1;

  @Override
  public void processElement(Complaint complaint, Context context, Collector<IndexRequest> out)
      throws Exception {
    Attempt.of("document", complaint.post(), context::output, () -> IndexRequest.of(complaint))
        .ifPresent(out::collect);
  }
}
