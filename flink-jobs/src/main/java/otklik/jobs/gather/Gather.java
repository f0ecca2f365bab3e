package otklik.jobs.gather;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import otklik.analysis.AnalysedPost;
import otklik.analysis.Kind;
import otklik.complaint.Complaint;
import otklik.incident.Incident;
import otklik.incident.IncidentMatcher;
import otklik.incident.Voice;
import otklik.sink.stream.IndexRequest;

/**
 * Joins each complaint to the open incident of which it speaks, or opens a new one. An incident
 * leaves the state when no voice has come for a window of processing time: posts of an archive, or
 * late ones, still find the incidents of their own days, because closeness in event time is the
 * matcher's question. A post that comes twice is one voice.
 */
public final class Gather extends KeyedProcessFunction<String, AnalysedPost, Complaint> {

  private static final long serialVersionUID = 1;

  public static final OutputTag<IndexRequest> INCIDENTS =
      new OutputTag<>("incidents", TypeInformation.of(IndexRequest.class));

  /**
   * More open incidents of one sector and municipality make each complaint slow; the oldest is let
   * go.
   */
  private static final int MOST_OPEN = 2_000;

  private static final long MINUTE = 60_000;

  private final long windowMillis;
  private transient IncidentMatcher matcher;

  /** Checkpointed. Incidents by id. */
  private transient MapState<String, Incident> open;

  /**
   * Checkpointed. When each open incident's last voice came, in milliseconds of processing time.
   */
  private transient MapState<String, Long> touched;

  public Gather(Duration window) {
    this.windowMillis = window.toMillis();
  }

  /** Only complaints have incidents; a question is answered for itself. */
  static boolean isVoice(AnalysedPost analysed) {
    return analysed.analysis().kind().kind() == Kind.COMPLAINT;
  }

  @Override
  public void open(OpenContext context) {
    matcher = new IncidentMatcher(Duration.ofMillis(windowMillis));
    open =
        getRuntimeContext()
            .getMapState(
                new MapStateDescriptor<>(
                    "open-incidents", Types.STRING, TypeInformation.of(Incident.class)));
    touched =
        getRuntimeContext()
            .getMapState(new MapStateDescriptor<>("incidents-touched", Types.STRING, Types.LONG));
  }

  @Override
  public void processElement(AnalysedPost analysed, Context context, Collector<Complaint> out)
      throws Exception {
    String incidentId = null;
    if (isVoice(analysed)) {
      Voice voice = Voice.of(analysed);
      Incident incident = join(voice);
      incidentId = incident.id();
      open.put(incident.id(), incident);
      long now = context.timerService().currentProcessingTime();
      touched.put(incident.id(), now);
      context.timerService().registerProcessingTimeTimer(endOf(now));
      context.output(INCIDENTS, IndexRequest.of(incident));
    }
    out.collect(new Complaint(analysed.post(), analysed.analysis(), incidentId, null));
  }

  private Incident join(Voice voice) throws Exception {
    List<Incident> candidates = new ArrayList<>();
    open.values().forEach(candidates::add);
    Optional<Incident> match = matcher.match(voice, candidates);
    if (match.isEmpty() && candidates.size() >= MOST_OPEN) {
      letOldestGo(candidates);
    }
    return match.map(incident -> incident.with(voice)).orElseGet(() -> Incident.of(voice));
  }

  private void letOldestGo(List<Incident> candidates) throws Exception {
    Incident oldest = candidates.get(0);
    for (Incident incident : candidates) {
      oldest = incident.lastAt().isBefore(oldest.lastAt()) ? incident : oldest;
    }
    open.remove(oldest.id());
    touched.remove(oldest.id());
  }

  /** In whole minutes, so that the voices of a minute share one timer. */
  private long endOf(long lastTouch) {
    return (lastTouch + windowMillis) / MINUTE * MINUTE + MINUTE;
  }

  @Override
  public void onTimer(long timestamp, OnTimerContext context, Collector<Complaint> out)
      throws Exception {
    List<String> ended = new ArrayList<>();
    for (Map.Entry<String, Long> incident : touched.entries()) {
      if (endOf(incident.getValue()) <= timestamp) {
        ended.add(incident.getKey());
      }
    }
    for (String id : ended) {
      open.remove(id);
      touched.remove(id);
    }
  }
}
