package otklik.classify.rule;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import otklik.analysis.Evidence;
import otklik.classify.knowledge.KnowledgeFile;
import otklik.classify.word.WordFact;
import otklik.classify.word.Words;

/** The rules of one file. Immutable and thread-safe. */
public final class WordRules {

  private static final BitSet NONE = new BitSet();

  private final List<WordRule> rules = new ArrayList<>();

  /**
   * Places of the rules by each of their first words, so that a post is asked only what its words
   * can mean.
   */
  private final Map<String, BitSet> byWord = new HashMap<>();

  /** The same by all their words. */
  private final Map<String, BitSet> byAnyWord = new HashMap<>();

  private final WordFact<BitSet> first = new WordFact<>(word -> byWord.getOrDefault(word, NONE));

  private final WordFact<BitSet> any = new WordFact<>(word -> byAnyWord.getOrDefault(word, NONE));

  /** A rule that applies, and the words that made it apply. */
  public record Match(String name, List<Evidence> evidence) {}

  /**
   * @param owner beside which the file stands
   * @param key of a rule's name in the file
   */
  public WordRules(Class<?> owner, String file, String key) {
    JsonNode knowledge = KnowledgeFile.read(owner, file);
    for (JsonNode rule : knowledge.get("rules")) {
      List<Set<String>> words = new ArrayList<>();
      rule.get("words").forEach(word -> words.add(choice(word.asText(), knowledge.path("sets"))));
      rules.add(
          new WordRule(
              rule.get(key).asText(),
              words,
              rule.has("also")
                  ? Temperature.valueOf(rule.get("also").asText().toUpperCase(Locale.ROOT))
                  : null,
              new HashSet<>(texts(rule.path("unless"))),
              texts(rule.path("yes")),
              texts(rule.path("no"))));
    }
    for (int rule = 0; rule < rules.size(); rule++) {
      for (String word : rules.get(rule).words().get(0)) {
        byWord.computeIfAbsent(word, w -> new BitSet()).set(rule);
      }
      for (Set<String> choice : rules.get(rule).words()) {
        for (String word : choice) {
          byAnyWord.computeIfAbsent(word, w -> new BitSet()).set(rule);
        }
      }
    }
  }

  /** "люк|$child": words and the words of a set of the file. */
  private static Set<String> choice(String words, JsonNode sets) {
    Set<String> choice = new LinkedHashSet<>();
    for (String word : words.split("\\|")) {
      choice.addAll(
          word.startsWith("$")
              ? List.of(sets.get(word.substring(1)).asText().split("\\|"))
              : List.of(word));
    }
    return choice;
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(text -> texts.add(text.asText()));
    return texts;
  }

  public List<WordRule> all() {
    return rules;
  }

  /** All rules that apply. */
  public List<Match> matches(Words words) {
    BitSet candidates = candidates(words);
    if (candidates == NONE) {
      return List.of();
    }
    List<Match> matches = new ArrayList<>();
    BitSet[] said = said(words);
    for (int i = candidates.nextSetBit(0); i >= 0; i = candidates.nextSetBit(i + 1)) {
      int rule = i;
      if (count(said, rule) < rules.get(rule).words().size()) {
        continue;
      }
      List<Evidence> evidence = rules.get(i).apply(words.tokens(), token -> said[token].get(rule));
      if (!evidence.isEmpty()) {
        matches.add(new Match(rules.get(i).name(), evidence));
      }
    }
    return matches;
  }

  /** How many tokens are words of a rule: none serves for two of them. */
  private static int count(BitSet[] said, int rule) {
    int count = 0;
    for (BitSet of : said) {
      count += of.get(rule) ? 1 : 0;
    }
    return count;
  }

  /** Rules of which the text has a first word. */
  private BitSet candidates(Words words) {
    BitSet candidates = NONE;
    for (int i = 0; i < words.size(); i++) {
      BitSet of = first.of(words.lemma(i));
      if (of != NONE) {
        candidates = candidates == NONE ? new BitSet() : candidates;
        candidates.or(of);
      }
    }
    return candidates;
  }

  /** Of each token the rules of which it is a word. */
  private BitSet[] said(Words words) {
    BitSet[] said = new BitSet[words.size()];
    for (int i = 0; i < said.length; i++) {
      BitSet lemma = any.of(words.lemma(i));
      BitSet form = any.of(words.form(i));
      said[i] = form == NONE || form == lemma ? lemma : lemma == NONE ? form : both(lemma, form);
    }
    return said;
  }

  private static BitSet both(BitSet a, BitSet b) {
    BitSet both = (BitSet) a.clone();
    both.or(b);
    return both;
  }
}
