package otklik.ingest.file;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import otklik.ingest.WrittenTimes;

/**
 * By which names other programs write the date of a post, so that a file of theirs is not dated
 * with the moment at which it was read.
 *
 * <p>Source: exports of Telegram Desktop (date_unixtime, date), VK's API (date), 311 portals,
 * registers of ПОС and «Инцидент».
 */
final class DateColumns {

  /** The surest first; compared in small letters, without blanks and underscores. */
  private static final List<String> KNOWN =
      List.of(
          "dateunixtime",
          "unixtime",
          "datetime",
          "timestamp",
          "postedat",
          "publishedat",
          "createdat",
          "createdtime",
          "createdon",
          "date",
          "dateposted",
          "postdate",
          "datepublished",
          "publishdate",
          "publicationdate",
          "pubdate",
          "datecreated",
          "createddate",
          "creationdate",
          "messagedate",
          "requesteddatetime",
          "posted",
          "published",
          "created",
          "датаивремя",
          "датавремя",
          "датапубликации",
          "датасоздания",
          "датапоста",
          "датасообщения",
          "датаобращения",
          "датаподачи",
          "датапоступления",
          "датаразмещения",
          "времяпубликации",
          "времясоздания",
          "дата",
          "день",
          "опубликовано",
          "создано",
          "поступило",
          "подано");

  /** A column with such a word in its name has a date, though we do not know which. */
  private static final Set<String> WORDS =
      Set.of(
          "date",
          "datetime",
          "time",
          "timestamp",
          "unixtime",
          "dt",
          "ts",
          "дата",
          "даты",
          "время",
          "времени",
          "когда");

  /** Such a word alone is a date of something else than the writing, or half a date. */
  private static final Set<String> DONE =
      Set.of(
          "updated",
          "edited",
          "modified",
          "changed",
          "sent",
          "received",
          "added",
          "year",
          "month",
          "обновлено",
          "изменено",
          "отправлено",
          "получено",
          "добавлено",
          "год",
          "месяц");

  private DateColumns() {}

  private static String compact(String name) {
    StringBuilder letters = new StringBuilder();
    name.toLowerCase(Locale.ROOT)
        .replace('ё', 'е')
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(letters::appendCodePoint);
    return letters.toString();
  }

  /** How sure it is that this is the post's date, 0 the surest; -1 for a column of another kind. */
  static int rank(String column) {
    return KNOWN.indexOf(compact(column));
  }

  /** Whether this is a time of day, or a whole time, by a name of ours or its translation. */
  static boolean isTime(String column) {
    return Set.of("время", "времядня", "час").contains(compact(column));
  }

  /** Whether the name tells that there are dates, of whatever. */
  static boolean soundsLikeADate(String column) {
    String words = column.replaceAll("(\\p{Ll})(\\p{Lu})", "$1 $2").toLowerCase(Locale.ROOT);
    boolean zone = words.contains("zone") || words.contains("пояс");
    List<String> single = List.of(words.strip().split("[^\\p{L}]+"));
    boolean at = single.size() > 1 && single.get(single.size() - 1).equals("at");
    boolean done = single.size() == 1 && DONE.contains(single.get(0));
    return !zone && (at || done || single.stream().anyMatch(WORDS::contains));
  }

  /** A column that nobody knows and that holds a date; null when there is none. */
  static String withADate(Map<String, String> fields, Set<String> known) {
    return fields.entrySet().stream()
        .filter(field -> !known.contains(field.getKey()))
        .filter(field -> WrittenTimes.isShapedLikeADate(field.getValue()))
        .map(field -> field.getKey().strip())
        .sorted()
        .findFirst()
        .orElse(null);
  }
}
