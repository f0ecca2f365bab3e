package otklik.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import otklik.jobs.daily.DailyJob;
import otklik.jobs.daily.DailyOptions;
import otklik.jobs.daily.WrittenList;
import otklik.lists.DayLists;
import otklik.place.Municipality;
import otklik.region.Region;
import otklik.sink.index.ClusterAddress;
import otklik.sink.index.SearchCluster;
import otklik.sink.signal.Addressing;
import otklik.sink.signal.DailySignals;
import otklik.sink.signal.Signals;

/**
 * Makes the lists of the day before at the profile's hour, and those of days that were missed.
 * Called as often as one likes: a day that has its lists is not made again. Single-threaded.
 */
final class DailySchedule {

  private static final Logger LOG = LoggerFactory.getLogger(DailySchedule.class);

  /** After a longer stop the days before are on demand: {@code otklik daily}. */
  private static final int MOST_CAUGHT_UP = 7;

  private final Region region;
  private final DataFolder data;
  private final ClusterAddress cluster;
  private final SearchCluster search;
  private final Clock clock;

  DailySchedule(
      Region region, DataFolder data, ClusterAddress cluster, SearchCluster search, Clock clock) {
    this.region = region;
    this.data = data;
    this.cluster = cluster;
    this.search = search;
    this.clock = clock;
  }

  /**
   * The days whose lists are due and not made, the oldest first.
   *
   * @param lastDone null at the first start: then the day before has its lists at once
   */
  static List<LocalDate> due(ZonedDateTime now, LocalTime at, LocalDate lastDone) {
    LocalDate yesterday = now.toLocalDate().minusDays(1);
    if (lastDone == null) {
      return List.of(yesterday);
    }
    LocalDate last = now.toLocalTime().isBefore(at) ? yesterday.minusDays(1) : yesterday;
    LocalDate earliest = last.minusDays(MOST_CAUGHT_UP - 1L);
    LocalDate first = lastDone.isBefore(earliest) ? earliest : lastDone.plusDays(1);
    return first.isAfter(last) ? List.of() : first.datesUntil(last.plusDays(1)).toList();
  }

  void makeDue() throws Exception {
    if (region.dailyAt() == null) {
      return;
    }
    ZonedDateTime now = clock.instant().atZone(region.timeZone());
    for (LocalDate day : due(now, region.dailyAt(), lastDone())) {
      make(day);
    }
  }

  void make(LocalDate day) throws Exception {
    DailyOptions options =
        new DailyOptions(region, cluster, day, null, data.lists(), data.desk(region));
    Map<String, WrittenList> written = new DailyJob(options).run(line -> {});
    tell(day, written);
    done(day);
    LOG.info("the lists of {} are in {}", day, data.lists().resolve(day.toString()));
  }

  /** Each executor gets the list of the municipality, the curator the summary. */
  private void tell(LocalDate day, Map<String, WrittenList> written) throws IOException {
    DailySignals signals = new DailySignals(day, data.lists().resolve(day.toString()));
    Addressing addressing = new Addressing(region);
    Instant now = clock.instant();
    Signals record = new Signals(search);
    for (Municipality municipality : region.municipalities()) {
      WrittenList list = written.get(municipality.slug());
      record.put(
          addressing.documents(
              signals.ofList(
                  municipality.executor(),
                  municipality.slug(),
                  municipality.name(),
                  list.ofTheDay(),
                  list.overdue(),
                  now)));
    }
    record.put(
        addressing.documents(
            signals.ofSummary(region.centre().curator(), DayLists.SUMMARY, region.name(), now)));
  }

  private LocalDate lastDone() throws IOException {
    Path file = data.dailyDone();
    return Files.exists(file) ? LocalDate.parse(Files.readString(file).strip()) : null;
  }

  private void done(LocalDate day) throws IOException {
    Path part = data.path().resolve(".daily-done.part");
    Files.writeString(part, day.toString());
    Files.move(part, data.dailyDone(), StandardCopyOption.ATOMIC_MOVE);
  }
}
