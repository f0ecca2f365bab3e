package otklik.training.morphology;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import otklik.classify.morphology.FormKeys;
import otklik.classify.morphology.Sentence;
import otklik.training.morphology.PassTraining.GoldSentence;

/** How many tokens have each key of forms: a key that hardly any has teaches nothing of others. */
final class KeyCounts {

  private final Map<Long, Integer> counts = new HashMap<>();

  private KeyCounts() {}

  static KeyCounts of(List<GoldSentence> sentences) {
    KeyCounts made = new KeyCounts();
    for (GoldSentence gold : sentences) {
      Sentence sentence = gold.sentence();
      for (int i = 0; i < sentence.size(); i++) {
        for (long key : FormKeys.of(sentence, i).keys()) {
          made.counts.merge(key, 1, Integer::sum);
        }
      }
    }
    return made;
  }

  /** Those that as many tokens have, at least. */
  Set<Long> frequent(int least) {
    Set<Long> frequent = new TreeSet<>();
    counts.forEach(
        (key, count) -> {
          if (count >= least) {
            frequent.add(key);
          }
        });
    return frequent;
  }

  static Set<Long> union(Set<Long> a, Set<Long> b) {
    Set<Long> union = new HashSet<>(a);
    union.addAll(b);
    return union;
  }
}
