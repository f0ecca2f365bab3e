package otklik.jobs.signal;

import java.time.Instant;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import otklik.analysis.Kind;
import otklik.incident.Incident;
import otklik.jobs.RegionText;
import otklik.jobs.failure.Attempt;
import otklik.region.Region;
import otklik.route.RouteCase;
import otklik.route.Router;
import otklik.signal.SignalRules;
import otklik.sink.signal.Addressing;
import otklik.sink.stream.IndexRequest;

/** What an incident whose level has risen tells to whom. */
public final class SignalIncident extends ProcessFunction<Incident, IndexRequest> {

  private static final long serialVersionUID = 1;

  private final RegionText regionText;
  private transient Region region;
  private transient Router router;
  private transient Addressing addressing;

  public SignalIncident(Region region) {
    this.regionText = new RegionText(region);
  }

  @Override
  public void open(OpenContext context) {
    region = regionText.region();
    router = new Router(region);
    addressing = new Addressing(region);
  }

  @Override
  public void processElement(Incident incident, Context context, Collector<IndexRequest> out)
      throws Exception {
    Instant now = Instant.ofEpochMilli(context.timerService().currentProcessingTime());
    Attempt.of(
            "raised",
            incident.municipality(),
            incident.id(),
            incident.title(),
            now,
            context::output,
            () -> signals(incident, now))
        .ifPresent(signals -> signals.forEach(out::collect));
  }

  private List<IndexRequest> signals(Incident incident, Instant now) {
    RouteCase of =
        new RouteCase(
            incident.sector(),
            incident.municipality(),
            incident.topicGroup(),
            incident.topic(),
            false,
            Kind.COMPLAINT,
            null,
            null,
            incident.firstAt(),
            now,
            null);
    String voice = incident.voices().get(0);
    return SignalRules.ofIncident(
            incident, voice, router.explain(of).route(), region.centre().curator(), now)
        .stream()
        .flatMap(signal -> addressing.documents(signal).stream())
        .map(IndexRequest::of)
        .toList();
  }
}
