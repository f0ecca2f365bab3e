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
public record TopicScores(double[] byGroup) {

  /** Each lemma counts once, so that a word said ten times is no ten words. */
  public static TopicScores of(TopicLexicon lexicon, List<Token> tokens) {
    double[] byGroup = new double[lexicon.groups().size()];
    Set<String> seen = new HashSet<>();
    for (Token token : tokens) {
      if (seen.add(token.lemma())) {
        for (TopicLexicon.Weight weight : lexicon.weights(token.lemma())) {
          byGroup[weight.group()] += weight.value();
        }
      }
    }
    return new TopicScores(byGroup);
  }
}
