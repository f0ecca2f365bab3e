package otklik.classify.sector;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import otklik.analysis.Sector;
import otklik.analysis.Token;
import otklik.analysis.Upos;
import otklik.classify.linear.FeatureVotes;
import otklik.classify.linear.Features;
import otklik.classify.topic.LexiconFeatures;
import otklik.classify.topic.TopicLexicon;

/**
 * Lemmas, what the topic lexicon says of them, and words that speak for a sector, in the whole post
 * and at its beginning. Part of the model's format.
 */
public final class SectorFeatures {

  /** Lengths of the parts against each other, by cross-validation on the labelled posts. */
  private static final double LEMMAS = 3;

  private static final double LEXICON = 5;
  private static final double STRONG = 4;
  private static final double WEAK = 2;
  private static final double BEGINNING = 3;

  /** In tokens: here residents say what it is about. */
  private static final int BEGINNING_TOKENS = 60;

  private static final SectorWords WORDS = new SectorWords();
  private static final long[] STRONG_KEYS = SectorWords.keys("s=");
  private static final long[] WEAK_KEYS = SectorWords.keys("v=");
  private static final long[] BEGINNING_KEYS = SectorWords.keys("1=");

  private SectorFeatures() {}

  /**
   * @param lexicon null leaves its features out
   */
  public static Features of(List<Token> tokens, TopicLexicon lexicon) {
    return of(tokens, lexicon == null ? null : LexiconFeatures.of(tokens, lexicon));
  }

  /**
   * @param groups what the topic lexicon says of the tokens; null leaves it out
   */
  static Features of(List<Token> tokens, FeatureVotes groups) {
    Features features = new Features();
    Set<String> seen = new HashSet<>(2 * tokens.size());
    for (int i = 0; i < tokens.size(); i++) {
      if (isSubject(tokens.get(i)) && seen.add(tokens.get(i).lemma())) {
        features.add(Features.key("w=", tokens.get(i).lemma()), 1, i, -1);
      }
    }
    features.normalise(0, LEMMAS);
    words(tokens, features);
    if (groups != null) {
      groups.addTo(features, LEXICON);
    }
    return features;
  }

  private static boolean isSubject(Token token) {
    return token.isContent()
        && token.upos() != Upos.PROPN
        && Character.isLetter(token.lemma().charAt(0));
  }

  private static void words(List<Token> tokens, Features features) {
    FeatureVotes strong = new FeatureVotes(STRONG_KEYS);
    FeatureVotes weak = new FeatureVotes(WEAK_KEYS);
    FeatureVotes beginning = new FeatureVotes(BEGINNING_KEYS);
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < tokens.size(); i++) {
      SectorWords.Said said = WORDS.said(tokens.get(i).lemma());
      if (!said.isNothing() && seen.add(said.stem())) {
        for (int sector : said.strong()) {
          strong.add(sector, 1, i);
          if (i < BEGINNING_TOKENS) {
            beginning.add(sector, 1, i);
          }
        }
        for (int sector : said.weak()) {
          weak.add(sector, 1, i);
        }
      }
    }
    strong.addTo(features, STRONG);
    weak.addTo(features, WEAK);
    beginning.addTo(features, BEGINNING);
  }

  /** What the post is about, as one part of other features. */
  public static void subjects(List<Token> tokens, Features features, double length) {
    FeatureVotes subjects = new FeatureVotes(STRONG_KEYS);
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < tokens.size(); i++) {
      SectorWords.Said said = WORDS.said(tokens.get(i).lemma());
      if (said.strong().length > 0 && seen.add(said.stem())) {
        for (int sector : said.strong()) {
          subjects.add(sector, 1, i);
        }
      }
    }
    subjects.addTo(features, length);
  }

  /** Whether a word hardly occurs outside the sector, and is none of the other's. */
  static boolean namesBeside(List<Token> tokens, Sector sector, Sector other) {
    return tokens.stream()
        .map(token -> WORDS.said(token.lemma()).strong())
        .anyMatch(
            of ->
                Arrays.stream(of).anyMatch(s -> s == sector.ordinal())
                    && Arrays.stream(of).noneMatch(s -> s == other.ordinal()));
  }
}
