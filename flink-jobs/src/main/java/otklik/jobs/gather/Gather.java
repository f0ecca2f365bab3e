package otklik.jobs.gather;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
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
import otklik.incident.Burst;
import otklik.incident.Gathering;
import otklik.incident.Habit;
import otklik.incident.Incident;
import otklik.incident.IncidentMatcher;
import otklik.incident.Voice;
import otklik.jobs.failure.Attempt;
import otklik.post.Post;
import otklik.region.StreamSettings;
import otklik.sink.stream.IndexRequest;

/**
 * Joins each complaint to the open incident of which it speaks, re-opens a silent one, or opens a
 * new one; incidents that turn out to be one are merged, and a burst raises the level. An incident
 * leaves the state when no voice has come for the memory's length of processing time: posts of an
 * archive, or late ones, still find the incidents of their own days, because closeness in event
 * time is the matcher's question. A post that comes twice, or is edited, is one voice of one
 * incident.
 */
public final class Gather extends KeyedProcessFunction<String, AnalysedPost, Complaint> {

  private static final long serialVersionUID = 1;

  public static final OutputTag<IndexRequest> INCIDENTS =
      new OutputTag<>("incidents", TypeInformation.of(IndexRequest.class));

  /** Incidents whose level has risen just now. */
  public static final OutputTag<Incident> RAISED =
      new OutputTag<>("raised", TypeInformation.of(Incident.class));

  /** Of one municipality; the one whose last voice is the oldest is let go. */
  private static final int MOST_OPEN = 2_000;

  private static final long MINUTE = 60_000;

  private final long windowMillis;
  private final long memoryMillis;
  private final String zone;
  private transient IncidentMatcher matcher;

  /** By municipality: what {@link #open} holds, found by words. */
  private transient Map<String, Gathering> places;

  /** Checkpointed. Incidents by id. */
  private transient MapState<String, Incident> open;

  /**
   * Checkpointed. When each open incident's last voice came, in milliseconds of processing time.
   */
  private transient MapState<String, Long> touched;

  /** Checkpointed. By sector: how many voices the place usually has. Ten at most, kept for good. */
  private transient MapState<String, Habit> habits;

  /** What a post's coming has changed: said when all of it is done. */
  private record Told(List<IndexRequest> incidents, List<Incident> raised) {}

  /**
   * @param zone in which a day of the habit begins
   */
  public Gather(StreamSettings settings, ZoneId zone) {
    this.windowMillis = settings.incidentWindow().toMillis();
    this.memoryMillis = settings.incidentMemory().toMillis();
    this.zone = zone.getId();
  }

  /** Only complaints have incidents; a question is answered for itself. */
  public static boolean isVoice(AnalysedPost analysed) {
    return analysed.analysis().kind().kind() == Kind.COMPLAINT;
  }

  @Override
  public void open(OpenContext context) {
    places = new HashMap<>();
    matcher = new IncidentMatcher(Duration.ofMillis(windowMillis), Duration.ofMillis(memoryMillis));
    open =
        getRuntimeContext()
            .getMapState(
                new MapStateDescriptor<>(
                    "open-incidents", Types.STRING, TypeInformation.of(Incident.class)));
    touched =
        getRuntimeContext()
            .getMapState(new MapStateDescriptor<>("incidents-touched", Types.STRING, Types.LONG));
    habits =
        getRuntimeContext()
            .getMapState(
                new MapStateDescriptor<>("habits", Types.STRING, TypeInformation.of(Habit.class)));
  }

  @Override
  public void processElement(AnalysedPost analysed, Context context, Collector<Complaint> out)
      throws Exception {
    Told told = new Told(new ArrayList<>(), new ArrayList<>());
    Optional<Complaint> gathered =
        Attempt.of(
            "incident", analysed.post(), context::output, () -> gather(analysed, context, told));
    if (gathered.isEmpty()) {
      // what was half done is forgotten: the state knows the incidents as they were kept last
      places.remove(context.getCurrentKey());
    } else {
      told.incidents().forEach(document -> context.output(INCIDENTS, document));
      told.raised().forEach(incident -> context.output(RAISED, incident));
    }
    if (!analysed.withdrawn()) {
      out.collect(gathered.orElse(complaint(analysed, null)));
    }
  }

