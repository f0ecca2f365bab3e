package otklik.ingest.file;

import java.util.ArrayList;
import java.util.List;
import otklik.ingest.Cursor;

/**
 * How far a folder has been read.
 *
 * @param file that is being read; null between two files
 * @param rows how many of its rows have been taken
 * @param done names of the files that are read to their end and still in the folder
 * @param failed names of those that could not be read at all
 */
record FolderCursor(String file, long rows, List<String> done, List<String> failed) {

  FolderCursor {
    done = done == null ? List.of() : List.copyOf(done);
    failed = failed == null ? List.of() : List.copyOf(failed);
  }

  static FolderCursor of(Cursor cursor) {
    return cursor.isStart()
        ? new FolderCursor(null, 0, List.of(), List.of())
        : cursor.as(FolderCursor.class);
  }

  Cursor asCursor() {
    return Cursor.of(this);
  }

  FolderCursor reading(String name, long taken) {
    return new FolderCursor(name, taken, done, failed);
  }

  FolderCursor finished(boolean ok) {
    return new FolderCursor(null, 0, ok ? with(done) : done, ok ? failed : with(failed));
  }

  FolderCursor without(java.util.function.Predicate<String> gone) {
    return new FolderCursor(
        file,
        rows,
        done.stream().filter(gone.negate()).toList(),
        failed.stream().filter(gone.negate()).toList());
  }

  private List<String> with(List<String> names) {
    List<String> more = new ArrayList<>(names);
    more.add(file);
    return more;
  }
}
