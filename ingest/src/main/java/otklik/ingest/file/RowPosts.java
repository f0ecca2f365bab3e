package otklik.ingest.file;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import otklik.ingest.Arrival;
import otklik.ingest.date.WrittenTimes;
import otklik.post.Appeal;
import otklik.post.Platform;
import otklik.post.Post;
import otklik.post.PostId;
import otklik.post.Removal;
import otklik.post.Unreadable;
import otklik.post.bound.NoDate;
import otklik.post.bound.PostBounds;
import otklik.post.bound.PostTimes;
import otklik.region.Feed;

/**
 * Makes posts of rows. Fields: {@code id} and {@code text}; where they are there also {@code
 * platform}, {@code url}, {@code author}, {@code author_city}, {@code time}, {@code parent}, and of
 * a register {@code number}, {@code registered}, {@code due}, {@code answered}, {@code answer},
 * {@code status}, {@code executor}, {@code satisfaction}. Immutable and thread-safe.
 */
final class RowPosts {

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

  /** Columns that name the chat or the wall within which a message is numbered. */
  private static final List<String> SOURCES =
      List.of("owner_id", "to_id", "chat_id", "peer_id", "channel_id", "group_id");

  private static final int SHOWN = 60;

  private final Clock clock;
  private final RowTimes times;

  /**
   * @param zone of dates that name none
   */
  RowPosts(Clock clock, ZoneId zone) {
    this.clock = clock;
    this.times = new RowTimes(zone);
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
    String id = shown(pushed.path("id").asText(""));
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
      Map<String, String> fields = pushed ? row.fields() : sourced(row.fields());
      return isRemoved(fields)
          ? Arrival.of(removal(feed, fields, now))
          : Arrival.of(post(feed, fields, now));
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
    String of = empty(fields.get("feed"));
    require(
        of == null || of.equals(feed.id()),
        "feed: what is pushed to this feed is of the feed '"
            + feed.id()
            + "'; leave the field out");
  }

  private static boolean isRemoved(Map<String, String> fields) {
    String removed = empty(fields.get("removed"));
    return removed != null && !NoDate.isSaidBy(removed);
  }

  /**
   * Every chat and every wall numbers its messages from one on: the number of the chat stands
   * before that of the message, as VK itself writes it.
   */
  private static Map<String, String> sourced(Map<String, String> fields) {
    String source =
        SOURCES.stream()
            .map(name -> empty(fields.getOrDefault(name, fields.get(" " + name))))
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
    if (source == null) {
      return fields;
    }
    boolean wall = SOURCES.subList(0, 2).stream().anyMatch(n -> empty(fields.get(n)) != null);
    Map<String, String> sourced = new HashMap<>(fields);
    for (String name : List.of("id", "parent")) {
      String number = empty(fields.get(name));
      if (number != null && number.matches("-?\\d{1,19}")) {
        sourced.put(name, source + (wall ? "_" : "/") + number);
      }
    }
    return sourced;
  }

  private Removal removal(Feed feed, Map<String, String> fields, Instant now) {
    Platform platform = platform(fields.get("platform"), feed.platform());
    Instant seenAt = time(feed, fields, "removed");
    requirePossible("removed", fields.get("removed"), seenAt, now);
    return new Removal(id(platform, idOf(feed, fields), "id"), feed.id(), seenAt);
  }

  private Post post(Feed feed, Map<String, String> fields, Instant now) {
    Platform platform = platform(fields.get("platform"), feed.platform());
    String text = fields.get("text");
    require(text != null && !text.isBlank(), "text: is empty");
    String parent = empty(fields.get("parent"));
    Post post =
        new Post(
            id(platform, idOf(feed, fields), "id"),
            empty(fields.get("feed")) == null ? feed.id() : fields.get("feed").strip(),
            url(fields.get("url")),
            empty(fields.get("author")),
            empty(fields.get("author_city")),
            text,
            postedAt(feed, fields, now),
            now,
            parent == null ? null : id(platform, within(feed, parent), "parent"),
            null,
            null,
            appeal(feed, fields));
    PostBounds.OF_FILES
        .problem(post)
        .ifPresent(
            problem -> {
              throw new IllegalArgumentException(problem);
            });
    return post;
  }

  /**
   * When the post was written; when it was registered, where a register says no more. Only a row
   * that says nothing of time at all is of now: an old post must alarm nobody.
   */
  private Instant postedAt(Feed feed, Map<String, String> fields, Instant now) {
    String time = empty(fields.get(Columns.TIME));
    String date = empty(fields.get(Columns.DATE));
    boolean ours = feed.columns().containsKey(Columns.TIME);
    if (time == null && (date == null || ours)) {
      Instant registered = time(feed, fields, "registered");
      boolean said = fields.containsKey(Columns.TIME) || fields.containsKey(Columns.DATE);
      require(!said || registered != null, "time: is empty");
      return registered == null ? now : registered;
    }
    LocalTime clockTime = time == null ? null : WrittenTimes.timeOfDay(time).orElse(null);
    String said = time == null || clockTime != null && date != null ? date : time;
    Instant moment =
        clockTime == null
            ? moment(feed, said, time == null || ours)
            : joined(feed, date, clockTime);
    requirePossible("time", said, moment, now);
    return moment;
  }

  /** A day and a time of day that stand in two columns. */
  private Instant joined(Feed feed, String date, LocalTime time) {
    require(
        date != null,
        "time: '" + time + "' is a time of day; there is no column 'date' with the day to it");
    ZonedDateTime day = moment(feed, date, true).atZone(times.zone());
    boolean wholeDay = day.toLocalTime().equals(LocalTime.MIDNIGHT);
    require(
        wholeDay || day.toLocalTime().withSecond(0).equals(time.withSecond(0)),
        "time: the columns 'date' and 'time' say two times");
    return day.toLocalDate().atTime(time).atZone(times.zone()).toInstant();
  }

  /**
   * @param unix whether the column may hold seconds since 1970: one that is named by other programs
   */
  private Instant moment(Feed feed, String text, boolean unix) {
    Instant seconds = unix ? RowTimes.unix(text) : null;
    try {
      return seconds != null ? seconds : times.read(text, feed.dateFormat());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("time: " + e.getMessage(), e);
    }
  }

  private static void requirePossible(String field, String said, Instant time, Instant now) {
    require(
        !time.isBefore(PostTimes.EARLIEST),
        field + ": " + shown(said) + " lies before 1990: no post is so old");
    require(
        !time.isAfter(now.plus(PostBounds.FILES)),
        field + ": " + shown(said) + " lies in the future");
  }

  private static String shown(String text) {
    return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text.strip();
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
                () ->
                    new IllegalArgumentException("platform: '" + shown(code) + "' is no platform"));
  }

  /** Anything but a web address is no address: it would become a link in the desk. */
  private static String url(String text) {
    String url = empty(text);
    require(
        url == null || url.startsWith("https://") || url.startsWith("http://"),
        "url: must begin with http:// or https://");
    return url;
  }

  /** Null where the row says nothing, or something that stands for nothing. */
  private Instant time(Feed feed, Map<String, String> fields, String field) {
    String text = empty(fields.get(field));
    if (text == null || NoDate.isSaidBy(text)) {
      return null;
    }
    try {
      Instant time = times.read(text, feed.dateFormat());
      return NoDate.isMeantBy(time, times.zone()) ? null : time;
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
