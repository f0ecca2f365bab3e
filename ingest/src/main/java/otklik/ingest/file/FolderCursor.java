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
 */
record FolderCursor(
    String file, long rows, List<String> done, List<String> failed, Map<String, String> reasons) {

  FolderCursor {
    done = done == null ? List.of() : List.copyOf(done);
    failed = failed == null ? List.of() : List.copyOf(failed);
    reasons = reasons == null ? Map.of() : Map.copyOf(reasons);
  }

  static FolderCursor of(Cursor cursor) {
    return cursor.isStart()
        ? new FolderCursor(null, 0, List.of(), List.of(), Map.of())
        : cursor.as(FolderCursor.class);
  }

  Cursor asCursor() {
    return Cursor.of(this);
  }

  FolderCursor reading(String name, long taken) {
    return new FolderCursor(name, taken, done, failed, reasons);
  }

  FolderCursor finished() {
    return new FolderCursor(null, 0, with(done), failed, reasons);
  }

  FolderCursor failing(String reason) {
    Map<String, String> more = new HashMap<>(reasons);
    more.put(file, reason);
    return new FolderCursor(null, 0, done, with(failed), more);
  }

  FolderCursor without(Predicate<String> gone) {
    Map<String, String> left = new HashMap<>(reasons);
    left.keySet().removeIf(gone);
    return new FolderCursor(
        file,
        rows,
        done.stream().filter(gone.negate()).toList(),
        failed.stream().filter(gone.negate()).toList(),
        left);
  }

  private List<String> with(List<String> names) {
    List<String> more = new ArrayList<>(names);
    more.add(file);
    return more;
  }
}
