package otklik.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Remembers over a restart which lists of which days could not be made, so that they are tried
 * again alone. A line each: the day, and the name of the list's files. Single-threaded.
 *
 * @param file is there only while something is unmade
 */
record UnmadeLists(Path file) {

  /** The oldest day first. */
  Map<LocalDate, SortedSet<String>> all() throws IOException {
    Map<LocalDate, SortedSet<String>> all = new TreeMap<>();
    for (String line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
      String[] parts = line.split(" ", 2);
      if (parts.length == 2) {
        all.computeIfAbsent(LocalDate.parse(parts[0]), day -> new TreeSet<>()).add(parts[1]);
      }
    }
    return all;
  }

  /**
   * @param slugs in place of what was unmade of that day; none when all is made, or given up
   */
  void put(LocalDate day, Collection<String> slugs) throws IOException {
    Map<LocalDate, SortedSet<String>> all = all();
    all.put(day, new TreeSet<>(slugs));
    List<String> lines =
        all.entrySet().stream()
            .flatMap(one -> one.getValue().stream().map(slug -> one.getKey() + " " + slug))
            .toList();
    if (lines.isEmpty()) {
      Files.deleteIfExists(file);
      return;
    }
    Path part = file.resolveSibling("." + file.getFileName() + ".part");
    Files.write(part, lines);
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
