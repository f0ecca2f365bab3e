package otklik.classify.topic;

import otklik.analysis.Token;
import otklik.analysis.Upos;
import otklik.classify.linear.FeatureVotes;
import otklik.classify.linear.Features;
import otklik.classify.morphology.Stems;
import otklik.classify.word.Word;
import otklik.classify.word.Words;

/** Stems of content words and what the topic lexicon says of them. Part of the model's format. */
public final class TopicFeatures {

  /** Lengths of the parts against each other, by cross-validation on the posts of our own. */
  private static final double STEMS = 4;

  private static final double LEXICON = 1;

  private TopicFeatures() {}

  public static Features of(Words words, TopicLexicon lexicon) {
    return of(words, lexicon, LexiconFeatures.of(words, lexicon));
  }

  /**
   * @param groups what the lexicon says of the words
   */
  static Features of(Words words, TopicLexicon lexicon, FeatureVotes groups) {
    Features features = new Features(2 * words.size());
    for (int i = 0; i < words.size(); i++) {
      if (isSubject(words.token(i))) {
        Word lemma = words.lemma(i);
        double rarity = Math.max(2, lexicon.entry(lemma).rarity());
        features.addOnce(key(Stems.of(lemma)), rarity, i, -1);
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
