package otklik.classify.topic;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import otklik.analysis.Token;
import otklik.analysis.Upos;
import otklik.classify.linear.FeatureVotes;
import otklik.classify.linear.Features;
import otklik.classify.morphology.Stems;

/** Stems of content words and what the topic lexicon says of them. Part of the model's format. */
public final class TopicFeatures {

  /** Lengths of the parts against each other, by cross-validation on the posts of our own. */
  private static final double STEMS = 4;

  private static final double LEXICON = 1;

  private TopicFeatures() {}

  public static Features of(List<Token> tokens, TopicLexicon lexicon) {
    return of(tokens, lexicon, LexiconFeatures.of(tokens, lexicon));
  }

  /**
   * @param groups what the lexicon says of the tokens
   */
  static Features of(List<Token> tokens, TopicLexicon lexicon, FeatureVotes groups) {
    Features features = new Features();
    Set<String> seen = new HashSet<>(2 * tokens.size());
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      String stem = isSubject(token) ? Stems.of(token.lemma()) : null;
      if (stem != null && seen.add(stem)) {
        features.add(key(stem), Math.max(2, lexicon.entry(token.lemma()).rarity()), i, -1);
      }
    }
    features.normalise(0, STEMS);
    groups.addTo(features, LEXICON);
    return features;
  }

  /** Of the feature of a stem. */
  public static long key(String stem) {
    return Features.key("t=", stem);
  }

  private static boolean isSubject(Token token) {
    return token.isContent()
        && token.upos() != Upos.PROPN
        && Character.isLetter(token.lemma().charAt(0));
  }
}
