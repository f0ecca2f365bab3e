package otklik.app;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import otklik.jobs.daily.DailyJob;
import otklik.jobs.daily.DailyOptions;
import otklik.place.Municipality;
import otklik.region.Region;
import otklik.region.RegionReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code otklik daily}: the lists of a day as files. */
@Command(
    name = "daily",
    description =
        "Write the lists of a day: for each municipality its incidents and complaints, as XLSX, CSV, HTML and PDF, and the region's summary.",
    mixinStandardHelpOptions = true)
final class DailyCommand implements Callable<Integer> {

  @Option(
      names = "--date",
      required = true,
      paramLabel = "YYYY-MM-DD",
      description = "The day, in the region's time zone.")
  private String date;

  @Option(
      names = "--municipality",
      paramLabel = "SLUG",
      description = "Only this one, by slug or name, and no summary; default: all.")
  private String municipality;

  @Option(
      names = "--region",
      paramLabel = "FILE",
      description = "Region profile; default: Yamal, shipped.")
  private Path regionFile;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Data folder; its otklik may run or not.")
  private Path data;

  @Option(
      names = "--cluster",
      paramLabel = "URL",
      description = "Elasticsearch cluster; default: the data folder's search node.")
  private String cluster;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Gets a folder a day; default: lists in the data folder.")
  private Path out;

  @Override
  public Integer call() throws Exception {
    Region region = regionFile == null ? RegionReader.shipped() : RegionReader.read(regionFile);
    LocalDate day = date();
    String slug = municipality == null ? null : slug(region);
    DataFolder folder = DataFolder.of(data);
    Path lists = out == null ? folder.lists() : out.toAbsolutePath();
    try (ClusterOf index = ClusterOf.open(folder, cluster, System.err::println)) {
      DailyOptions options =
          new DailyOptions(region, index.addresses(), day, slug, lists, folder.desk(region));
      new DailyJob(options).run(System.err::println);
    }
    System.out.println(lists.resolve(day.toString()));
    return 0;
  }

  private LocalDate date() {
    try {
      return LocalDate.parse(date);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "--date: '" + date + "' is no date; write it like 2026-11-24", e);
    }
  }

  private String slug(Region region) {
    return region
        .municipality(municipality)
        .map(Municipality::slug)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "--municipality: '" + municipality + "' is no municipality of this profile"));
  }
}
