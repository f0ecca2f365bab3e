package otklik.ingest.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import otklik.ingest.Cursor;

/**
 * How far a folder has been read.
 *
 * @param file that is being read; null between two files
 * @param rows how many of its rows have been taken
 * @param done names of the files that are read to their end and still in the folder
 * @param failed names of those that could not be read at all
 * @param reasons why, by name
 * @param identities by name: what tells each of these files from another of its name; nothing of
 *     files that an older version has read
 */
record FolderCursor(
    String file,
    long rows,
    List<String> done,
    List<String> failed,
    Map<String, String> reasons,
    Map<String, String> identities) {

  FolderCursor {
    done = done == null ? List.of() : List.copyOf(done);
    failed = failed == null ? List.of() : List.copyOf(failed);
    reasons = reasons == null ? Map.of() : Map.copyOf(reasons);
    identities = identities == null ? Map.of() : Map.copyOf(identities);
  }

  static FolderCursor of(Cursor cursor) {
    return cursor.isStart()
        ? new FolderCursor(null, 0, List.of(), List.of(), Map.of(), Map.of())
        : cursor.as(FolderCursor.class);
  }

  Cursor asCursor() {
    return Cursor.of(this);
  }

  /**
   * @param identity null when it is gone already
   */
  FolderCursor beginning(String name, String identity) {
    Map<String, String> known = new HashMap<>(identities);
    known.remove(name);
    if (identity != null) {
      known.put(name, identity);
    }
    return new FolderCursor(name, 0, done, failed, reasons, known);
  }

  FolderCursor taking() {
    return new FolderCursor(file, rows + 1, done, failed, reasons, identities);
  }

  /** Of the file that is being read; null where an older version began with it. */
  String identity() {
    return identities.get(file);
  }

  FolderCursor finished() {
    return new FolderCursor(null, 0, with(done), failed, reasons, identities);
  }

  FolderCursor failing(String reason) {
    Map<String, String> more = new HashMap<>(reasons);
    more.put(file, reason);
    return new FolderCursor(null, 0, done, with(failed), more, identities);
  }

  /** Forgets the finished files that do not wait any more. */
  FolderCursor without(Predicate<String> gone) {
    Map<String, String> why = new HashMap<>(reasons);
    why.keySet().removeIf(gone);
    Map<String, String> known = new HashMap<>(identities);
    known.keySet().removeIf(name -> !name.equals(file) && gone.test(name));
    return new FolderCursor(
        file,
        rows,
        done.stream().filter(gone.negate()).toList(),
        failed.stream().filter(gone.negate()).toList(),
        why,
        known);
  }

  private List<String> with(List<String> names) {
    List<String> more = new ArrayList<>(names);
    more.add(file);
    return more;
  }
}
