package otklik.ingest;

import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.zip.CRC32;

/**
 * What of a feed has been seen lately: ids, each with a mark of what the thing looked like, so that
 * new, changed and vanished things can be told apart. Part of a cursor; single-threaded.
 */
public final class Seen {

  /** What a look at a thing shows. */
  public enum Look {
    NEW,
    CHANGED,
    SAME
  }

  private final LinkedHashMap<String, String> marks;

  /**
   * @param marks by id, the longest known first; null for none
   */
  public Seen(Map<String, String> marks) {
    this.marks = marks == null ? new LinkedHashMap<>() : new LinkedHashMap<>(marks);
  }

  /** Eight hexadecimal digits that change when a text does. */
  public static String mark(String text) {
    CRC32 crc = new CRC32();
    crc.update(text.getBytes(StandardCharsets.UTF_8));
    return "%08x".formatted(crc.getValue());
  }

  /** Compares with what was seen, and remembers it. */
  public Look look(String id, String mark) {
    String before = marks.put(id, mark);
    return before == null ? Look.NEW : before.equals(mark) ? Look.SAME : Look.CHANGED;
  }

  public boolean knows(String id) {
    return marks.containsKey(id);
  }

  /** Known ids that a complete look at the covered ones did not show; they are forgotten. */
  public List<String> vanished(Set<String> shown, Predicate<String> covered) {
    List<String> gone =
        marks.keySet().stream().filter(id -> !shown.contains(id) && covered.test(id)).toList();
    marks.keySet().removeAll(gone);
    return gone;
  }

  /** Forgets the longest known until at most so many are left. */
  public void keepNewest(int most) {
    Iterator<String> oldest = marks.keySet().iterator();
    while (marks.size() > most) {
      oldest.next();
      oldest.remove();
    }
  }

  public Map<String, String> marks() {
    return marks;
  }
}
