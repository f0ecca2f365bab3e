package otklik.classify.morphology;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Numbers what the tagger knows: tags, and behind them cases by themselves, on which the features
 * of a clause speak whatever the rest of the tag is. Immutable and thread-safe.
 */
public final class TagIds {

  /** No case. */
  static final int NONE = -1;

  /** Before the name of a case by itself. */
  private static final String ALONE = "+";

  private final Map<String, Integer> ids = new HashMap<>();
  private final int[] cases;

  public TagIds(List<String> tags) {
    tags.forEach(tag -> ids.putIfAbsent(tag, ids.size()));
    cases = tags.stream().mapToInt(this::caseNumber).toArray();
  }

  /** Whether it is a tag, and no case by itself. */
  public static boolean isTag(String name) {
    return !name.startsWith(ALONE);
  }

  /** Tags with every case by itself behind them. */
  public static List<String> withCases(Collection<String> tags) {
    List<String> all = new ArrayList<>(tags);
    Tags.CASES.forEach(one -> all.add(ALONE + one));
    return all;
  }

  private int caseNumber(String tag) {
    for (String part : tag.split(" ")) {
      if (Tags.CASES.contains(part)) {
        return ids.getOrDefault(ALONE + part, NONE);
      }
    }
    return NONE;
  }

  /** Number of the tag's case by itself; {@value #NONE} for a tag without one. */
  public int caseOf(int tag) {
    return cases[tag];
  }

  /** -1 for a tag that was never seen in training. */
  public int id(String tag) {
    return ids.getOrDefault(tag, -1);
  }

  public int size() {
    return ids.size();
  }
}
