package otklik.app;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.Callable;
import otklik.jobs.reanalyse.Difference;
import otklik.jobs.reanalyse.ReanalyseJob;
import otklik.region.Region;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code otklik reanalyse}: what is indexed, understood anew. */
@Command(
    name = "reanalyse",
    description =
        "Label what is indexed anew with this version's models. What people wrote or corrected, and incidents, stay as they are.",
    mixinStandardHelpOptions = true)
final class ReanalyseCommand implements Callable<Integer> {

  @Option(
      names = "--from",
      required = true,
      paramLabel = "YYYY-MM-DD",
      description = "The first day, in the region's time zone.")
  private String from;

  @Option(names = "--to", required = true, paramLabel = "YYYY-MM-DD", description = "The last day.")
  private String to;

  @Option(names = "--dry-run", description = "Say what would change, and change nothing.")
  private boolean dry;

  @Mixin private RegionOption region;

  @Mixin private IndexOptions index;

  @Override
  public Integer call() throws Exception {
    Region profile = region.read();
    LocalDate first = date("--from", from);
    LocalDate last = date("--to", to);
    if (last.isBefore(first)) {
      throw new IllegalArgumentException("--to: must not be before --from");
    }
    Instant start = first.atStartOfDay(profile.timeZone()).toInstant();
    Instant end = last.plusDays(1).atStartOfDay(profile.timeZone()).toInstant();
    ReanalyseJob.Outcome outcome;
    try (ClusterOf open = index.open(System.err::println)) {
      outcome =
          new ReanalyseJob(profile, open.address())
              .run(start, end, dry, n -> System.err.printf("%,d posts read%n", n));
    }
    print(outcome);
    return 0;
  }

  private void print(ReanalyseJob.Outcome outcome) {
    if (!outcome.differences().isEmpty()) {
      Table table = new Table("LABEL", "FROM", "TO", "POSTS");
      outcome.differences().entrySet().stream()
          .sorted(
              Map.Entry.<Difference, Long>comparingByKey(
                      java.util.Comparator.comparing(Difference::label))
                  .thenComparing(Map.Entry.<Difference, Long>comparingByValue().reversed())
                  .thenComparing(Map.Entry.comparingByKey()))
          .forEach(
              entry ->
                  table.add(
                      entry.getKey().label(),
                      entry.getKey().from(),
                      entry.getKey().to(),
                      entry.getValue()));
      table.print(System.out);
      System.out.println();
    }
    System.out.printf(
        "%d posts read, %d %s%n",
        outcome.read(), outcome.changed(), dry ? "would change" : "changed");
  }

  private static LocalDate date(String option, String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          option + ": '" + text + "' is no date; write it like 2026-11-24", e);
    }
  }
}
