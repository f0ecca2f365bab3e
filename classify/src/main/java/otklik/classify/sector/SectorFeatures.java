package otklik.classify.sector;

import java.util.HashSet;
import java.util.Set;
import otklik.analysis.Sector;
import otklik.analysis.Token;
import otklik.analysis.Upos;
import otklik.classify.linear.FeatureVotes;
import otklik.classify.linear.Features;
import otklik.classify.topic.LexiconFeatures;
import otklik.classify.topic.TopicLexicon;
import otklik.classify.word.Words;

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
  public static Features of(Words words, TopicLexicon lexicon) {
    return of(words, lexicon == null ? null : LexiconFeatures.of(words, lexicon));
  }

  /**
   * @param groups what the topic lexicon says of the tokens; null leaves it out
   */
  static Features of(Words words, FeatureVotes groups) {
    Features features = new Features(2 * words.size());
    for (int i = 0; i < words.size(); i++) {
      if (isSubject(words.token(i))) {
        features.addOnce(Features.key("w=", words.token(i).lemma()), 1, i, -1);
      }
    }
    features.normalise(0, LEMMAS);
    said(words, features);
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

  private static void said(Words words, Features features) {
    FeatureVotes strong = new FeatureVotes(STRONG_KEYS);
    FeatureVotes weak = new FeatureVotes(WEAK_KEYS);
    FeatureVotes beginning = new FeatureVotes(BEGINNING_KEYS);
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < words.size(); i++) {
      SectorWords.Said said = WORDS.said(words.lemma(i));
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
  public static void subjects(Words words, Features features, double length) {
    FeatureVotes subjects = new FeatureVotes(STRONG_KEYS);
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < words.size(); i++) {
      SectorWords.Said said = WORDS.said(words.lemma(i));
      if (said.strong().length > 0 && seen.add(said.stem())) {
        for (int sector : said.strong()) {
          subjects.add(sector, 1, i);
        }
      }
    }
    subjects.addTo(features, length);
  }

  /** Whether a word hardly occurs outside the sector, and is none of the other's. */
  static boolean namesBeside(Words words, Sector sector, Sector other) {
    for (int i = 0; i < words.size(); i++) {
      int[] of = WORDS.said(words.lemma(i)).strong();
      if (contains(of, sector) && !contains(of, other)) {
        return true;
      }
    }
    return false;
  }

  private static boolean contains(int[] ordinals, Sector sector) {
    for (int ordinal : ordinals) {
      if (ordinal == sector.ordinal()) {
        return true;
      }
    }
    return false;
  }
}
