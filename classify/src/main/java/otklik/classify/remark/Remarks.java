package otklik.classify.remark;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import otklik.analysis.Evidence;
import otklik.analysis.Remark;
import otklik.analysis.RemarkLabel;
import otklik.classify.rule.WordRule;
import otklik.classify.rule.WordRules;
import otklik.classify.word.Words;

/** Finds remarks by the rules of remarks.yaml. Immutable and thread-safe. */
public final class Remarks {

  private final WordRules rules = new WordRules(Remarks.class, "remarks.yaml", "remark");
  private final Profanity profanity = new Profanity();

  List<WordRule> all() {
    return rules.all();
  }

  /** Each remark once, in the order of {@link Remark}. */
  public List<RemarkLabel> remarks(Words words) {
    Map<Remark, List<Evidence>> found = new EnumMap<>(Remark.class);
    List<Evidence> swearing = profanity.evidence(words);
    if (!swearing.isEmpty()) {
      found.put(Remark.PROFANITY, swearing);
    }
    for (WordRules.Match match : rules.matches(words)) {
      found.putIfAbsent(remark(match.name()), match.evidence());
    }
    return found.entrySet().stream()
        .map(entry -> new RemarkLabel(entry.getKey(), entry.getValue()))
        .toList();
  }

  static Remark remark(String name) {
    return Remark.valueOf(name.toUpperCase(Locale.ROOT));
  }
}
