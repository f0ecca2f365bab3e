package otklik.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import otklik.jobs.daily.DailyJob;
import otklik.jobs.daily.DailyOptions;
import otklik.jobs.daily.WrittenDay;
import otklik.jobs.daily.WrittenList;
import otklik.lists.DayLists;
import otklik.region.Region;
import otklik.sink.index.ClusterAddress;
import otklik.sink.index.SearchCluster;

/**
 * Makes the lists of the day before at the profile's hour, and those of days that were missed.
 * Called as often as one likes: a day that has its lists is not made again, only what could not be
 * made of it. Single-threaded.
 */
final class DailySchedule {

  private static final Logger LOG = LoggerFactory.getLogger(DailySchedule.class);

  /** After a longer stop the days before are on demand: {@code otklik daily}. */
  private static final int MOST_CAUGHT_UP = 7;

  /** Between two tries of a list that could not be made. */
  private static final Duration PAUSE = Duration.ofHours(1);

  /** After a day of which nothing could be made: the index may be back soon. */
  private static final Duration SHORT_PAUSE = Duration.ofMinutes(10);

  private final Region region;
  private final DataFolder data;
  private final ClusterAddress cluster;
  private final DailyMail mail;
  private final UnmadeLists unmade;
  private final Clock clock;

  /** When what is unmade was tried last; null since the start. Guarded by the one thread. */
  private Instant triedAt;

  /** When a whole day failed last; null for not since the start. Guarded by the one thread. */
  private Instant failedAt;

  DailySchedule(
      Region region, DataFolder data, ClusterAddress cluster, SearchCluster search, Clock clock) {
    this.region = region;
    this.data = data;
    this.cluster = cluster;
    this.mail = new DailyMail(region, data.lists(), search, clock);
    this.unmade = new UnmadeLists(data.dailyUnmade());
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
    if (failedAt != null && now.toInstant().isBefore(failedAt.plus(SHORT_PAUSE))) {
      return;
    }
    try {
      for (LocalDate day : due(now, region.dailyAt(), lastDone())) {
        make(day);
      }
      failedAt = null;
    } catch (Exception e) {
      failedAt = clock.instant();
      throw e;
    }
    tryAgain(now.toLocalDate());
  }

  void make(LocalDate day) throws Exception {
    WrittenDay written = new DailyJob(options(day, null)).run(line -> {});
    List<String> all = new ArrayList<>(written.lists().keySet());
    all.add(DayLists.SUMMARY);
    mail.tell(day, written, all);
    keep(day, written.troubled());
    done(day);
    LOG.info("the lists of {} are in {}", day, data.lists().resolve(day.toString()));
  }

  /** Only what is unmade is made and told, and only once an hour: it may fail for a long time. */
  private void tryAgain(LocalDate today) throws Exception {
    Instant now = clock.instant();
    if (triedAt != null && now.isBefore(triedAt.plus(PAUSE))) {
      return;
    }
    triedAt = now;
    for (Map.Entry<LocalDate, SortedSet<String>> day : unmade.all().entrySet()) {
      if (day.getKey().isBefore(today.minusDays(MOST_CAUGHT_UP))) {
        LOG.warn("the lists {} of {} are given up", day.getValue(), day.getKey());
        unmade.put(day.getKey(), List.of());
      } else {
        makeAgain(day.getKey(), day.getValue());
      }
    }
  }

  private void makeAgain(LocalDate day, SortedSet<String> slugs) throws Exception {
    List<WrittenList> troubled = new ArrayList<>();
    if (slugs.stream().allMatch(slug -> region.municipality(slug).isPresent())) {
      for (String slug : slugs) {
        WrittenDay written = new DailyJob(options(day, slug)).run(line -> {});
        mail.tell(day, written, List.of(slug));
        troubled.addAll(written.troubled());
      }
    } else {
      WrittenDay written = new DailyJob(options(day, null)).run(line -> {});
      mail.tell(day, written, List.copyOf(slugs));
      troubled.addAll(written.troubled());
    }
    keep(day, troubled);
  }

  private DailyOptions options(LocalDate day, String municipality) throws IOException {
    return new DailyOptions(region, cluster, day, municipality, data.lists(), data.desk(region));
  }

  private void keep(LocalDate day, List<WrittenList> troubled) throws IOException {
    for (WrittenList list : troubled) {
      LOG.warn("{} of {} could not be made as {}", list.slug(), day, list.missing());
      triedAt = clock.instant();
    }
    unmade.put(day, troubled.stream().map(WrittenList::slug).toList());
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
