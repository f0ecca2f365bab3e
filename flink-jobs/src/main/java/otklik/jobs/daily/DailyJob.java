package otklik.jobs.daily;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import otklik.jobs.BatchRun;
import otklik.jobs.cluster.EmbeddedCluster;
import otklik.lists.DayLists;
import otklik.lists.ListedComplaint;
import otklik.lists.MunicipalityDay;
import otklik.lists.RegionDay;
import otklik.place.Municipality;
import otklik.region.Region;
import otklik.sink.day.DayComplaints;
import otklik.sink.day.DayCounts;
import otklik.sink.day.DaySlice;
import otklik.sink.day.IndexDay;
import otklik.sink.index.SearchCluster;

/**
 * The lists of a day: slices of the day, complaints, a list a municipality, the summary. Reads the
 * index, writes files, and changes nothing: run again, it writes the same.
 */
public final class DailyJob {

  private static final Logger LOG = LoggerFactory.getLogger(DailyJob.class);
  private static final int PARALLELISM = 2;
  private static final int WEEK = 7;

  private final DailyOptions options;
  private final Region region;
  private final DayLists lists;

  public DailyJob(DailyOptions options) {
    this.options = options;
    this.region = options.region();
    this.lists = new DayLists(options.out(), options.date());
  }

  /**
   * @param progress is told what is being done, a line at a time
   * @return what was written, and what could not be
   */
  public WrittenDay run(Consumer<String> progress) throws Exception {
    try (SearchCluster cluster = new SearchCluster(options.cluster())) {
      DayComplaints complaints = new DayComplaints(cluster);
      complaints.refresh();
      progress.accept(
          "%,d complaints of %s and overdue ones"
              .formatted(complaints.count(options.day()), options.date()));
      Map<String, WrittenList> written = writeLists(progress);
      writeEmpty(written, progress);
      WrittenList summary = null;
      if (options.municipality() == null) {
        summary = summary(written, cluster);
        progress.accept(DayLists.SUMMARY + " of the region");
      }
      WrittenDay day = new WrittenDay(written, summary);
      day.troubled().forEach(list -> progress.accept(missing(list)));
      return day;
    }
  }

  private Map<String, WrittenList> writeLists(Consumer<String> progress) throws Exception {
    StreamExecutionEnvironment flink =
        EmbeddedCluster.environment(PARALLELISM, BatchRun.configuration());
    flink.setRuntimeMode(RuntimeExecutionMode.BATCH);
    DataStream<DaySlice> slices =
        flink.fromData(DayComplaints.slices(options.day()).toArray(DaySlice[]::new));
    DataStream<ListedComplaint> complaints =
        slices.rebalance().flatMap(new ReadSlice(options)).name("complaint").uid("complaint");
    DataStream<WrittenList> lists =
        complaints
            .keyBy(ListedComplaint::municipality)
            .process(new WriteList(options))
            .name("list")
            .uid("list");
    lists.sinkTo(new DiscardingSink<>()).name("written").uid("written");
    JobExecutionResult result =
        BatchRun.await(
            flink.executeAsync("otklik-daily"),
            ReadSlice.READ,
            read -> progress.accept("%,d complaints read".formatted(read)));
    Map<String, WrittenList> written = new TreeMap<>();
    List<WrittenList> all = result.getAccumulatorResult(WriteList.WRITTEN);
    if (all != null) {
      all.forEach(list -> written.put(list.slug(), list));
    }
    written.values().forEach(list -> progress.accept(line(list)));
    return written;
  }

  private static String line(WrittenList list) {
    return "%s: %,d of the day, %,d critical, %,d incidents, %,d overdue"
        .formatted(list.slug(), list.ofTheDay(), list.critical(), list.incidents(), list.overdue());
  }

  private String missing(WrittenList list) {
    boolean all = list.missing().containsAll(lists.endings());
    return list.slug()
        + (all
            ? ": no file could be made"
            : ": could not be made as "
                + String.join(", ", list.missing())
                + "; the other files are there");
  }

  /** A municipality without complaints gets a list that says so. */
  private void writeEmpty(Map<String, WrittenList> written, Consumer<String> progress) {
    Map<String, String> names = new TreeMap<>();
    for (Municipality municipality : region.municipalities()) {
      if (options.municipality() == null || options.municipality().equals(municipality.slug())) {
        names.put(municipality.slug(), municipality.name());
      }
    }
    if (options.municipality() == null) {
      names.put(DayLists.UNKNOWN, DayLists.unknownName());
    }
    for (Map.Entry<String, String> name : names.entrySet()) {
      if (!written.containsKey(name.getKey())) {
        MunicipalityDay empty =
            new MunicipalityDay(
                name.getValue(), options.date(), region.timeZone(), List.of(), List.of());
        WrittenList list =
            WrittenList.empty(name.getKey())
                .without(lists.write(name.getKey(), empty.document()).missing());
        written.put(name.getKey(), list);
        progress.accept(line(list));
      }
    }
  }

  private WrittenList summary(Map<String, WrittenList> written, SearchCluster cluster) {
    List<String> missing;
    try {
      missing = lists.write(DayLists.SUMMARY, regionDay(written, cluster).document()).missing();
    } catch (IOException | RuntimeException e) {
      LOG.warn("the summary of {} could not be made", options.date(), e);
      missing = lists.endings();
    }
    return WrittenList.empty(DayLists.SUMMARY).without(missing);
  }

  private RegionDay regionDay(Map<String, WrittenList> written, SearchCluster cluster)
      throws IOException {
    DayCounts day = DayCounts.of(options.day(), cluster);
    DayCounts lastWeek =
        DayCounts.of(IndexDay.of(options.date().minusDays(WEEK), region.timeZone(), null), cluster);
    List<RegionDay.Row> rows = new ArrayList<>();
    for (Municipality municipality : region.municipalities()) {
      String slug = municipality.slug();
      rows.add(row(municipality.name(), day.of(slug), lastWeek.of(slug), written.get(slug)));
    }
    rows.add(
        row(
            DayLists.unknownName(),
            day.of(null),
            lastWeek.of(null),
            written.get(DayLists.UNKNOWN)));
    return new RegionDay(region.name(), options.date(), region.timeZone(), rows);
  }

  private static RegionDay.Row row(String name, int[] day, int[] lastWeek, WrittenList list) {
    return new RegionDay.Row(
        name, day, lastWeek, list.critical(), list.incidents(), list.overdue());
  }
}
