package otklik.ingest.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import otklik.ingest.WrittenTimes;
import otklik.region.Feed;
import otklik.text.Cut;

/**
 * Which column of a file is which field. Names are compared without regard to case, blanks and ё.
 * The post's date is known by the names that other programs give it too ({@link DateColumns}).
 * Immutable.
 */
public final class Columns {

  /** Of our own files: the columns bear our names. */
  public static final Columns PLAIN = new Columns(Map.of());

  /** When a post was written: a whole time, or a time of day beside a {@link #DATE}. */
  static final String TIME = "time";

  /** Its date by another name than ours. */
  static final String DATE = "date";

  private static final Set<String> KNOWN =
      Set.of(
          "id",
          "text",
          TIME,
          DATE,
          "platform",
          "feed",
          "url",
          "author",
          "author_city",
          "parent",
          "removed",
          "number",
          "registered",
          "due",
          "answered",
          "answer",
          "status",
          "executor",
          "satisfaction");

  /** So many names of a header are shown. */
  private static final int SHOWN = 40;

  private final Map<String, String> columns;
  private final Map<String, String> fields = new HashMap<>();

  /**
   * @param columns field to column; empty for our own names
   */
  private Columns(Map<String, String> columns) {
    this.columns = columns;
    columns.forEach((field, column) -> fields.put(plain(column), field));
  }

  public static Columns of(Feed feed) {
    return feed.columns().isEmpty() ? PLAIN : new Columns(feed.columns());
  }

  private static String plain(String name) {
    return WrittenTimes.plain(name).toLowerCase(Locale.ROOT).replace('ё', 'е');
  }

  /** The field that the column holds; of a register's other columns their own name. */
  private String field(String column) {
    String name = plain(column);
    return columns.isEmpty() ? name : fields.getOrDefault(name, " " + name);
  }

  /** The field of each column of the header. */
  List<String> fields(List<String> header) {
    List<String> named = new ArrayList<>(header.stream().map(this::field).toList());
    int best = -1;
    for (int i = 0; i < named.size(); i++) {
      int rank = DateColumns.rank(header.get(i));
      boolean free = !fields.containsKey(plain(header.get(i)));
      if (free && rank >= 0 && (best < 0 || rank < DateColumns.rank(header.get(best)))) {
        best = i;
      }
      if (free && DateColumns.isTime(header.get(i)) && !named.contains(TIME)) {
        named.set(i, TIME);
      }
    }
    for (int i = 0; i < named.size(); i++) {
      if (i == best) {
        named.set(i, DATE);
      } else if (named.get(i).equals(DATE)) {
        named.set(i, " " + DATE);
      }
    }
    return named;
  }

  /** Column names, as people know them, that a file must have and that are not among the fields. */
  List<String> missing(Iterable<String> found) {
    List<String> needed = columns.isEmpty() ? List.of("id", "text") : List.copyOf(columns.keySet());
    List<String> missing = new ArrayList<>(needed);
    found.forEach(
        field -> {
          missing.remove(field);
          if (field.equals("removed")) {
            // what is gone has no text any more
            missing.remove("text");
          }
        });
    return missing.stream().map(field -> columns.getOrDefault(field, field)).sorted().toList();
  }

  /**
   * The problem of a header in which two columns are one field of the post, of which one would be
   * lost; null when there is none.
   */
  static String twice(List<String> fields, List<String> header) {
    for (String field : List.of("id", "text", TIME, "parent", "platform", "feed")) {
      if (fields.indexOf(field) != fields.lastIndexOf(field)) {
        return field + ": the column is there twice; the header has " + shown(header);
      }
    }
    return null;
  }

  /**
   * The problem of a header in which a column sounds like a date and none is known as the post's;
   * null when there is none.
   */
  String undated(List<String> header) {
    List<String> fields = fields(header);
    if (!columns.isEmpty() || isDated(fields)) {
      return null;
    }
    for (int i = 0; i < fields.size(); i++) {
      if (!KNOWN.contains(fields.get(i)) && DateColumns.soundsLikeADate(header.get(i))) {
        return undated(header.get(i), header);
      }
    }
    return null;
  }

  /** The same of a row that has a date in a column that nobody knows. */
  String undated(Map<String, String> row, List<String> header) {
    String column = isDated(row.keySet()) ? null : DateColumns.withADate(row, known());
    return column == null ? null : undated(column, header);
  }

  private Set<String> known() {
    Set<String> known = new HashSet<>(columns.keySet());
    known.addAll(KNOWN);
    return known;
  }

  private static boolean isDated(java.util.Collection<String> fields) {
    return fields.contains(TIME)
        || fields.contains(DATE)
        || fields.contains("registered")
        || fields.contains("removed");
  }

  private String undated(String column, List<String> header) {
    String remedy =
        columns.isEmpty()
            ? "name the one with the date of the post 'time'"
            : "say which one is the date of the post: 'time' in the feed's columns";
    return "time: the column is missing, and '"
        + column.strip()
        + "' seems to hold dates; "
        + remedy
        + "; the columns are "
        + shown(header);
  }

  /** The columns that a file has, in its own words. */
  static String shown(List<String> header) {
    String names =
        header.stream()
            .limit(SHOWN)
            .map(name -> Cut.ellipsis(name.strip(), SHOWN))
            .collect(Collectors.joining(", "));
    return header.size() > SHOWN ? names + ", …" : names;
  }

  /** Whether the field is one that a post is made of, and no text that may come in pieces. */
  static boolean isScalar(String field) {
    return isKnown(field) && !field.equals("text");
  }

  /** Whether the field is one that a post is made of. */
  static boolean isKnown(String field) {
    return KNOWN.contains(field);
  }
}
