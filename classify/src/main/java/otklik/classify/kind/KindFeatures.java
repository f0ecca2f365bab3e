package otklik.classify.kind;

import java.util.List;
import java.util.Locale;
import otklik.analysis.Token;
import otklik.analysis.Upos;
import otklik.classify.linear.FeatureVotes;
import otklik.classify.linear.Features;
import otklik.classify.sector.SectorFeatures;
import otklik.classify.word.WordFact;
import otklik.classify.word.Words;

/**
 * Lemmas with negation and question words, pairs, turns of phrase, how sentences ask and end, forms
 * of verbs, words of the sectors (health is asked for help, the housing service complained of).
 * Part of the model's format.
 */
public final class KindFeatures {

  /** Lengths of the parts against each other, by cross-validation on the labelled posts. */
  private static final double LEMMAS = 4;

  private static final double PAIRS = 1.5;
  private static final double PHRASES = 2;
  private static final double SUBJECTS = 3;
  private static final double SENTENCES = 2;
  private static final double ASKING = 3.5;
  private static final double GRAMMAR = 3;

  private static final long[] LISTS = Manner.WORDS.lists();

  /** What stands before the first word. */
  private static final long BEGINNING = Manner.before("^");

  private static final WordFact<Boolean> SHOUTED = new WordFact<>(KindFeatures::isShouted);

  private KindFeatures() {}

  /** Of a feature of the whole text. */
  private static long key(String name) {
    return Features.key(name, "");
  }

  public static Features of(Words words) {
    Features features = new Features(3 * words.size());
    Manner[] manners = Manner.of(words);
    lemmas(words, manners, features);
    pairs(words, manners, features);
    phrases(words, manners, features);
    SectorFeatures.subjects(words, features, SUBJECTS);
    sentences(words.tokens(), manners, features);
    signs(words, features);
    Asking.add(words.tokens(), manners, features, ASKING);
    Grammar.add(words.tokens(), features, GRAMMAR);
    return features;
  }

  private static void lemmas(Words words, Manner[] manners, Features features) {
    for (int i = 0; i < manners.length; i++) {
      if (isWord(words.token(i))) {
        double value = words.token(i).isContent() ? 1 : 0.7;
        features.addOnce(manners[i].word(), value, i, -1);
      }
    }
    features.normalise(0, LEMMAS);
  }

  private static void pairs(Words words, Manner[] manners, Features features) {
    int from = features.size();
    long before = BEGINNING;
    for (int i = 0; i < manners.length; i++) {
      String form = words.token(i).form();
      if (isWord(words.token(i))) {
        long key = Features.key(before, manners[i].behind());
        features.addOnce(key, 1, i, i > 0 ? i - 1 : -1);
        before = manners[i].before();
      } else if (form.charAt(0) != ',') {
        before = Manner.before(form.substring(0, 1));
      }
    }
    features.normalise(from, PAIRS);
  }

  private static boolean isWord(Token token) {
    return token.upos() != Upos.PUNCT && token.upos() != Upos.PROPN;
  }

  /** A list counts by the square root of its phrases: the tenth says less than the first. */
  private static void phrases(Words words, Manner[] manners, Features features) {
    int[] found = new int[LISTS.length];
    FeatureVotes votes = new FeatureVotes(LISTS);
    for (int i = 0; i < words.size(); i++) {
      for (KindWords.Listed listed : manners[i].phrases()) {
        if (listed.phrase().standsAt(words.tokens(), i)) {
          int times = ++found[listed.list()];
          votes.add(listed.list(), Math.sqrt(times) - Math.sqrt(times - 1), i);
        }
      }
    }
    votes.addTo(features, PHRASES);
  }

  private static void sentences(List<Token> tokens, Manner[] manners, Features features) {
    Sentences s = Sentences.of(tokens, manners);
    double all = Math.max(1, s.sentences());
    features.add(key("q=share"), SENTENCES * s.questions() / all);
    features.add(key("q=words"), SENTENCES * s.askingWords() / all);
    features.add(
        key("q=statements"), SENTENCES * Math.min(1, (s.sentences() - s.questions()) / 5.0));
    features.add(s.questions() == s.sentences() ? key("q=all") : key("q=some"), SENTENCES);
    features.add(s.questions() == 0 ? key("q=none") : key("q=any"), SENTENCES / 2);
    features.add(s.beginsAsking() ? key("q=first") : key("q=notfirst"), SENTENCES / 2);
    int negations = 0;
    for (Manner manner : manners) {
      negations += manner.denies() ? 1 : 0;
    }
    features.add(key("q=negations"), Math.min(1.5, negations / 3.0));
    features.add(key("q=negative"), Math.min(1, 8.0 * negations / Math.max(1, tokens.size())));
    features.add(tokens.size() > 40 ? key("q=long") : key("q=notlong"), SENTENCES / 2);
    features.add(tokens.size() > 90 ? key("q=verylong") : key("q=notverylong"), SENTENCES / 2);
  }

  private static boolean isShouted(String form) {
    return form.length() > 3 && form.equals(form.toUpperCase(Locale.ROOT));
  }

  private static void signs(Words words, Features features) {
    List<Token> tokens = words.tokens();
    int questions = 0;
    int exclamations = 0;
    int capitals = 0;
    for (int i = 0; i < tokens.size(); i++) {
      String form = tokens.get(i).form();
      if (form.startsWith("?")) {
        questions++;
        features.add(key("s=?"), questions == 1 ? 0.8 : 0.2, i, -1);
      }
      exclamations += form.startsWith("!") ? 1 : 0;
      capitals += SHOUTED.of(words.form(i)) ? 1 : 0;
    }
    boolean endsAsking = !tokens.isEmpty() && tokens.get(tokens.size() - 1).form().startsWith("?");
    features.add(endsAsking ? key("s=ends?") : key("s=ends"), 0.5);
    features.add(key("s=!"), Math.min(1.5, exclamations / 2.0));
    features.add(key("s=caps"), Math.min(1, capitals / 3.0));
    features.add(key("s=length"), Math.min(1.5, tokens.size() / 60.0));
    features.add(tokens.size() < 8 ? key("s=short") : key("s=notshort"), 0.5);
  }
}
