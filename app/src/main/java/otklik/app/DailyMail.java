package otklik.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import otklik.jobs.daily.WrittenDay;
import otklik.jobs.daily.WrittenList;
import otklik.lists.DayLists;
import otklik.place.Municipality;
import otklik.region.Region;
import otklik.sink.index.SearchCluster;
import otklik.sink.signal.Addressing;
import otklik.sink.signal.DailySignals;
import otklik.sink.signal.Signals;

/**
 * Tells of a day's lists: each executor gets the list of the municipality, the curator the summary.
 * Told again, it is the same signal, which nobody gets twice.
 *
 * @param lists folder that holds a folder a day
 */
record DailyMail(Region region, Path lists, SearchCluster search, Clock clock) {

  /**
   * @param slugs of whose lists; a list without any file is told when there is one
   */
  void tell(LocalDate day, WrittenDay written, List<String> slugs) throws IOException {
    DailySignals signals = new DailySignals(day, lists.resolve(day.toString()));
    for (Municipality municipality : region.municipalities()) {
      WrittenList list = written.lists().get(municipality.slug());
      if (list != null && slugs.contains(list.slug()) && hasFiles(day, list)) {
        put(
            signals.ofList(
                municipality.executor(),
                list.slug(),
                municipality.name(),
                list.ofTheDay(),
                list.overdue(),
                list.missing(),
                clock.instant()));
      }
    }
    if (written.summary() != null && slugs.contains(DayLists.SUMMARY)) {
      put(
          signals.ofSummary(
              region.centre().curator(),
              DayLists.SUMMARY,
              region.name(),
              written.summary().missing(),
              withoutFiles(day, written),
              clock.instant()));
    }
  }

  private void put(otklik.signal.Signal signal) throws IOException {
    new Signals(search).put(new Addressing(region).documents(signal));
  }

  private boolean hasFiles(LocalDate day, WrittenList list) {
    return !list.missing().containsAll(new DayLists(lists, day).endings());
  }

  /** Names of the municipalities whose lists are not there at all. */
  private List<String> withoutFiles(LocalDate day, WrittenDay written) {
    Map<String, WrittenList> all = written.lists();
    return region.municipalities().stream()
        .filter(m -> all.containsKey(m.slug()) && !hasFiles(day, all.get(m.slug())))
        .map(Municipality::name)
        .toList();
  }
}
