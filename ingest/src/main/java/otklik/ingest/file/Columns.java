package otklik.ingest.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import otklik.region.Feed;

/**
 * Which column of a file is which field. Names are compared without regard to case, blanks and ё.
 * Immutable.
 */
public final class Columns {

  /** Of our own files: the columns bear our names. */
  public static final Columns PLAIN = new Columns(Map.of());

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
    return name.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").replace('ё', 'е');
  }

  /** The field that the column holds; of a register's other columns their own name. */
  String field(String column) {
    String name = plain(column);
    return columns.isEmpty() ? name : fields.getOrDefault(name, " " + name);
  }

  List<String> fields(List<String> header) {
    return header.stream().map(this::field).toList();
  }

  /** Column names, as people know them, that a file must have and that are not among the fields. */
  List<String> missing(Iterable<String> found) {
    List<String> needed = columns.isEmpty() ? List.of("id", "text") : List.copyOf(columns.keySet());
    List<String> missing = new ArrayList<>(needed);
    found.forEach(missing::remove);
    return missing.stream().map(field -> columns.getOrDefault(field, field)).sorted().toList();
  }
}
