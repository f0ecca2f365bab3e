package otklik.jobs.daily;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.flink.api.common.accumulators.ListAccumulator;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import otklik.jobs.RegionText;
import otklik.lists.DayLists;
import otklik.lists.ListedComplaint;
import otklik.lists.ListedIncident;
import otklik.lists.MunicipalityDay;
import otklik.region.Region;
import otklik.sink.day.IndexDay;
import otklik.sink.index.ClusterAddress;
import otklik.sink.index.IncidentDocument;
import otklik.sink.index.SearchCluster;
import otklik.sink.search.ComplaintSearch;

/**
 * All complaints of a municipality to its list, when the last of them has come. One list that can't
 * be made is said to be missing, and the others are made.
 */
final class WriteList extends KeyedProcessFunction<String, ListedComplaint, WrittenList> {

  private static final long serialVersionUID = 1;
  private static final Logger LOG = LoggerFactory.getLogger(WriteList.class);

  /** Accumulator: the lists that have been written. */
  static final String WRITTEN = "written";

  private final ListAccumulator<WrittenList> lists = new ListAccumulator<>();
  private final RegionText regionText;
  private final ClusterAddress address;
  private final String desk;
  private final String out;
  private final String date;
  private transient Region region;
  private transient SearchCluster cluster;

  /** Of one municipality at a time: in batch mode the keys come one after another. */
  private transient ListState<ListedComplaint> complaints;

  WriteList(DailyOptions options) {
    this.regionText = new RegionText(options.region());
    this.address = options.cluster();
    this.desk = options.desk();
    this.out = options.out().toString();
    this.date = options.date().toString();
  }

  @Override
  public void open(OpenContext context) {
    region = regionText.region();
    cluster = new SearchCluster(address);
    getRuntimeContext().addAccumulator(WRITTEN, lists);
    complaints =
        getRuntimeContext()
            .getListState(
                new ListStateDescriptor<>("complaints", TypeInformation.of(ListedComplaint.class)));
  }

  @Override
  public void processElement(
      ListedComplaint complaint, Context context, Collector<WrittenList> written) throws Exception {
    complaints.add(complaint);
    context.timerService().registerEventTimeTimer(Long.MAX_VALUE);
  }

  @Override
  public void onTimer(long timestamp, OnTimerContext context, Collector<WrittenList> written)
      throws Exception {
    List<ListedComplaint> all = new ArrayList<>();
    complaints.get().forEach(all::add);
    complaints.clear();
    WrittenList list = write(context.getCurrentKey(), all);
    lists.add(list);
    written.collect(list);
  }

  private WrittenList write(String slug, List<ListedComplaint> all) {
    String file = slug.isEmpty() ? DayLists.UNKNOWN : slug;
    LocalDate day = LocalDate.parse(date);
    DayLists lists = new DayLists(Path.of(out), day);
    List<ListedIncident> incidents = List.of();
    List<String> missing;
    try {
      incidents = incidents(all, day);
      String name = slug.isEmpty() ? DayLists.unknownName() : region.municipalityName(slug);
      MunicipalityDay list = new MunicipalityDay(name, day, region.timeZone(), incidents, all);
      missing = lists.write(file, list.document()).missing();
    } catch (IOException | RuntimeException e) {
      LOG.warn("the list of {} could not be made: {}", file, e.getClass().getName());
      missing = lists.endings();
    }
    return counted(file, all, incidents.size()).without(missing);
  }

  private static WrittenList counted(String file, List<ListedComplaint> all, int incidents) {
    List<ListedComplaint> ofTheDay = all.stream().filter(c -> !c.overdue()).toList();
    int critical = (int) ofTheDay.stream().filter(ListedComplaint::critical).count();
    return new WrittenList(
        file, ofTheDay.size(), critical, incidents, all.size() - ofTheDay.size());
  }

  /** Those of which the day's complaints are voices; each shown on the card of one of them. */
  private List<ListedIncident> incidents(List<ListedComplaint> all, LocalDate day)
      throws IOException {
    Map<String, List<ListedComplaint>> voices = new LinkedHashMap<>();
    all.stream()
        .filter(complaint -> !complaint.overdue() && complaint.incident() != null)
        .forEach(c -> voices.computeIfAbsent(c.incident(), id -> new ArrayList<>()).add(c));
    Listing listing = new Listing(region, IndexDay.of(day, region.timeZone(), null), desk);
    List<ListedIncident> incidents = new ArrayList<>();
    for (IncidentDocument incident : new ComplaintSearch(cluster).incidents(voices.keySet())) {
      List<ListedComplaint> ofDay = voices.get(incident.id());
      String card = ofDay.stream().map(ListedComplaint::card).sorted().findFirst().orElseThrow();
      line(listing, incident, ofDay.size(), card).ifPresent(incidents::add);
    }
    return incidents;
  }

  private static Optional<ListedIncident> line(
      Listing listing, IncidentDocument incident, int voicesOfDay, String card) {
    try {
      return Optional.of(listing.incident(incident, voicesOfDay, card));
    } catch (RuntimeException e) {
      LOG.warn("{} can't be listed: {}", incident.id(), e.getClass().getName());
      return Optional.empty();
    }
  }

  @Override
  public void close() throws IOException {
    if (cluster != null) {
      cluster.close();
    }
  }
}
