package otklik.classify.topic;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import otklik.analysis.Token;

/**
 * How strongly a text speaks for each topic group.
 *
 * @param byGroup in the order of the lexicon's groups, 0 or more
 * @param byToken the strongest group of each token and its weight; null where a token speaks for
 *     none
 */
public record TopicScores(double[] byGroup, TopicLexicon.Weight[] byToken) {

  /** Each lemma counts once, so that a word said ten times is no ten words. */
  public static TopicScores of(TopicLexicon lexicon, List<Token> tokens) {
    double[] byGroup = new double[lexicon.groups().size()];
    TopicLexicon.Weight[] byToken = new TopicLexicon.Weight[tokens.size()];
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < tokens.size(); i++) {
      List<TopicLexicon.Weight> weights = lexicon.weights(tokens.get(i).lemma());
      boolean first = !weights.isEmpty() && seen.add(tokens.get(i).lemma());
      for (TopicLexicon.Weight weight : weights) {
        byGroup[weight.group()] += first ? weight.value() : 0;
        if (byToken[i] == null || weight.value() > byToken[i].value()) {
          byToken[i] = weight;
        }
      }
    }
    return new TopicScores(byGroup, byToken);
  }
}
