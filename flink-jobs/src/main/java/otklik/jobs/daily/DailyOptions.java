package otklik.jobs.daily;

import java.nio.file.Path;
import java.time.LocalDate;
import otklik.region.Region;
import otklik.sink.day.IndexDay;
import otklik.sink.index.ClusterAddress;

/**
 * What the daily job must know.
 *
 * @param municipality slug; null for all of them and the summary
 * @param out folder that gets a folder a day
 * @param desk address of the desk, for links to cards
 */
public record DailyOptions(
    Region region,
    ClusterAddress cluster,
    LocalDate date,
    String municipality,
    Path out,
    String desk) {

  IndexDay day() {
    return IndexDay.of(date, region.timeZone(), municipality);
  }
}
