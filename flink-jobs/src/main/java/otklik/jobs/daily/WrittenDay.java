package otklik.jobs.daily;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What became of the lists of a day.
 *
 * @param lists by the name of their files, the summary not among them
 * @param summary null when one municipality alone was asked for
 */
public record WrittenDay(Map<String, WrittenList> lists, WrittenList summary) {

  public WrittenDay {
    lists = Map.copyOf(lists);
  }

  /** Those of which something could not be made, in order. */
  public List<WrittenList> troubled() {
    List<WrittenList> all = new ArrayList<>(lists.values());
    if (summary != null) {
      all.add(summary);
    }
    return all.stream()
        .filter(list -> !list.isWhole())
        .sorted(java.util.Comparator.comparing(WrittenList::slug))
        .toList();
  }
}
