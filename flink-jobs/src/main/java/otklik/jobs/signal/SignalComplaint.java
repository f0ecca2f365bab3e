package otklik.jobs.signal;

import java.time.Instant;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import otklik.complaint.Complaint;
import otklik.jobs.RegionText;
import otklik.jobs.failure.Attempt;
import otklik.region.Region;
import otklik.signal.SignalRules;
import otklik.sink.signal.Addressing;
import otklik.sink.stream.IndexRequest;

/** What a routed complaint tells to whom. Complaints of archives tell nobody anything. */
public final class SignalComplaint extends ProcessFunction<Complaint, IndexRequest> {

  private static final long serialVersionUID = 1;

  private final RegionText region;
  private transient Addressing addressing;

  public SignalComplaint(Region region) {
    this.region = new RegionText(region);
  }

  @Override
  public void open(OpenContext context) {
    addressing = new Addressing(region.region());
  }

  @Override
  public void processElement(Complaint complaint, Context context, Collector<IndexRequest> out)
      throws Exception {
    Instant now = Instant.ofEpochMilli(context.timerService().currentProcessingTime());
    Attempt.of("signal", complaint.post(), context::output, () -> signals(complaint, now))
        .ifPresent(signals -> signals.forEach(out::collect));
  }

  private List<IndexRequest> signals(Complaint complaint, Instant now) {
    return SignalRules.ofComplaint(complaint, addressing.region(), now).stream()
        .flatMap(signal -> addressing.documents(signal).stream())
        .map(IndexRequest::of)
        .toList();
  }
}
