package otklik.ingest;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Times as they are usually written: ISO 8601 in its variants, 28.11.2026 9:05, 2026/11/28, each
 * with or without time of day, offset and zone. Immutable and thread-safe.
 *
 * @param zone of times that name none
 */
public record WrittenTimes(ZoneId zone) {

  private static final String TIME =
      "(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<second>\\d{2})(?:[.,]\\d{1,9})?)?"
          + "(?: ?(?<half>[AaPp])\\.?[Mm]\\.?)?";
  private static final String OFFSET =
      "(?: ?(?<zone>[Zz]|UTC|GMT|МСК|MSK))?(?: ?(?<sign>[+−-])(?<hours>\\d{1,2})(?::?(?<minutes>\\d{2}))?)?"
          + "(?:\\[[\\w/+-]+])?";
  private static final String MAYBE_TIME =
      "(?:(?: ?г\\.?)?(?:,? |T|, ?)(?:в )?" + TIME + OFFSET + ")?";

  private static final Pattern YEAR_FIRST =
      Pattern.compile("(?<year>\\d{4})([-/.])(?<month>\\d{1,2})\\2(?<day>\\d{1,2})" + MAYBE_TIME);
  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "(?<day>\\d{1,2})([-/.])(?<month>\\d{1,2})\\2(?<year>\\d{4}|\\d{2})(?: ?г\\.?)?"
              + MAYBE_TIME);
  private static final Pattern TIME_OF_DAY = Pattern.compile(TIME);

  /** No text of a date is longer; what is longer is not looked at. */
  private static final int LONGEST = 60;

  /** Blanks of every kind as one, and without the marks that tell the direction of writing. */
  public static String plain(String text) {
    return text.replaceAll("[\\u200b-\\u200f\\u061c\\u2060\\ufeff]", "")
        .replaceAll("[\\s\\u00a0\\u2000-\\u200a\\u202f\\u205f\\u3000]+", " ")
        .strip();
  }

  /** Empty when the text is no date, or could be two. */
  public Optional<Instant> read(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    String plain = plain(text);
    Matcher written = YEAR_FIRST.matcher(plain);
    if (!written.matches()) {
      written = DAY_FIRST.matcher(plain);
      if (!written.matches() || isAmbiguous(written)) {
        return Optional.empty();
      }
    }
    try {
      return Optional.of(moment(written));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  /** Whether the text has the shape of a date, of a day that exists or not. */
  public static boolean isShapedLikeADate(String text) {
    String plain = text.length() > LONGEST ? "" : plain(text);
    return YEAR_FIRST.matcher(plain).matches() || DAY_FIRST.matcher(plain).matches();
  }

  /** A time of day alone; empty when the text is anything else. */
  public static Optional<LocalTime> timeOfDay(String text) {
    Matcher written = TIME_OF_DAY.matcher(text.length() > LONGEST ? "" : plain(text));
    try {
      return written.matches() ? Optional.of(time(written)) : Optional.empty();
    } catch (DateTimeException noSuchTime) {
      return Optional.empty();
    }
  }

  /** With slashes Americans write the month first. */
  private static boolean isAmbiguous(Matcher written) {
    boolean couldBeMonth = Integer.parseInt(written.group("day")) <= 12;
    boolean same = written.group("day").equals(written.group("month"));
    return written.group(2).equals("/") && couldBeMonth && !same;
  }

  private Instant moment(Matcher written) {
    int year = Integer.parseInt(written.group("year"));
    LocalDate day =
        LocalDate.of(
            written.group("year").length() == 2 ? 2000 + year : year,
            Integer.parseInt(written.group("month")),
            Integer.parseInt(written.group("day")));
    return written.group("hour") == null
        ? day.atStartOfDay(zone).toInstant()
        : day.atTime(time(written)).atZone(offset(written)).toInstant();
  }

  private static LocalTime time(Matcher written) {
    int hour = Integer.parseInt(written.group("hour"));
    String half = written.group("half");
    if (half != null) {
      if (hour < 1 || hour > 12) {
        throw new DateTimeException("no hour of half a day");
      }
      hour = hour % 12 + (half.equalsIgnoreCase("p") ? 12 : 0);
    }
    String second = written.group("second");
    return LocalTime.of(
        hour,
        Integer.parseInt(written.group("minute")),
        second == null ? 0 : Integer.parseInt(second));
  }

  private ZoneId offset(Matcher written) {
    String named = written.group("zone");
    if (written.group("sign") != null) {
      int sign = written.group("sign").equals("+") ? 1 : -1;
      String minutes = written.group("minutes");
      return ZoneOffset.ofHoursMinutes(
          sign * Integer.parseInt(written.group("hours")),
          sign * (minutes == null ? 0 : Integer.parseInt(minutes)));
    }
    if (named == null) {
      return zone;
    }
    boolean moscow = named.equals("МСК") || named.equals("MSK");
    return moscow ? ZoneId.of("Europe/Moscow") : ZoneOffset.UTC;
  }
}
