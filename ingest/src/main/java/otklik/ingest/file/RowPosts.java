package otklik.ingest.file;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import otklik.ingest.Arrival;
import otklik.ingest.file.text.Line;
import otklik.post.Appeal;
import otklik.post.Platform;
import otklik.post.Post;
import otklik.post.Removal;
import otklik.post.Unreadable;
import otklik.post.bound.PostBounds;
import otklik.region.Feed;
import otklik.text.SoundText;

/**
 * Makes posts of rows. Fields: {@code id} and {@code text}; where they are there also {@code
 * platform}, {@code url}, {@code author}, {@code author_city}, {@code time}, {@code parent}, and of
 * a register {@code number}, {@code registered}, {@code due}, {@code answered}, {@code answer},
 * {@code status}, {@code executor}, {@code satisfaction}. Immutable and thread-safe.
 */
final class RowPosts {

  private static final Appeal NOTHING_SAID =
      new Appeal(null, null, null, null, null, null, null, null);

  private final Clock clock;
  private final RowDates dates;

  /**
   * @param zone of dates that name none
   */
  RowPosts(Clock clock, ZoneId zone) {
    this.clock = clock;
    this.dates = new RowDates(new RowTimes(zone));
  }

  /**
   * @param file its name
   * @param mark what tells the row from every other of a file of that name
   */
  Arrival arrival(Feed feed, String file, String mark, Row row) {
    String sheet = row.sheet() == null ? "" : row.sheet() + ":";
    Instant now = clock.instant();
    return arrival(feed, file + ":" + sheet + row.line(), mark, row, now, false);
  }

  /** Of one object that was pushed; a partner writes posts of this feed and of no other. */
  Optional<Arrival> arrival(Feed feed, JsonNode pushed, Instant now) {
    String raw = pushed.toString();
    String id = RowDates.shown(pushed.path("id").asText(""));
    Row row = PostFile.object(new Line(1, raw, null), pushed, Columns.of(feed));
    String mark = UUID.nameUUIDFromBytes(raw.getBytes(StandardCharsets.UTF_8)).toString();
    return Optional.of(
        arrival(feed, id.isBlank() ? "pushed" : "pushed " + id, mark, row, now, true));
  }

  private Arrival arrival(
      Feed feed, String place, String mark, Row row, Instant now, boolean pushed) {
    if (row.problem() != null) {
      return unreadable(feed, place, mark, row, row.problem(), now);
    }
    try {
      if (pushed) {
        requireOwn(feed, row.fields());
      }
      Map<String, String> fields = pushed ? row.fields() : RowIds.sourced(row.fields());
      Instant removed = dates.date(feed, fields, "removed");
      return removed == null
          ? Arrival.of(post(feed, fields, now))
          : Arrival.of(removal(feed, fields, removed, now));
    } catch (RuntimeException e) {
      String problem = e.getMessage() == null ? "row: can't be understood" : e.getMessage();
      return unreadable(feed, place, mark, row, problem, now);
    }
  }

  private static Arrival unreadable(
      Feed feed, String place, String mark, Row row, String problem, Instant now) {
    int colon = problem.indexOf(": ");
    boolean named = colon > 0 && problem.substring(0, colon).matches("[a-z_]+");
    String field = named ? ":" + problem.substring(0, colon) : "";
    String reason = named ? problem.substring(colon + 2) : problem;
    return Arrival.of(new Unreadable(feed.id(), place + field, reason, row.raw(), now, mark));
  }

  private static void requireOwn(Feed feed, Map<String, String> fields) {
    Platform platform = platform(fields.get("platform"), feed.platform());
    require(
        platform == feed.platform(),
        "platform: what is pushed to this feed is of the platform '"
            + feed.platform().code()
            + "'; leave the field out");
    String of = RowIds.said(fields.get("feed"));
    require(
        of == null || of.equals(feed.id()),
        "feed: what is pushed to this feed is of the feed '"
            + feed.id()
            + "'; leave the field out");
  }

  private static Removal removal(
      Feed feed, Map<String, String> fields, Instant seenAt, Instant now) {
    Platform platform = platform(fields.get("platform"), feed.platform());
    RowDates.requirePossible("removed", fields.get("removed"), seenAt, now);
    return new Removal(RowIds.of(platform, feed, fields), feed.id(), seenAt);
  }

  private Post post(Feed feed, Map<String, String> fields, Instant now) {
    Platform platform = platform(fields.get("platform"), feed.platform());
    String text = SoundText.of(fields.get("text"));
    require(text != null && !text.isBlank(), "text: is empty");
    String parent = RowIds.said(fields.get("parent"));
    Post post =
        new Post(
            RowIds.of(platform, feed, fields),
            RowIds.said(fields.get("feed")) == null ? feed.id() : fields.get("feed").strip(),
            url(fields.get("url")),
            RowIds.said(fields.get("author")),
            RowIds.said(fields.get("author_city")),
            text,
            dates.postedAt(feed, fields, now),
            now,
            parent == null ? null : RowIds.parent(platform, feed, parent),
            null,
            null,
            appeal(feed, fields));
    return PostBounds.OF_FILES.checked(post);
  }

  /** Null when the row says nothing of the kind. */
  private Appeal appeal(Feed feed, Map<String, String> fields) {
    Appeal appeal =
        new Appeal(
            RowIds.said(fields.get("number")),
            dates.date(feed, fields, "registered"),
            dates.date(feed, fields, "due"),
            dates.date(feed, fields, "answered"),
            RowIds.said(fields.get("answer")),
            RowIds.said(fields.get("status")),
            RowIds.said(fields.get("executor")),
            RowIds.said(fields.get("satisfaction")));
    return appeal.equals(NOTHING_SAID) ? null : appeal;
  }

  private static Platform platform(String code, Platform otherwise) {
    return RowIds.said(code) == null
        ? otherwise
        : Platform.ofCode(code.strip())
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "platform: '" + RowDates.shown(code) + "' is no platform"));
  }

  /** Anything but a web address is no address: it would become a link in the desk. */
  private static String url(String text) {
    String url = RowIds.said(text);
    require(
        url == null || url.startsWith("https://") || url.startsWith("http://"),
        "url: must begin with http:// or https://");
    return url;
  }

  static void require(boolean holds, String problem) {
    if (!holds) {
      throw new IllegalArgumentException(problem);
    }
  }
}
