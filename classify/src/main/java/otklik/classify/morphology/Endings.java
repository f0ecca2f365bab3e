package otklik.classify.morphology;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Guesses the readings of a form that no dictionary has, by its ending: the longest ending that was
 * seen decides. Immutable and thread-safe.
 */
public final class Endings {

  /** In letters. Longer ones overfit; measured on UD Taiga dev. */
  public static final int LONGEST = 5;

  private final Map<String, List<Rule>> rules;

  public Endings(Map<String, List<Rule>> rules) {
    this.rules = new HashMap<>(rules);
  }

  /**
   * How a form of this ending is read.
   *
   * @param cut letters to cut from the form's end
   * @param add what to put there instead, to get the lemma
   */
  public record Rule(int cut, String add, String tag, String features) {

    /** The rule that makes the lemma of the form; null when they share too little. */
    public static Rule between(String form, String lemma, String tag, String features) {
      int common = 0;
      while (common < Math.min(form.length(), lemma.length())
          && form.charAt(common) == lemma.charAt(common)) {
        common++;
      }
      boolean tooLittle = form.length() - common > LONGEST - 1 || common == 0;
      return tooLittle
          ? null
          : new Rule(form.length() - common, lemma.substring(common), tag, features);
    }

    Reading apply(String form) {
      return new Reading(form.substring(0, form.length() - cut) + add, tag, features);
    }
  }

  public Map<String, List<Rule>> rules() {
    return rules;
  }

  /** At most a dozen readings; empty when not even the last letter was ever seen. */
  List<Reading> guess(String form) {
    Set<Reading> readings = new LinkedHashSet<>();
    for (int length = Math.min(LONGEST, form.length() - 1);
        length > 0 && readings.size() < 8;
        length--) {
      for (Rule rule : rules.getOrDefault(form.substring(form.length() - length), List.of())) {
        if (rule.cut() < form.length() && readings.size() < 12) {
          readings.add(rule.apply(form));
        }
      }
    }
    return new ArrayList<>(readings);
  }
}
