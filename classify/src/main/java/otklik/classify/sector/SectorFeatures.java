package otklik.classify.sector;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import otklik.analysis.Token;
import otklik.analysis.Upos;
import otklik.classify.linear.Features;
import otklik.classify.topic.TopicLexicon;
import otklik.classify.topic.TopicScores;

/**
 * Lemmas, pairs of neighbouring lemmas, and what the topic lexicon says of them. Part of the
 * model's format.
 */
public final class SectorFeatures {

  /**
   * Length of the lemma part against the lexicon part; measured by cross-validation on the labelled
   * posts.
   */
  private static final double LEMMA_PART = 3.0;

  private static final double LEXICON_PART = 3.5;

  private SectorFeatures() {}

  /**
   * @param lexicon null leaves its features out
   */
  public static Features of(List<Token> tokens, TopicLexicon lexicon) {
    Features features = new Features();
    Set<String> seen = new HashSet<>();
    int before = -1;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.isContent()
          && token.upos() != Upos.PROPN
          && Character.isLetter(token.lemma().charAt(0))) {
        if (seen.add(token.lemma())) {
          features.add("w=" + token.lemma(), 1, i, -1);
        }
        String pair = before < 0 ? null : "b=" + tokens.get(before).lemma() + " " + token.lemma();
        if (pair != null && seen.add(pair)) {
          features.add(pair, 0.6, before, i);
        }
        before = i;
      }
    }
    features.normalise(0, LEMMA_PART);
    if (lexicon != null) {
      lexiconFeatures(tokens, lexicon, features);
    }
    return features;
  }

  private static void lexiconFeatures(List<Token> tokens, TopicLexicon lexicon, Features features) {
    int from = features.size();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (seen.add(tokens.get(i).lemma())) {
        for (TopicLexicon.Weight weight : lexicon.weights(tokens.get(i).lemma())) {
          features.add("g=" + weight.group(), weight.value(), i, -1);
        }
      }
    }
    double length = groupLength(tokens, lexicon);
    for (int f = from; f < features.size() && length > 0; f++) {
      Features.Feature feature = features.all().get(f);
      features
          .all()
          .set(
              f,
              new Features.Feature(
                  feature.name(), feature.value() * LEXICON_PART / length, feature.token(), -1));
    }
  }

  private static double groupLength(List<Token> tokens, TopicLexicon lexicon) {
    double sum = 0;
    for (double score : TopicScores.of(lexicon, tokens).byGroup()) {
      sum += score * score;
    }
    return Math.sqrt(sum);
  }
}
