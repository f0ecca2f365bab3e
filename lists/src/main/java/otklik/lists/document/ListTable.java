package otklik.lists.document;

import java.util.List;

/**
 * A table of a list.
 *
 * @param name short enough for the tab of a sheet: 31 characters
 * @param columns of sheets and lines: everything
 * @param printed of pages and prints: what fits on paper
 * @param whenEmpty what stands there when there are no rows
 */
public record ListTable<R>(
    String name,
    List<ListColumn<R>> columns,
    List<ListColumn<R>> printed,
    List<R> rows,
    String whenEmpty) {

  public ListTable {
    columns = List.copyOf(columns);
    printed = List.copyOf(printed);
  }
}
