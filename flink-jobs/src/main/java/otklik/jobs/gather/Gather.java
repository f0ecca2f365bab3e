package otklik.jobs.gather;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
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
import otklik.incident.OpenIncidents;
import otklik.incident.Voice;
import otklik.sink.stream.IndexRequest;

/**
 * Joins each complaint to the open incident of which it speaks, or opens a new one. An incident
 * leaves the state when no voice has come for a window of processing time: posts of an archive, or
 * late ones, still find the incidents of their own days, because closeness in event time is the
 * matcher's question. A post that comes twice, or is edited, is one voice of one incident.
 */
public final class Gather extends KeyedProcessFunction<String, AnalysedPost, Complaint> {

  private static final long serialVersionUID = 1;

  public static final OutputTag<IndexRequest> INCIDENTS =
      new OutputTag<>("incidents", TypeInformation.of(IndexRequest.class));

  /** Of one municipality; the one whose last voice is the oldest is let go. */
  private static final int MOST_OPEN = 2_000;

  private static final long MINUTE = 60_000;

  private final long windowMillis;
  private transient IncidentMatcher matcher;

  /** By municipality: what {@link #open} holds, found by words. */
  private transient Map<String, OpenIncidents> places;

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
    places = new HashMap<>();
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
      OpenIncidents here = openAt(context.getCurrentKey());
      Incident incident = join(voice, here);
      here.put(incident);
      incidentId = incident.id();
      open.put(incident.id(), incident);
      long now = context.timerService().currentProcessingTime();
      touched.put(incident.id(), now);
      context.timerService().registerProcessingTimeTimer(endOf(now));
      context.output(INCIDENTS, IndexRequest.of(incident));
    }
    out.collect(new Complaint(analysed.post(), analysed.analysis(), incidentId, null));
  }

  /** Loaded from the state when the first complaint of a place comes. */
  private OpenIncidents openAt(String place) throws Exception {
    OpenIncidents here = places.get(place);
    if (here == null) {
      here = new OpenIncidents();
      for (Incident incident : open.values()) {
        here.put(incident);
      }
      places.put(place, here);
    }
    return here;
  }

  private Incident join(Voice voice, OpenIncidents here) throws Exception {
    Optional<Incident> known = here.holding(voice.postId());
    if (known.isPresent()) {
      return known.get();
    }
    Optional<Incident> match = matcher.match(voice, here.sharingAWordWith(voice));
    if (match.isEmpty() && here.size() >= MOST_OPEN) {
      letOldestGo(here);
    }
    return match.map(incident -> incident.with(voice)).orElseGet(() -> Incident.of(voice));
  }

  private void letOldestGo(OpenIncidents here) throws Exception {
    Incident oldest = Collections.min(here.all(), Comparator.comparing(Incident::lastAt));
    open.remove(oldest.id());
    touched.remove(oldest.id());
    here.remove(oldest.id());
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
    OpenIncidents here = openAt(context.getCurrentKey());
    for (String id : ended) {
      here.remove(id);
      open.remove(id);
      touched.remove(id);
    }
  }
}
