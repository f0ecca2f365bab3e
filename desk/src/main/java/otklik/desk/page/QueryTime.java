package otklik.desk.page;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/**
 * Reads times of addresses: local days, and moments with their offset. Years have four digits;
 * before 1970 and after 2199 there is nothing to be found, and the ends of that time stand for all
 * beyond.
 */
public final class QueryTime {

  private static final Instant FIRST = Instant.EPOCH;
  private static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");
  private static final int DAY_LETTERS = 10;

  private QueryTime() {}

  /**
   * @param name of the parameter
   * @param text null or blank for none
   * @param endOfDay whether a day stands for its end
   * @throws IllegalArgumentException naming the parameter
   */
  public static Instant of(String name, String text, ZoneId zone, boolean endOfDay) {
    if (text == null || text.isBlank()) {
      return null;
    }
    String asked = text.strip();
    try {
      // years of more digits have a sign before them
      if (!Character.isDigit(asked.charAt(0))) {
        throw new DateTimeException("no year of four digits");
      }
      Instant time =
          asked.length() == DAY_LETTERS
              ? LocalDate.parse(asked).plusDays(endOfDay ? 1 : 0).atStartOfDay(zone).toInstant()
              // a plus sign that nobody encoded arrives as a blank
              : OffsetDateTime.parse(asked.replace(' ', '+')).toInstant();
      return time.isBefore(FIRST) ? FIRST : time.isAfter(LAST) ? LAST : time;
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          name + ": '" + asked + "' is no time; write it like 2026-11-24 or 2026-11-24T08:00:00Z",
          e);
    }
  }
}
