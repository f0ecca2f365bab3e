package otklik.ingest.file;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.List;

/** Times as files write them: ISO 8601, 24.11.2026 08:30, or as the profile says. Immutable. */
record RowTimes(ZoneId zone) {

  private static final List<DateTimeFormatter> RUSSIAN =
      List.of(
          DateTimeFormatter.ofPattern("dd.MM.yyyy[ HH:mm[:ss]]"),
          DateTimeFormatter.ofPattern("dd.MM.yyyy[, HH:mm[:ss]]"));

  /**
   * @param pattern of the profile; null for the usual ones
   * @throws IllegalArgumentException when the text is no time
   */
  Instant read(String text, String pattern) {
    String stripped = text.strip();
    try {
      return pattern == null ? usual(stripped) : written(stripped, pattern);
    } catch (DateTimeException e) {
      String example = pattern == null ? "2026-11-24T08:30:00+05:00" : pattern;
      throw new IllegalArgumentException("'" + text + "' is no time; write it like " + example, e);
    }
  }

  private Instant written(String text, String pattern) {
    // a workbook's dates have no text of their own: they come as ISO
    return text.matches("\\d{4}-\\d\\d-\\d\\dT.*")
        ? usual(text)
        : of(DateTimeFormatter.ofPattern(pattern), text);
  }

  private Instant usual(String text) {
    if (text.matches("\\d\\d\\.\\d\\d\\.\\d{4}.*")) {
      return of(RUSSIAN.get(text.contains(",") ? 1 : 0), text);
    }
    String iso = text.replace(' ', 'T');
    if (iso.length() == 10) {
      return LocalDate.parse(iso).atStartOfDay(zone).toInstant();
    }
    boolean offset = iso.endsWith("Z") || iso.matches(".*[+-]\\d\\d:?\\d\\d$");
    return offset
        ? OffsetDateTime.parse(iso).toInstant()
        : LocalDateTime.parse(iso).atZone(zone).toInstant();
  }

  private Instant of(DateTimeFormatter format, String text) {
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
