package otklik.classify.duplicate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import otklik.analysis.AddressMention;
import otklik.analysis.AddressPart;
import otklik.analysis.Keyword;
import otklik.analysis.PlaceMention;
import otklik.analysis.Token;
import otklik.analysis.Upos;
import otklik.classify.morphology.RussianDictionary;
import otklik.classify.morphology.Stems;
import otklik.classify.topic.TopicLexicon;
import otklik.classify.word.WordFact;
import otklik.classify.word.Words;

/**
 * Picks the words that tell what a post is about: content words outside of the gazetteer's places,
 * each concept once, weighted by rarity. Immutable and thread-safe.
 */
public final class Keywords {

  /** Words of fewer letters seldom name a problem. */
  private static final int SHORTEST = 3;

  /** Of a word that neither the lexicon nor the dictionary knows. */
  private static final double UNKNOWN = 6.5;

  /**
   * A word that the lexicon does not know weighs by its frequency in all Russian texts, so that
   * "библиотека" weighs like the lexicon's rare words and "опять" like its usual ones.
   */
  private static final double RAREST = 7.5;

  private static final double MOST_USUAL = 2;
  private static final double AT_ZERO = 14;
  private static final double PER_DOUBLING = 0.68;

  /** Verbs and adverbs say less of the problem than its noun. */
  private static final double NO_NOUN = 0.6;

  private final TopicLexicon lexicon;
  private final RussianDictionary dictionary;
  private final Concepts concepts = new Concepts();
  private final WordFact<Meaning> meanings = new WordFact<>(this::look);

  /**
   * What a lemma says of the problem.
   *
   * @param concept stem of the first word for the same thing
   * @param weight as a noun
   */
  private record Meaning(String stem, String concept, double weight) {}

  public Keywords(TopicLexicon lexicon, RussianDictionary dictionary) {
    this.lexicon = lexicon;
    this.dictionary = dictionary;
  }

  private Meaning look(String lemma) {
    String stem = Stems.of(lemma);
    float rarity = lexicon.entry(lemma).rarity();
    return new Meaning(stem, concepts.of(stem), rarity == 0 ? general(lemma) : rarity);
  }

  public List<Keyword> keywords(
      Words words, List<PlaceMention> places, List<AddressMention> addresses) {
    List<Keyword> keywords = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    boolean starts = true;
    for (int i = 0; i < words.size(); i++) {
      Token token = words.token(i);
      if (isSubject(token) && !isPlace(token, places)) {
        AddressMention address = at(token, addresses);
        boolean name = isName(token, address, starts);
        Meaning meaning = meanings.of(words.lemma(i));
        String stem = name ? meaning.stem() : meaning.concept();
        if (!isKindOfPlace(token, address) && seen.add(stem)) {
          keywords.add(new Keyword(stem, weight(token, meaning), name));
        }
      }
      starts = ".!?:".indexOf(token.form().charAt(0)) >= 0;
    }
    return keywords;
  }

  private static boolean isName(Token token, AddressMention address, boolean starts) {
    boolean street = address != null && address.part() != AddressPart.OBJECT;
    boolean capital = Character.isUpperCase(token.form().charAt(0));
    boolean shouted = token.form().length() > 1 && Character.isUpperCase(token.form().charAt(1));
    return street || capital && !starts && !shouted;
  }

  /** "улица", "микрорайон": neither a name nor what is wrong. "школа" says what it is about. */
  private static boolean isKindOfPlace(Token token, AddressMention address) {
    return address != null
        && address.part() != AddressPart.OBJECT
        && address.name().startsWith(token.lemma());
  }

  private static boolean isSubject(Token token) {
    return (token.isContent() || token.lemma().equals("без"))
        && token.upos() != Upos.NUM
        && token.lemma().length() >= SHORTEST
        && Character.isLetter(token.lemma().charAt(0));
  }

  private static double weight(Token token, Meaning meaning) {
    boolean noun = token.upos() == Upos.NOUN || token.upos() == Upos.PROPN;
    return noun ? meaning.weight() : meaning.weight() * NO_NOUN;
  }

  private double general(String lemma) {
    int often = dictionary.frequency(lemma);
    double weight = AT_ZERO - PER_DOUBLING * often;
    return often == 0 ? UNKNOWN : Math.max(MOST_USUAL, Math.min(RAREST, weight));
  }

  /** The address that a token is part of; null for none. */
  private static AddressMention at(Token token, List<AddressMention> addresses) {
    for (AddressMention address : addresses) {
      if (token.start() >= address.start() && token.start() < address.end()) {
        return address;
      }
    }
    return null;
  }

  private static boolean isPlace(Token token, List<PlaceMention> places) {
    for (int p = 0; p < places.size(); p++) {
      PlaceMention place = places.get(p);
      if (token.start() >= place.start() && token.start() < place.end()) {
        return true;
      }
    }
    return false;
  }
}