  private Complaint gather(AnalysedPost analysed, Context context, Told told) throws Exception {
    if (analysed.withdrawn()) {
      tellLeft(gatheringAt(context.getCurrentKey()).leave(Voice.of(analysed)), told);
    }
    if (analysed.withdrawn() || !isVoice(analysed)) {
      return complaint(analysed, null);
    }
    Voice voice = Voice.of(analysed);
    Gathering here = gatheringAt(context.getCurrentKey());
    Gathering.Joined joined = join(voice, analysed.post(), here);
    tellLeft(joined.left(), told);
    if (joined.absorbed() != null) {
      tell(joined, told);
      forget(joined.absorbed().id());
    }
    Incident incident = joined.isNewVoice() ? raised(joined.incident(), voice) : joined.incident();
    if (incident.level() != joined.incident().level()) {
      told.raised().add(incident);
    }
    keep(incident, here, context);
    told.incidents().add(IndexRequest.of(incident));
    return complaint(analysed, incident.id());
  }

  private static Complaint complaint(AnalysedPost analysed, String incident) {
    return new Complaint(analysed.post(), analysed.analysis(), incident, null);
  }

  private static Gathering.Joined join(Voice voice, Post post, Gathering here) {
    if (post.apartFrom() != null) {
      return here.joinApart(voice, post.apartFrom());
    }
    if (post.joins() != null) {
      return here.joinGiven(voice, post.joins());
    }
    boolean brought = post.correction() != null && post.correction().municipality() != null;
    return brought ? here.joinFromElsewhere(voice) : here.join(voice);
  }

  /** Filled from the state when the first complaint of a place comes. */
  private Gathering gatheringAt(String place) throws Exception {
    Gathering here = places.get(place);
    if (here == null) {
      here = new Gathering(matcher);
      for (Incident incident : open.values()) {
        here.incidents().put(incident);
      }
      places.put(place, here);
    }
    return here;
  }

  /**
   * @param left null when nothing was
   */
  private void tellLeft(Gathering.Left left, Told told) throws Exception {
    if (left != null && left.remains() != null) {
      open.put(left.id(), left.remains());
      told.incidents().add(IndexRequest.of(left.remains()));
    } else if (left != null) {
      forget(left.id());
      told.incidents().add(IndexRequest.emptied(left.id()));
    }
  }

  private static void tell(Gathering.Joined joined, Told told) {
    String stays = joined.incident().id();
    told.incidents().add(IndexRequest.merged(joined.absorbed(), stays));
    for (String moved : joined.absorbed().voices()) {
      told.incidents().add(IndexRequest.moved(moved, stays));
    }
  }

  private void keep(Incident incident, Gathering here, Context context) throws Exception {
    here.incidents().put(incident);
    open.put(incident.id(), incident);
    long now = context.timerService().currentProcessingTime();
    touched.put(incident.id(), now);
    context.timerService().registerProcessingTimeTimer(endOf(now));
    if (here.incidents().size() > MOST_OPEN) {
      Comparator<Incident> age = Comparator.comparing(Incident::lastAt);
      letGo(Collections.min(here.incidents().all(), age).id(), here);
    }
  }

  /** Counts the voice for the habit of its place, and the incident's people against the habit. */
  private Incident raised(Incident incident, Voice voice) throws Exception {
    LocalDate day = voice.at().atZone(ZoneId.of(zone)).toLocalDate();
    String sector = incident.sector().code();
    Habit habit = habits.contains(sector) ? habits.get(sector) : Habit.UNKNOWN;
    habits.put(sector, habit.with(day));
    int people = incident.crowd().authorsWithin(Burst.HOUR, voice.at());
    return incident.raisedTo(Burst.level(people, habit, day));
  }

  private void letGo(String id, Gathering here) throws Exception {
    forget(id);
    here.incidents().remove(id);
  }

  private void forget(String id) throws Exception {
    open.remove(id);
    touched.remove(id);
  }

  /** In whole minutes, so that the voices of a minute share one timer. */
  private long endOf(long lastTouch) {
    return (lastTouch + memoryMillis) / MINUTE * MINUTE + MINUTE;
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
    Gathering here = gatheringAt(context.getCurrentKey());
    for (String id : ended) {
      letGo(id, here);
    }
  }
}
