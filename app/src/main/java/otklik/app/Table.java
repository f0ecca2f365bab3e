package otklik.app;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** Lines in columns for a terminal, as wide as what stands in them. Single-threaded. */
final class Table {

  private final List<List<String>> lines = new ArrayList<>();

  Table(String... heads) {
    lines.add(List.of(heads));
  }

  void add(Object... cells) {
    List<String> line = new ArrayList<>();
    for (Object cell : cells) {
      line.add(cell == null ? "-" : String.valueOf(cell).replaceAll("\\p{Cntrl}", " "));
    }
    lines.add(line);
  }

  void print(PrintStream out) {
    int columns = lines.get(0).size();
    int[] widths = new int[columns];
    for (List<String> line : lines) {
      for (int i = 0; i < columns; i++) {
        widths[i] = Math.max(widths[i], line.get(i).length());
      }
    }
    for (List<String> line : lines) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < columns; i++) {
        text.append(line.get(i)).append(" ".repeat(widths[i] - line.get(i).length() + 2));
      }
      out.println(text.toString().stripTrailing());
    }
  }
}
