package otklik.ingest.file;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import otklik.ingest.WrittenTimes;
import otklik.text.Cut;

/** Times as files write them: as {@link WrittenTimes} knows them, or as the profile says. */
record RowTimes(ZoneId zone) {

  /** Months are named in the language of the register; AM and PM in English. */
  private static final List<Locale> LANGUAGES =
      List.of(Locale.forLanguageTag("ru"), Locale.ENGLISH);

  private static final int SHOWN = 60;

  /**
   * @param pattern of the profile; null for the usual ones
   * @throws IllegalArgumentException when the text is no time
   */
  Instant read(String text, String pattern) {
    // a workbook's dates have no text of their own: they come as ISO
    boolean usual = pattern == null || text.matches("\\d{4}-\\d\\d-\\d\\dT.*");
    Instant read = usual ? new WrittenTimes(zone).read(text).orElse(null) : written(text, pattern);
    if (read != null) {
      return read;
    }
    String shown = Cut.ellipsis(text, SHOWN);
    String example = pattern == null ? "2026-11-24T08:30:00+05:00" : pattern;
    throw new IllegalArgumentException("'" + shown + "' is no time; write it like " + example);
  }

  /**
   * Seconds or thousandths since 1970, as Telegram, VK and databases write them.
   *
   * @return null when the text is no such number
   */
  static Instant unix(String text) {
    String number = text.strip();
    if (number.matches("\\d{9,10}(\\.\\d{1,9})?")) {
      return Instant.ofEpochSecond(Long.parseLong(number.replaceAll("\\..*", "")));
    }
    return number.matches("\\d{12,13}") ? Instant.ofEpochMilli(Long.parseLong(number)) : null;
  }

  private Instant written(String text, String pattern) {
    String plain = WrittenTimes.plain(text);
    for (Locale language : LANGUAGES) {
      try {
        DateTimeFormatter format =
            new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(language);
        return moment(format, plain);
      } catch (DateTimeException | IllegalArgumentException | ArithmeticException other) {
        // falls through: the next language, or none
      }
    }
    return null;
  }

  private Instant moment(DateTimeFormatter format, String text) {
    TemporalAccessor read =
        format.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
    if (read instanceof OffsetDateTime time) {
      return time.toInstant();
    }
    return read instanceof LocalDateTime time
        ? time.atZone(zone).toInstant()
        : ((LocalDate) read).atStartOfDay(zone).toInstant();
  }
}
