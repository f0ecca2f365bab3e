package otklik.app;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Callable;
import otklik.ingest.Connector;
import otklik.ingest.Fetched;
import otklik.ingest.Secrets;
import otklik.ingest.http.RateLimits;
import otklik.ingest.http.Recorder;
import otklik.ingest.raw.RawArchive;
import otklik.ingest.raw.RawReplay;
import otklik.jobs.Connectors;
import otklik.json.Json;
import otklik.post.Appeal;
import otklik.post.Platform;
import otklik.post.Post;
import otklik.post.Removal;
import otklik.region.Region;
import otklik.region.RegionReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code otklik replay}: kept raw answers once more through the parsers, into the running stream.
 */
@Command(
    name = "replay",
    description =
        "Read kept raw answers once more, with the parsers of this version, and hand the posts over to the running stream.",
    mixinStandardHelpOptions = true)
final class ReplayCommand implements Callable<Integer> {

  @Option(
      names = "--from",
      required = true,
      paramLabel = "TIME",
      description = "2026-11-24, or 2026-11-24T08:00:00+05:00.")
  private String from;

  @Option(
      names = "--to",
      required = true,
      paramLabel = "TIME",
      description = "Likewise; a day is included.")
  private String to;

  @Option(names = "--feed", paramLabel = "ID", description = "Only this feed; default: all.")
  private String feed;

  @Option(
      names = "--region",
      paramLabel = "FILE",
      description = "Region profile; default: Yamal, shipped.")
  private Path regionFile;

  @Option(names = "--data", paramLabel = "DIR", description = "Data folder of the running otklik.")
  private Path data;

  @Override
  public Integer call() throws IOException {
    Region region = regionFile == null ? RegionReader.shipped() : RegionReader.read(regionFile);
    if (feed != null && region.feed(feed).isEmpty()) {
      throw new IllegalArgumentException("--feed: '" + feed + "' is no feed of this profile");
    }
    DataFolder folder = DataFolder.of(data);
    RawArchive archive = new RawArchive(folder.path(), Duration.ZERO, Clock.systemUTC());
    if (archive.days().isEmpty()) {
      throw new IllegalArgumentException(
          "no raw answers are kept in "
              + folder.path()
              + "; write 'fetching: {keep_raw: P30D}' in the profile");
    }
    Instant begin = time("--from", from, region.timeZone(), false);
    Instant end = time("--to", to, region.timeZone(), true);
    Recorder recorder = new Recorder();
    RawReplay.ReplayClock clock = new RawReplay.ReplayClock();
    Map<Platform, Connector> connectors = new EnumMap<>(Platform.class);
    for (Connector connector :
        new Connectors(region, folder.path())
            .open(clock, recorder, RateLimits.unlimited(), Secrets.none())) {
      connectors.put(connector.platform(), connector);
    }
    RawReplay replay = new RawReplay(recorder, clock, connectors, region::feed);
    Files.createDirectories(folder.inbox());
    String name = "replay-" + begin.toEpochMilli() + "-" + end.toEpochMilli() + ".jsonl";
    Path part = folder.inbox().resolve("." + name + ".part");
    int[] counts = new int[3];
    try (BufferedWriter out = Files.newBufferedWriter(part)) {
      archive.read(begin, end, feed, fetch -> counts[1] += hand(replay, fetch, out, counts));
    }
    connectors.values().forEach(Connector::close);
    Files.move(part, folder.inbox().resolve(name), StandardCopyOption.ATOMIC_MOVE);
    System.out.printf(
        "%d fetches read again, %d posts handed over as %s; fetches that can't be read: %d%n",
        counts[0], counts[1], name, counts[2]);
    return counts[2] == 0 ? 0 : 1;
  }

  /** How many posts came of it. */
  private int hand(
      RawReplay replay, otklik.ingest.raw.RawFetch fetch, BufferedWriter out, int[] counts)
      throws IOException {
    int posts = 0;
    counts[0]++;
    try {
      RawReplay.Replayed replayed = replay.of(fetch, id -> feed == null || feed.equals(id));
      replayed.unread().forEach(trouble -> say(fetch, trouble));
      counts[2] += replayed.unread().isEmpty() ? 0 : 1;
      for (Fetched page : replayed.pages()) {
        for (Fetched.Step step : page.steps()) {
          if (step.arrival().post() != null) {
            out.write(row(step.arrival().post()));
            out.newLine();
            posts++;
          } else if (step.arrival().removal() != null) {
            out.write(row(step.arrival().removal()));
            out.newLine();
          }
        }
      }
    } catch (IOException e) {
      counts[2]++;
      say(fetch, e);
    }
    return posts;
  }

  private static void say(otklik.ingest.raw.RawFetch fetch, IOException trouble) {
    System.err.println("fetch at " + fetch.at() + ": " + trouble.getMessage());
  }

  private static String row(Post post) {
    ObjectNode row =
        Json.mapper()
            .createObjectNode()
            .put("id", post.id().externalId())
            .put("platform", post.id().platform().code())
            .put("feed", post.feed())
            .put("text", post.text())
            .put("url", post.url())
            .put("author", post.author())
            .put("author_city", post.authorCity())
            .put("time", post.postedAt().toString())
            .put("parent", post.parent() == null ? null : post.parent().externalId());
    Appeal appeal = post.appeal();
    if (appeal != null) {
      row.put("number", appeal.number())
          .put("registered", text(appeal.registeredAt()))
          .put("due", text(appeal.answerDueAt()))
          .put("answered", text(appeal.answeredAt()))
          .put("answer", appeal.answer())
          .put("status", appeal.status())
          .put("executor", appeal.executor())
          .put("satisfaction", appeal.satisfaction());
    }
    return row.toString();
  }

  private static String row(Removal removal) {
    return Json.mapper()
        .createObjectNode()
        .put("id", removal.id().externalId())
        .put("platform", removal.id().platform().code())
        .put("text", "")
        .put("removed", removal.seenAt().toString())
        .toString();
  }

  private static String text(Instant time) {
    return time == null ? null : time.toString();
  }

  private static Instant time(String option, String text, ZoneId zone, boolean end) {
    try {
      if (text.length() == 10) {
        LocalDate day = LocalDate.parse(text).plusDays(end ? 1 : 0);
        return day.atStartOfDay(zone).toInstant().minusNanos(end ? 1 : 0);
      }
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          option + ": '" + text + "' is no time; write it like 2026-11-24T08:30:00+05:00", e);
    }
  }
}
