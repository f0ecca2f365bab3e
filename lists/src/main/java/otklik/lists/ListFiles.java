package otklik.lists;

import java.nio.file.Path;
import java.util.List;

/**
 * What became of a list.
 *
 * @param files that were written
 * @param missing endings of those that could not be
 */
public record ListFiles(List<Path> files, List<String> missing) {

  public ListFiles {
    files = List.copyOf(files);
    missing = List.copyOf(missing);
  }

  public boolean isWhole() {
    return missing.isEmpty();
  }
}
