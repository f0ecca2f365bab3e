package otklik.classify.morphology;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How often the treebanks have a lemma, of a form and at all: decides between readings of one tag
 * ("стою" is of стоять rather than of стоить). Immutable and thread-safe.
 */
public final class LemmaCounts {

  /** Times that the treebanks have a form whose rare readings are left out. */
  private static final int FREQUENT = 300;

  /** A reading is rare when so many others come upon it. */
  private static final int RARE = 400;

  private final Map<String, Integer> ofForms;
  private final Map<String, Integer> ofLemmas;

  /**
   * @param ofForms by {@link #key(String, Reading)}
   * @param ofLemmas by {@link #key(Reading)}
   */
  public LemmaCounts(Map<String, Integer> ofForms, Map<String, Integer> ofLemmas) {
    this.ofForms = new HashMap<>(ofForms);
    this.ofLemmas = new HashMap<>(ofLemmas);
  }

  public static String key(String normalForm, Reading reading) {
    return normalForm + " " + key(reading);
  }

  public static String key(Reading reading) {
    return reading.lemma() + " " + Tags.upos(reading.tag());
  }

  public Map<String, Integer> ofForms() {
    return ofForms;
  }

  public Map<String, Integer> ofLemmas() {
    return ofLemmas;
  }

  /**
   * Takes away the readings that a frequent form hardly ever has: mistakes of annotators, and words
   * that nobody means ("не" as a numeral).
   *
   * @param always readings that stay however rare they are
   */
  void keepUsual(String normalForm, Collection<Reading> readings, Collection<Reading> always) {
    int total =
        readings.stream()
            .map(reading -> key(normalForm, reading))
            .distinct()
            .mapToInt(key -> ofForms.getOrDefault(key, 0))
            .sum();
    if (total >= FREQUENT) {
      readings.removeIf(
          reading ->
              ofForms.getOrDefault(key(normalForm, reading), 0) * RARE < total
                  && !always.contains(reading));
    }
  }

  /** The readings of a form, the most usual lemma first; otherwise in their order. */
  List<Reading> sorted(String normalForm, Collection<Reading> readings) {
    List<Reading> sorted = new ArrayList<>(readings);
    sorted.sort(
        Comparator.<Reading>comparingInt(r -> -ofForms.getOrDefault(key(normalForm, r), 0))
            .thenComparingInt(r -> -ofLemmas.getOrDefault(key(r), 0)));
    return sorted;
  }
}
