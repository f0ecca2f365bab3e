package otklik.post.bound;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How programs and people write "there is no date": words, dashes, zeros, and the dates that stand
 * for nothing because a field had to be filled.
 */
public final class NoDate {

  private static final Set<String> WORDS =
      Set.of(
          "нет",
          "не указано",
          "не указан",
          "не указана",
          "нет данных",
          "нет срока",
          "без срока",
          "бессрочно",
          "не установлен",
          "не установлено",
          "не задан",
          "не задано",
          "не определен",
          "не определено",
          "отсутствует",
          "пусто",
          "н/д",
          "нд",
          "н.д.",
          "null",
          "none",
          "nan",
          "nat",
          "n/a",
          "na",
          "undefined");

  /** Only dashes, zeros and what stands between digits: 00.00.0000, --.--.----, 0. */
  private static final Pattern BLANK = Pattern.compile("[-–—−_.:/,?…\\s\\u00a00TZ]+");

  private static final int LONGEST = 40;

  /** The first days of programs' calendars: of spreadsheets (day 0 and 1) and of Unix. */
  private static final Set<LocalDate> BEGINNINGS =
      Set.of(
          LocalDate.of(1899, 12, 30),
          LocalDate.of(1899, 12, 31),
          LocalDate.of(1900, 1, 1),
          LocalDate.of(1970, 1, 1));

  /** From here on the first and the last day of a year mean "for ever". */
  private static final int FOR_EVER = 2099;

  private NoDate() {}

  /** Whether a text in place of a date says that there is none. */
  public static boolean isSaidBy(String text) {
    if (text.length() > LONGEST) {
      return false;
    }
    String said = text.strip().toLowerCase(Locale.ROOT).replace('ё', 'е');
    boolean letters = said.contains("t") || said.contains("z");
    boolean blank = BLANK.matcher(text.strip()).matches() && (!letters || said.contains("0"));
    return blank || WORDS.contains(said);
  }

  /**
   * Whether a date stands for none.
   *
   * @param zone in which it was written; it may have been written in UTC too
   */
  public static boolean isMeantBy(Instant time, ZoneId zone) {
    return isMeantBy(LocalDate.ofInstant(time, zone))
        || isMeantBy(LocalDate.ofInstant(time, ZoneOffset.UTC));
  }

  private static boolean isMeantBy(LocalDate day) {
    boolean edge = day.getDayOfYear() == 1 || day.getDayOfYear() == day.lengthOfYear();
    return BEGINNINGS.contains(day)
        || day.getYear() <= 1 && day.getYear() >= -1
        || edge && day.getYear() >= FOR_EVER && day.getYear() <= 9_999;
  }
}
