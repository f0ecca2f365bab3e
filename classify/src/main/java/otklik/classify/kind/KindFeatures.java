package otklik.classify.kind;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import otklik.analysis.Token;
import otklik.analysis.Upos;
import otklik.classify.linear.FeatureVotes;
import otklik.classify.linear.Features;
import otklik.classify.sector.SectorFeatures;

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

  private static final Pattern LINK = Pattern.compile("https?:|www\\.");

  private static final KindWords WORDS = new KindWords();
  private static final long[] LISTS = WORDS.lists();

  private KindFeatures() {}

  /** Of a feature of the whole text. */
  private static long key(String name) {
    return Features.key(name, "");
  }

  public static Features of(List<Token> tokens) {
    Features features = new Features();
    String[] words = words(tokens);
    Manner[] manners = Manner.of(tokens);
    lemmas(tokens, words, features);
    pairs(tokens, words, features);
    phrases(tokens, features);
    SectorFeatures.subjects(tokens, features, SUBJECTS);
    sentences(tokens, manners, features);
    signs(tokens, features);
    Asking.add(tokens, manners, features, ASKING);
    Grammar.add(tokens, features, GRAMMAR);
    return features;
  }

  /** What each token says; null for one that says nothing. */
  private static String[] words(List<Token> tokens) {
    String[] words = new String[tokens.size()];
    for (int i = 0; i < words.length; i++) {
      Token token = tokens.get(i);
      words[i] = isWord(token) ? lemma(token) : null;
    }
    return words;
  }

  private static void lemmas(List<Token> tokens, String[] words, Features features) {
    Set<String> seen = new HashSet<>(2 * words.length);
    for (int i = 0; i < words.length; i++) {
      if (words[i] != null && seen.add(words[i])) {
        features.add(Features.key("w=", words[i]), tokens.get(i).isContent() ? 1 : 0.7, i, -1);
      }
    }
    features.normalise(0, LEMMAS);
  }

  private static void pairs(List<Token> tokens, String[] words, Features features) {
    int from = features.size();
    Set<Long> seen = new HashSet<>(2 * words.length);
    String before = "^";
    for (int i = 0; i < words.length; i++) {
      Token token = tokens.get(i);
      if (words[i] != null) {
        long pair = Features.key("b=", before, words[i]);
        if (seen.add(pair)) {
          features.add(pair, 1, i, i > 0 ? i - 1 : -1);
        }
        before = words[i];
      } else if (token.form().charAt(0) != ',') {
        before = token.form().substring(0, 1);
      }
    }
    features.normalise(from, PAIRS);
  }

  private static boolean isWord(Token token) {
    return token.upos() != Upos.PUNCT && token.upos() != Upos.PROPN;
  }

  private static String lemma(Token token) {
    char first = token.lemma().charAt(0);
    boolean link = first < 128 && LINK.matcher(token.lemma()).lookingAt();
    return link ? "<link>" : Character.isDigit(first) ? "<number>" : token.lemma();
  }

  /** A list counts by the square root of its phrases: the tenth says less than the first. */
  private static void phrases(List<Token> tokens, Features features) {
    int[] found = new int[LISTS.length];
    FeatureVotes votes = new FeatureVotes(LISTS);
    for (int i = 0; i < tokens.size(); i++) {
      for (KindWords.Listed listed : WORDS.beginningWith(tokens.get(i).lemma())) {
        if (listed.phrase().standsAt(tokens, i)) {
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
    long negations = Arrays.stream(manners).filter(Manner::denies).count();
    features.add(key("q=negations"), Math.min(1.5, negations / 3.0));
    features.add(key("q=negative"), Math.min(1, 8.0 * negations / Math.max(1, tokens.size())));
    features.add(tokens.size() > 40 ? key("q=long") : key("q=notlong"), SENTENCES / 2);
    features.add(tokens.size() > 90 ? key("q=verylong") : key("q=notverylong"), SENTENCES / 2);
  }

  private static void signs(List<Token> tokens, Features features) {
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
      capitals += form.length() > 3 && form.equals(form.toUpperCase(Locale.ROOT)) ? 1 : 0;
    }
    boolean endsAsking = !tokens.isEmpty() && tokens.get(tokens.size() - 1).form().startsWith("?");
    features.add(endsAsking ? key("s=ends?") : key("s=ends"), 0.5);
    features.add(key("s=!"), Math.min(1.5, exclamations / 2.0));
    features.add(key("s=caps"), Math.min(1, capitals / 3.0));
    features.add(key("s=length"), Math.min(1.5, tokens.size() / 60.0));
    features.add(tokens.size() < 8 ? key("s=short") : key("s=notshort"), 0.5);
  }
}
