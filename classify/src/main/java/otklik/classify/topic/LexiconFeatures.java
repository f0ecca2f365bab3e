package otklik.classify.topic;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import otklik.analysis.Token;
import otklik.classify.linear.FeatureVotes;
import otklik.classify.linear.Features;

/**
 * What the topic lexicon says of a post, as one part of other features. Part of models' formats.
 */
public final class LexiconFeatures {

  private LexiconFeatures() {}

  /**
   * A feature a group, weighted as the lexicon's own model does: term frequency as a logarithm, by
   * rarity.
   *
   * @param length of all of them together
   */
  public static void add(
      List<Token> tokens, TopicLexicon lexicon, Features features, double length) {
    Map<String, Integer> counts = new HashMap<>();
    tokens.forEach(token -> counts.merge(token.lemma(), 1, Integer::sum));
    FeatureVotes groups = new FeatureVotes(lexicon.features());
    for (int i = 0; i < tokens.size(); i++) {
      TopicLexicon.Entry entry = lexicon.entry(tokens.get(i).lemma());
      Integer count = entry.weights().isEmpty() ? null : counts.remove(tokens.get(i).lemma());
      if (count != null) {
        double weight = (1 + Math.log(count)) * entry.rarity();
        for (TopicLexicon.Weight group : entry.weights()) {
          groups.add(group.group(), weight * group.value(), i);
        }
      }
    }
    groups.addTo(features, length);
  }
}
