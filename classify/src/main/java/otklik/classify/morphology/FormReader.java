package otklik.classify.morphology;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import otklik.analysis.Upos;

/**
 * Finds the readings of a form: the dictionary's and the treebanks', else those of its last part,
 * of the form without drawn-out letters, or of its ending. Thread-safe.
 */
public final class FormReader {

  private static final int CACHED = 1 << 15;

  private final RussianDictionary dictionary;
  private final SeenForms seen;
  private final Endings endings;
  private final TagIds ids;
  private final Cached[] cache = new Cached[CACHED];

  public FormReader(RussianDictionary dictionary, SeenForms seen, Endings endings, TagIds ids) {
    this.dictionary = dictionary;
    this.seen = seen;
    this.endings = endings;
    this.ids = ids;
  }

  /** Immutable, so that a race of two threads costs a look-up and nothing else. */
  private record Cached(String form, Readings readings) {}

  Readings read(String form) {
    int slot = (form.hashCode() * 0x9E3779B1) >>> 17;
    Cached cached = cache[slot];
    if (cached == null || !cached.form().equals(form)) {
      cached = new Cached(form, find(form));
      cache[slot] = cached;
    }
    return cached.readings();
  }

  private Readings find(String form) {
    String lower = Lemmas.lower(form);
    List<Reading> sign = Signs.readings(form);
    if (!sign.isEmpty()) {
      return Readings.of(form, sign, true, ids);
    }
    boolean capital = Character.isUpperCase(form.charAt(0));
    Set<Reading> found = new LinkedHashSet<>(known(lower));
    boolean known = !found.isEmpty();
    if (!known) {
      found.addAll(unknown(lower));
    }
    if (capital) {
      properNouns(found);
    }
    return Readings.of(form, new ArrayList<>(found), known, ids);
  }

  private Set<Reading> known(String lower) {
    Set<Reading> readings = new LinkedHashSet<>(dictionary.readings(lower));
    readings.addAll(seen.readings(lower.replace('ё', 'е')));
    return readings;
  }

  private List<Reading> unknown(String lower) {
    String shortened = Elongation.shorten(lower, form -> !known(form).isEmpty());
    if (!shortened.equals(lower)) {
      return new ArrayList<>(known(shortened));
    }
    int hyphen = lower.lastIndexOf('-');
    if (hyphen > 0 && hyphen < lower.length() - 1) {
      Set<Reading> last = known(lower.substring(hyphen + 1));
      String first = Lemmas.normal(lower.substring(0, hyphen + 1));
      if (!last.isEmpty()) {
        return last.stream()
            .map(r -> new Reading(first + r.lemma(), r.tag(), r.features()))
            .toList();
      }
    }
    String normal = Lemmas.normal(lower);
    List<Reading> guessed = new ArrayList<>(endings.guess(normal));
    guessed.add(new Reading(normal, Upos.PROPN.name(), "_"));
    guessed.add(new Reading(normal, Upos.X.name(), "_"));
    return guessed;
  }

  private static void properNouns(Set<Reading> found) {
    for (Reading reading : List.copyOf(found)) {
      if (reading.tag().startsWith("NOUN ")) {
        found.add(
            new Reading(
                reading.lemma(), reading.tag().replace("NOUN ", "PROPN "), reading.features()));
      }
    }
  }
}
