package otklik.classify.urgency;

import java.util.List;
import java.util.Locale;
import otklik.analysis.Urgency;
import otklik.analysis.UrgencyLabel;
import otklik.classify.rule.WordRule;
import otklik.classify.rule.WordRules;
import otklik.classify.word.Words;

/**
 * Tells danger and need from the words, by the rules of urgency.yaml. Immutable and thread-safe.
 */
public final class UrgencyRules {

  private final WordRules rules = new WordRules(UrgencyRules.class, "urgency.yaml", "level");

  List<WordRule> all() {
    return rules.all();
  }

  /** The highest level of which a rule applies. */
  public UrgencyLabel urgency(Words words) {
    UrgencyLabel found = new UrgencyLabel(Urgency.NORMAL, List.of());
    for (WordRules.Match match : rules.matches(words)) {
      Urgency level = level(match.name());
      found =
          level.compareTo(found.urgency()) > 0 ? new UrgencyLabel(level, match.evidence()) : found;
    }
    return found;
  }

  static Urgency level(String name) {
    return Urgency.valueOf(name.toUpperCase(Locale.ROOT));
  }
}
