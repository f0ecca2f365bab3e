package otklik.ingest.file;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import otklik.ingest.Arrival;
import otklik.post.Appeal;
import otklik.post.Platform;
import otklik.post.Post;
import otklik.post.PostId;
import otklik.post.Removal;
import otklik.post.Unreadable;
import otklik.region.Feed;

/**
 * Makes posts of rows. Fields: {@code id} and {@code text}; where they are there also {@code
 * platform}, {@code url}, {@code author}, {@code author_city}, {@code time}, {@code parent}, and of
 * a register {@code number}, {@code registered}, {@code due}, {@code answered}, {@code answer},
 * {@code status}, {@code executor}, {@code satisfaction}. Immutable and thread-safe.
 */
final class RowPosts {

  /** A platform's clock may be off by so much; a post from further in the future is no post. */
  private static final Duration CLOCK_SKEW = Duration.ofHours(1);

  private static final List<String> APPEAL =
      List.of(
          "number",
          "registered",
          "due",
          "answered",
          "answer",
          "status",
          "executor",
          "satisfaction");

  private final Clock clock;
  private final RowTimes times;

  /**
   * @param zone of dates that name none
   */
  RowPosts(Clock clock, ZoneId zone) {
    this.clock = clock;
    this.times = new RowTimes(zone);
  }

  Arrival arrival(Feed feed, String file, Row row) {
    Instant now = clock.instant();
    try {
      if (row.problem() == null && empty(row.fields().get("removed")) != null) {
        return Arrival.of(removal(feed, row.fields()));
      }
      if (row.problem() == null) {
        return Arrival.of(post(feed, row.fields(), now));
      }
      return unreadable(feed, file, row, row.problem(), now);
    } catch (IllegalArgumentException e) {
      return unreadable(feed, file, row, e.getMessage(), now);
    }
  }

  /** Of one object that was pushed. */
  Optional<Arrival> arrival(Feed feed, JsonNode pushed, Instant now) {
    Line line = new Line(1, pushed.toString(), null);
    return Optional.of(arrival(feed, "pushed", PostFile.object(line, pushed, Columns.of(feed))));
  }

  private static Arrival unreadable(Feed feed, String file, Row row, String problem, Instant now) {
    int colon = problem.indexOf(": ");
    boolean named = colon > 0 && problem.substring(0, colon).matches("[a-z_]+");
    String field = named ? ":" + problem.substring(0, colon) : "";
    String reason = named ? problem.substring(colon + 2) : problem;
    return Arrival.of(
        new Unreadable(feed.id(), file + ":" + row.line() + field, reason, row.raw(), now));
  }

  private Removal removal(Feed feed, Map<String, String> fields) {
    Platform platform = platform(fields.get("platform"), feed.platform());
    return new Removal(
        id(platform, idOf(feed, fields), "id"), feed.id(), time(feed, fields, "removed"));
  }

  private Post post(Feed feed, Map<String, String> fields, Instant now) {
    Platform platform = platform(fields.get("platform"), feed.platform());
    String text = fields.get("text");
    require(!text.isBlank(), "text: is empty");
    require(
        text.length() <= Post.LONGEST_TEXT,
        "text: is longer than " + Post.LONGEST_TEXT + " characters");
    Instant postedAt = time(feed, fields, "time");
    postedAt = postedAt == null ? now : postedAt;
    require(
        !postedAt.isAfter(now.plus(CLOCK_SKEW)),
        "time: " + fields.get("time") + " lies in the future");
    String parent = empty(fields.get("parent"));
    return new Post(
        id(platform, idOf(feed, fields), "id"),
        empty(fields.get("feed")) == null ? feed.id() : fields.get("feed").strip(),
        url(fields.get("url")),
        empty(fields.get("author")),
        empty(fields.get("author_city")),
        text,
        postedAt,
        now,
        parent == null ? null : id(platform, within(feed, parent), "parent"),
        null,
        null,
        appeal(feed, fields));
  }

  /** A row of a register without numbers is named by what it says and when. */
  private static String idOf(Feed feed, Map<String, String> fields) {
    String id = empty(fields.getOrDefault("id", fields.get("number")));
    if (id == null && !feed.columns().isEmpty()) {
      String said = fields.get("text") + "\n" + fields.get("time");
      id = UUID.nameUUIDFromBytes(said.getBytes(StandardCharsets.UTF_8)).toString();
    }
    return within(feed, id == null ? "" : id);
  }

  /** Registers number from one, each of them. */
  private static String within(Feed feed, String id) {
    return feed.columns().isEmpty() ? id : feed.id() + "/" + id.strip();
  }

  /** Null when the row says nothing of the kind. */
  private Appeal appeal(Feed feed, Map<String, String> fields) {
    if (APPEAL.stream().allMatch(field -> empty(fields.get(field)) == null)) {
      return null;
    }
    return new Appeal(
        empty(fields.get("number")),
        time(feed, fields, "registered"),
        time(feed, fields, "due"),
        time(feed, fields, "answered"),
        empty(fields.get("answer")),
        empty(fields.get("status")),
        empty(fields.get("executor")),
        empty(fields.get("satisfaction")));
  }

  private static PostId id(Platform platform, String text, String field) {
    try {
      return new PostId(platform, text.strip());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(field + ": " + e.getMessage().replace("id ", ""), e);
    }
  }

  private static Platform platform(String code, Platform otherwise) {
    return empty(code) == null
        ? otherwise
        : Platform.ofCode(code.strip())
            .orElseThrow(
                () -> new IllegalArgumentException("platform: '" + code + "' is no platform"));
  }

  /** Anything but a web address is no address: it would become a link in the desk. */
  private static String url(String text) {
    String url = empty(text);
    require(
        url == null || url.startsWith("https://") || url.startsWith("http://"),
        "url: must begin with http:// or https://");
    return url;
  }

  private Instant time(Feed feed, Map<String, String> fields, String field) {
    String text = empty(fields.get(field));
    try {
      return text == null ? null : times.read(text, feed.dateFormat());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(field + ": " + e.getMessage(), e);
    }
  }

  private static String empty(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  private static void require(boolean holds, String problem) {
    if (!holds) {
      throw new IllegalArgumentException(problem);
    }
  }
}
