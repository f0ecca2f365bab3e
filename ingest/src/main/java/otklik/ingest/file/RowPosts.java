package otklik.ingest.file;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Map;
import otklik.ingest.Arrival;
import otklik.post.Platform;
import otklik.post.Post;
import otklik.post.PostId;
import otklik.post.Unreadable;
import otklik.region.Feed;

/**
 * Makes posts of rows. Columns: {@code id} and {@code text}; where they are there also {@code
 * platform}, {@code url}, {@code author}, {@code author_city}, {@code time}, {@code parent}.
 * Immutable and thread-safe.
 */
final class RowPosts {

  /** A platform's clock may be off by so much; a post from further in the future is no post. */
  private static final Duration CLOCK_SKEW = Duration.ofHours(1);

  private final Clock clock;
  private final ZoneId zone;

  /**
   * @param zone of dates that name none
   */
  RowPosts(Clock clock, ZoneId zone) {
    this.clock = clock;
    this.zone = zone;
  }

  Arrival arrival(Feed feed, String file, Row row) {
    Instant now = clock.instant();
    try {
      if (row.problem() == null) {
        return Arrival.of(post(feed, row.fields(), now));
      }
      return unreadable(feed, file, row, row.problem(), now);
    } catch (IllegalArgumentException e) {
      return unreadable(feed, file, row, e.getMessage(), now);
    }
  }

  private static Arrival unreadable(Feed feed, String file, Row row, String problem, Instant now) {
    int colon = problem.indexOf(": ");
    boolean named = colon > 0 && problem.substring(0, colon).matches("[a-z_]+");
    String field = named ? ":" + problem.substring(0, colon) : "";
    String reason = named ? problem.substring(colon + 2) : problem;
    return Arrival.of(
        new Unreadable(feed.id(), file + ":" + row.line() + field, reason, row.raw(), now));
  }

  private Post post(Feed feed, Map<String, String> fields, Instant now) {
    Platform platform = platform(fields.get("platform"), feed.platform());
    String text = fields.get("text");
    require(!text.isBlank(), "text: is empty");
    require(
        text.length() <= Post.LONGEST_TEXT,
        "text: is longer than " + Post.LONGEST_TEXT + " characters");
    Instant postedAt = time(fields.get("time"), now);
    require(
        !postedAt.isAfter(now.plus(CLOCK_SKEW)),
        "time: " + fields.get("time") + " lies in the future");
    String parent = empty(fields.get("parent"));
    return new Post(
        id(platform, fields.get("id"), "id"),
        feed.id(),
        url(fields.get("url")),
        empty(fields.get("author")),
        empty(fields.get("author_city")),
        text,
        postedAt,
        now,
        parent == null ? null : id(platform, parent, "parent"));
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

  private Instant time(String text, Instant now) {
    if (empty(text) == null) {
      return now;
    }
    String iso = text.strip().replace(' ', 'T');
    try {
      if (iso.length() == 10) {
        return LocalDate.parse(iso).atStartOfDay(zone).toInstant();
      }
      boolean offset = iso.endsWith("Z") || iso.matches(".*[+-]\\d\\d:?\\d\\d$");
      return offset
          ? OffsetDateTime.parse(iso).toInstant()
          : LocalDateTime.parse(iso).atZone(zone).toInstant();
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "time: '" + text + "' is no time; write it like 2026-11-24T08:30:00+05:00", e);
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
