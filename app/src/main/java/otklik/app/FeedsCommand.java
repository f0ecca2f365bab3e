package otklik.app;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import otklik.jobs.Connectors;
import otklik.post.FeedReport;
import otklik.region.Feed;
import otklik.region.Region;
import otklik.sink.feed.FeedReports;
import otklik.sink.index.SearchCluster;
import otklik.text.Cut;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code otklik feeds}: what is read, and whether it can be read. */
@Command(
    name = "feeds",
    description = "What is read, and whether it can be read.",
    mixinStandardHelpOptions = true)
final class FeedsCommand implements Runnable {

  private static final String FORMAT = "dd.MM.yyyy HH:mm";

  @picocli.CommandLine.Spec private picocli.CommandLine.Model.CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  @Command(
      name = "check",
      description = "Try each feed of the profile now, and say what it sees. Nothing is kept.",
      mixinStandardHelpOptions = true)
  int check(
      @Mixin RegionOption profile,
      @Option(
              names = "--data",
              paramLabel = "DIR",
              description = "Data folder, for folders and secrets' files.")
          Path data,
      @Parameters(arity = "0..*", paramLabel = "FEED", description = "Only these; default: all.")
          List<String> only) {
    Region region = profile.read();
    List<Feed> feeds = chosen(region, only);
    Clock clock = Clock.systemUTC();
    List<FeedCheck.Seen> all;
    try (FeedCheck check =
        new FeedCheck(new Connectors(region, DataFolder.of(data).path()).open())) {
      all = check.all(feeds, FeedsCommand::progress);
    }
    Table table = new Table("FEED", "PLATFORM", "POSTS", "NEWEST POST", "LAG", "STATE", "LIMIT");
    for (FeedCheck.Seen seen : all) {
      table.add(
          seen.feed().id(),
          seen.feed().platform().code(),
          seen.trouble() == null ? seen.posts() : "-",
          time(seen.newest(), region.timeZone()),
          seen.newest() == null ? "-" : lag(Duration.between(seen.newest(), clock.instant())),
          seen.trouble() == null ? "ok" : seen.trouble(),
          seen.limit());
    }
    table.print(System.out);
    long bad = all.stream().filter(seen -> seen.trouble() != null).count();
    System.out.println();
    System.out.println(all.size() + " feeds, " + bad + " can't be read");
    return bad == 0 ? 0 : 1;
  }

  private static List<Feed> chosen(Region region, List<String> only) {
    if (only == null || only.isEmpty()) {
      return region.feeds();
    }
    List<Feed> chosen = new ArrayList<>();
    for (String id : only) {
      chosen.add(
          region
              .feed(id)
              .orElseThrow(
                  () -> new IllegalArgumentException("'" + id + "' is no feed of this profile")));
    }
    return chosen;
  }

  private static void progress(int done, int of) {
    if (System.console() != null) {
      System.err.print("\r" + done + " of " + of + " feeds" + (done == of ? "\n" : ""));
      System.err.flush();
    }
  }

  @Command(
      name = "list",
      description = "How the reading goes: cursor, last success, errors, posts today.",
      mixinStandardHelpOptions = true)
  int list(@Mixin IndexOptions index) throws IOException {
    try (SearchCluster search = index.running()) {
      print(new FeedReports(search).all(), ZoneId.systemDefault(), System.out);
    }
    return 0;
  }

  private static void print(List<FeedReport> reports, ZoneId zone, PrintStream out) {
    Table table =
        new Table(
            "FEED",
            "PLATFORM",
            "STATE",
            "LAST SUCCESS",
            "LAST POST",
            "POSTS TODAY",
            "ERRORS TODAY",
            "NEXT",
            "CURSOR",
            "REASON");
    for (FeedReport report : reports) {
      table.add(
          report.id(),
          report.platform().code(),
          report.state().name().toLowerCase(Locale.ROOT),
          time(report.lastSuccessAt(), zone),
          time(report.lastPostAt(), zone),
          report.postsToday(),
          report.errorsToday(),
          time(report.nextFetchAt(), zone),
          beginning(report.cursor()),
          report.reason());
    }
    table.print(out);
  }

  private static String beginning(String cursor) {
    return cursor.isEmpty() ? "-" : Cut.ellipsis(cursor, 41);
  }

  private static String time(Instant instant, ZoneId zone) {
    return instant == null
        ? "-"
        : DateTimeFormatter.ofPattern(FORMAT).withZone(zone).format(instant);
  }

  private static String lag(Duration lag) {
    if (lag.toHours() >= 48) {
      return lag.toDays() + " d";
    }
    return lag.toMinutes() >= 120 ? lag.toHours() + " h" : Math.max(0, lag.toMinutes()) + " min";
  }
}
