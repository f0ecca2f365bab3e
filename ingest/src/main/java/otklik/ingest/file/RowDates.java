package otklik.ingest.file;

import static otklik.ingest.file.RowIds.said;
import static otklik.ingest.file.RowPosts.require;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Map;
import otklik.ingest.WrittenTimes;
import otklik.post.bound.NoDate;
import otklik.post.bound.PostBounds;
import otklik.post.bound.PostTimes;
import otklik.region.Feed;
import otklik.text.Cut;

/** The times that a row says. Each throws IllegalArgumentException, "field: what is wrong". */
record RowDates(RowTimes times) {

  private static final int SHOWN = 60;

  /**
   * When the post was written; when it was registered, where a register says no more. Only a row
   * that says nothing of time at all is of now: an old post must alarm nobody.
   */
  Instant postedAt(Feed feed, Map<String, String> fields, Instant now) {
    String time = said(fields.get(Columns.TIME));
    String date = said(fields.get(Columns.DATE));
    boolean ours = feed.columns().containsKey(Columns.TIME);
    if (time == null && (date == null || ours)) {
      Instant registered = date(feed, fields, "registered");
      // our own column may be left empty; another program's that is empty is not understood
      require(!fields.containsKey(Columns.DATE) || registered != null, "time: is empty");
      return registered == null ? now : registered;
    }
    LocalTime clockTime = time == null ? null : WrittenTimes.timeOfDay(time).orElse(null);
    String meant = time == null || clockTime != null && date != null ? date : time;
    Instant moment =
        clockTime == null
            ? moment(feed, meant, time == null || ours)
            : joined(feed, date, clockTime);
    requirePossible("time", meant, moment, now);
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

  static void requirePossible(String field, String said, Instant time, Instant now) {
    require(
        !time.isBefore(PostTimes.EARLIEST),
        field + ": " + shown(said) + " lies before 1990: no post is so old");
    require(
        !time.isAfter(now.plus(PostBounds.FILES)),
        field + ": " + shown(said) + " lies in the future");
  }

  /** Null where the row says nothing, or something that stands for nothing. */
  Instant date(Feed feed, Map<String, String> fields, String field) {
    String text = said(fields.get(field));
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

  static String shown(String text) {
    return Cut.ellipsis(text.strip(), SHOWN);
  }
}
