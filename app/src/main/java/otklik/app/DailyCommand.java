package otklik.app;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import otklik.jobs.daily.DailyJob;
import otklik.jobs.daily.DailyOptions;
import otklik.jobs.daily.WrittenDay;
import otklik.place.Municipality;
import otklik.region.Region;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code otklik daily}: the lists of a day as files. */
@Command(
    name = "daily",
    description =
        "Write the lists of a day: for each municipality its incidents and complaints, as XLSX, CSV, HTML and PDF, and the region's summary. Exit code 1 when some file could not be made; the others are there.",
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

  @Mixin private RegionOption region;

  @Mixin private IndexOptions index;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Gets a folder a day; default: lists in the data folder.")
  private Path out;

  @Override
  public Integer call() throws Exception {
    Region profile = region.read();
    LocalDate day = date();
    String slug = municipality == null ? null : slug(profile);
    DataFolder folder = index.folder();
    Path lists = out == null ? folder.lists() : out.toAbsolutePath();
    try (ClusterOf open = index.open(System.err::println)) {
      DailyOptions options =
          new DailyOptions(profile, open.address(), day, slug, lists, folder.desk(profile));
      WrittenDay written = new DailyJob(options).run(System.err::println);
      System.out.println(lists.resolve(day.toString()));
      return written.troubled().isEmpty() ? 0 : 1;
    }
  }

  private LocalDate date() {
    try {
      return LocalDate.parse(date);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "--date: '" + date + "' is no date; write it like 2026-11-24", e);
    }
  }

  private String slug(Region profile) {
    return profile
        .municipality(municipality)
        .map(Municipality::slug)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "--municipality: '" + municipality + "' is no municipality of this profile"));
  }
}
