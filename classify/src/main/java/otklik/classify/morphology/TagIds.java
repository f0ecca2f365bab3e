package otklik.classify.morphology;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers the tags that the tagger knows. Immutable and thread-safe. */
public final class TagIds {

  private final Map<String, Integer> ids = new HashMap<>();

  public TagIds(List<String> tags) {
    tags.forEach(tag -> ids.putIfAbsent(tag, ids.size()));
  }

  /** -1 for a tag that was never seen in training. */
  public int id(String tag) {
    return ids.getOrDefault(tag, -1);
  }

  public int size() {
    return ids.size();
  }
}
