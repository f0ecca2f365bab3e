package otklik.training.morphology;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import otklik.classify.morphology.Endings;
import otklik.classify.morphology.LemmaCounts;
import otklik.classify.morphology.Lemmas;
import otklik.classify.morphology.Reading;
import otklik.classify.morphology.RussianDictionary;
import otklik.classify.morphology.SeenForms;
import otklik.classify.morphology.Tags;

/** What is counted in treebanks: forms that the dictionary lacks, readings by ending, lemmas. */
final class FormCounts {

  /** How much more a lemma of today's convention counts. */
  private static final int CURRENT_WEIGHT = 4;

  /** More readings of one ending only slow the tagger down. */
  private static final int RULES_AN_ENDING = 6;

  private final RussianDictionary dictionary;

  FormCounts(RussianDictionary dictionary) {
    this.dictionary = dictionary;
  }

  /**
   * Readings that the dictionary lacks, or between whose lemmas it leaves the choice; the most
   * frequent first.
   */
  SeenForms seenForms(List<List<GoldToken>> sentences) {
    Map<String, Map<Reading, Integer>> counts = new HashMap<>();
    Map<String, Set<String>> written = new HashMap<>();
    for (List<GoldToken> sentence : sentences) {
      for (GoldToken token : sentence) {
        if (isWord(token)) {
          String form = Lemmas.normal(token.form());
          counts.computeIfAbsent(form, f -> new HashMap<>()).merge(reading(token), 1, Integer::sum);
          written
              .computeIfAbsent(form, f -> new HashSet<>())
              .add(token.form().toLowerCase(Locale.ROOT));
        }
      }
    }
    Map<String, List<Reading>> seen = new TreeMap<>();
    counts.forEach(
        (form, readings) -> {
          Set<String> known = known(written.get(form));
          List<Reading> missing =
              readings.entrySet().stream()
                  .filter(e -> !known.contains(e.getKey().lemma() + " " + e.getKey().tag()))
                  .sorted(
                      Map.Entry.<Reading, Integer>comparingByValue(Comparator.reverseOrder())
                          .thenComparing(e -> e.getKey().toString()))
                  .limit(100)
                  .map(Map.Entry::getKey)
                  .toList();
          if (!missing.isEmpty()) {
            seen.put(form, missing);
          }
        });
    return new SeenForms(seen);
  }

  /**
   * What the dictionary knows of a form in each of the ways in which it is written: of "всё" it
   * knows less than of "все".
   */
  private Set<String> known(Set<String> written) {
    Set<String> known = null;
    for (String form : written) {
      Set<String> ofForm = dictionary.lemmasAndTags(form);
      if (known == null) {
        known = ofForm;
      } else {
        known.retainAll(ofForm);
      }
    }
    return known;
  }

  static LemmaCounts lemmaCounts(List<TrainingSentence> training) {
    Map<String, Integer> ofForms = new TreeMap<>();
    Map<String, Integer> ofLemmas = new TreeMap<>();
    for (TrainingSentence sentence : training) {
      for (GoldToken token : sentence.tokens()) {
        if (isWord(token)) {
          int weight = sentence.current() ? CURRENT_WEIGHT : 1;
          Reading reading = reading(token);
          ofForms.merge(
              LemmaCounts.key(Lemmas.normal(token.form()), reading), weight, Integer::sum);
          ofLemmas.merge(LemmaCounts.key(reading), weight, Integer::sum);
        }
      }
    }
    return new LemmaCounts(ofForms, ofLemmas);
  }

  Endings endings(List<List<GoldToken>> sentences) {
    Map<String, Map<Endings.Rule, Integer>> counts = new HashMap<>();
    Set<String> done = new HashSet<>();
    for (List<GoldToken> sentence : sentences) {
      for (GoldToken token : sentence) {
        Reading reading = reading(token);
        String form = Lemmas.normal(token.form());
        Endings.Rule rule =
            isOpenClass(token)
                ? Endings.Rule.between(form, reading.lemma(), reading.tag(), reading.features())
                : null;
        if (rule != null && done.add(form + " " + reading)) {
          int weight = dictionary.knows(form) ? 1 : 5;
          for (int length = 1; length <= Math.min(Endings.LONGEST, form.length() - 1); length++) {
            if (rule.cut() <= length) {
              counts
                  .computeIfAbsent(form.substring(form.length() - length), e -> new HashMap<>())
                  .merge(rule, weight, Integer::sum);
            }
          }
        }
      }
    }
    Map<String, List<Endings.Rule>> rules = new TreeMap<>();
    counts.forEach((ending, seen) -> rules.put(ending, frequent(seen)));
    rules.values().removeIf(List::isEmpty);
    return new Endings(rules);
  }

  private static List<Endings.Rule> frequent(Map<Endings.Rule, Integer> seen) {
    return seen.entrySet().stream()
        .filter(e -> e.getValue() >= 2)
        .sorted(
            Map.Entry.<Endings.Rule, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(e -> e.getKey().toString()))
        .limit(RULES_AN_ENDING)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static Reading reading(GoldToken token) {
    return new Reading(
        Lemmas.normal(token.lemma()), Tags.of(token.upos(), token.features()), token.features());
  }

  private static boolean isWord(GoldToken token) {
    return Character.UnicodeScript.of(token.form().codePointAt(0))
            == Character.UnicodeScript.CYRILLIC
        && token.form().length() < 100;
  }

  private static boolean isOpenClass(GoldToken token) {
    return isWord(token)
        && token.form().length() > 2
        && switch (token.upos()) {
          case NOUN, PROPN, VERB, ADJ, ADV -> true;
          default -> false;
        };
  }
}
