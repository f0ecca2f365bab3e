package otklik.ingest.web;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Times as Russian sites write them: "сегодня в 10:15", "5 минут назад", "24 ноября 2026, 10:15",
 * "24.11.2026 10:15", ISO 8601, or as the profile says. Immutable.
 */
record WebDates(ZoneId zone) {

  private static final Pattern TIME = Pattern.compile("(\\d{1,2}):(\\d{2})(?::(\\d{2}))?");
  private static final Pattern DOTTED =
      Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4}|\\d{2})");
  private static final Pattern NAMED =
      Pattern.compile("(\\d{1,2})\\s+([а-я]{3})[а-я]*\\.?(?:\\s+(\\d{4}))?");
  private static final Pattern AGO =
      Pattern.compile("(?:(\\d+)\\s+)?(секунд|минут|час|дн|день|дня|недел)[а-я]*\\s+назад");

  /** A selector may hit a whole post; patterns are tried on nothing so long. */
  private static final int LONGEST = 200;

  private static final List<String> MONTHS =
      List.of("янв", "фев", "мар", "апр", "мая", "июн", "июл", "авг", "сен", "окт", "ноя", "дек");

  /**
   * @param pattern of the profile; null for the usual ones
   * @return null when the text is no time
   */
  Instant read(String text, String pattern, Instant now) {
    if (text.length() > LONGEST) {
      return null;
    }
    String said = text.strip().toLowerCase(Locale.ROOT).replace('\u00a0', ' ');
    try {
      if (pattern != null) {
        return written(text.strip(), pattern);
      }
      if (said.matches("\\d{4}-\\d\\d-\\d\\d.*")) {
        return iso(text.strip().replace(' ', 'T'));
      }
      Matcher ago = AGO.matcher(said);
      return ago.find() ? now.minus(length(ago)) : day(said, now);
    } catch (DateTimeException | ArithmeticException | NumberFormatException e) {
      return null;
    }
  }

  private Instant written(String text, String pattern) {
    TemporalAccessor read =
        DateTimeFormatter.ofPattern(pattern, Locale.forLanguageTag("ru"))
            .parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
    if (read instanceof OffsetDateTime time) {
      return time.toInstant();
    }
    return read instanceof LocalDateTime time
        ? time.atZone(zone).toInstant()
        : ((LocalDate) read).atStartOfDay(zone).toInstant();
  }

  private Instant iso(String text) {
    if (text.length() == 10) {
      return LocalDate.parse(text).atStartOfDay(zone).toInstant();
    }
    return text.endsWith("Z") || text.matches(".*T.*[+-]\\d\\d:?\\d\\d$")
        ? OffsetDateTime.parse(text.replaceAll("([+-]\\d\\d)(\\d\\d)$", "$1:$2")).toInstant()
        : LocalDateTime.parse(text).atZone(zone).toInstant();
  }

  private static Duration length(Matcher ago) {
    long count = ago.group(1) == null ? 1 : Long.parseLong(ago.group(1));
    return switch (ago.group(2)) {
      case "секунд" -> Duration.ofSeconds(count);
      case "минут" -> Duration.ofMinutes(count);
      case "час" -> Duration.ofHours(count);
      case "недел" -> Duration.ofDays(7 * count);
      default -> Duration.ofDays(count);
    };
  }

  private Instant day(String said, Instant now) {
    ZonedDateTime today = now.atZone(zone);
    LocalDate day = null;
    Matcher dotted = DOTTED.matcher(said);
    Matcher named = NAMED.matcher(said);
    if (said.contains("позавчера")) {
      day = today.toLocalDate().minusDays(2);
    } else if (said.contains("вчера")) {
      day = today.toLocalDate().minusDays(1);
    } else if (said.contains("сегодня")) {
      day = today.toLocalDate();
    } else if (dotted.find()) {
      int year = Integer.parseInt(dotted.group(3));
      day =
          LocalDate.of(
              year < 100 ? 2000 + year : year,
              Integer.parseInt(dotted.group(2)),
              Integer.parseInt(dotted.group(1)));
    } else if (named.find() && MONTHS.contains(month(named.group(2)))) {
      day = named(named, today);
    }
    return day == null ? null : day.atTime(time(said)).atZone(zone).toInstant();
  }

  private static String month(String beginning) {
    return beginning.equals("май") ? "мая" : beginning;
  }

  /** A date without year is the last one of its kind. */
  private static LocalDate named(Matcher named, ZonedDateTime today) {
    int month = MONTHS.indexOf(month(named.group(2))) + 1;
    int dayOfMonth = Integer.parseInt(named.group(1));
    if (named.group(3) != null) {
      return LocalDate.of(Integer.parseInt(named.group(3)), month, dayOfMonth);
    }
    LocalDate thisYear = LocalDate.of(today.getYear(), month, dayOfMonth);
    return thisYear.isAfter(today.toLocalDate()) ? thisYear.minusYears(1) : thisYear;
  }

  private static LocalTime time(String said) {
    Matcher time = TIME.matcher(said);
    return time.find()
        ? LocalTime.of(Integer.parseInt(time.group(1)), Integer.parseInt(time.group(2)))
        : LocalTime.MIDNIGHT;
  }
}
