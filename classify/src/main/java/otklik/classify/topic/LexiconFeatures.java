package otklik.classify.topic;

import java.util.HashMap;
import java.util.Map;
import otklik.classify.linear.FeatureVotes;
import otklik.classify.word.Words;

/**
 * What the topic lexicon says of a post, as one part of other features. Part of models' formats.
 */
public final class LexiconFeatures {

  private LexiconFeatures() {}

  /**
   * A feature a group, weighted as the lexicon's own model does: term frequency as a logarithm, by
   * rarity.
   */
  public static FeatureVotes of(Words words, TopicLexicon lexicon) {
    Map<String, Integer> counts = new HashMap<>();
    TopicLexicon.Entry[] entries = new TopicLexicon.Entry[words.size()];
    for (int i = 0; i < entries.length; i++) {
      entries[i] = lexicon.entry(words.lemma(i));
      if (!entries[i].isNothing()) {
        counts.merge(words.token(i).lemma(), 1, Integer::sum);
      }
    }
    FeatureVotes groups = new FeatureVotes(lexicon.features());
    for (int i = 0; i < entries.length; i++) {
      TopicLexicon.Entry entry = entries[i];
      Integer count = entry.isNothing() ? null : counts.remove(words.token(i).lemma());
      if (count != null) {
        double weight = (1 + Math.log(count)) * entry.rarity();
        for (TopicLexicon.Weight group : entry.weights()) {
          groups.add(group.group(), weight * group.value(), i);
        }
      }
    }
    return groups;
  }
}
