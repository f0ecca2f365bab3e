package otklik.classify.kind;

import java.util.List;
import otklik.analysis.Token;
import otklik.classify.linear.Features;

/**
 * How each sentence asks: the word that asks, what follows it, whether the sentence denies, speaks
 * of the writer, is impatient, and ends with a question mark. "Где можно…?" wants to know, "почему
 * не…?" complains. Part of the model's format.
 */
final class Asking {

  /** Of a sentence: a mark of a question and one of a denial. */
  private static final String[] SENTENCES = {"a.+", "a.-", "a?+", "a?-"};

  private static final String[] WORDS = {"aw.+", "aw.-", "aw?+", "aw?-"};
  private static final String[] WORDS_BY_SIGN = {"as.", "as?"};
  private static final String[] IMPATIENT_WORDS = {"ai.", "ai?"};

  private Asking() {}

  /**
   * @param length of all of them together
   */
  static void add(List<Token> tokens, Manner[] manners, Features features, double length) {
    int from = features.size();
    int start = 0;
    for (int i = 0; i < tokens.size(); i++) {
      if (Sentences.endsAt(tokens, i)) {
        if (i > start) {
          sentence(tokens, manners, start, i, features);
        }
        start = i + 1;
      }
    }
    features.normalise(from, length);
  }

  private static void sentence(
      List<Token> tokens, Manner[] manners, int start, int end, Features features) {
    int asking = -1;
    boolean denies = false;
    boolean impatient = false;
    boolean ofWriter = false;
    for (int i = start; i <= end; i++) {
      Manner manner = manners[i];
      asking = asking < 0 && manner.asks() ? i : asking;
      denies |= manner.denies();
      impatient |= manner.impatient();
      ofWriter |= manner.ofWriter() || tokens.get(i).features().contains("Person=1");
    }
    int question = tokens.get(end).form().charAt(0) == '?' ? 1 : 0;
    int kind = question * 2 + (denies ? 1 : 0);
    int place = Math.max(asking, start);
    features.add(Features.key(SENTENCES[kind], ""), 1, place, -1);
    if (ofWriter) {
      features.add(Features.key(SENTENCES[kind], "я"), 1, place, -1);
    }
    if (asking >= 0) {
      String word = tokens.get(asking).lemma();
      features.add(Features.key(WORDS[kind], word), 1, asking, -1);
      features.add(Features.key(WORDS_BY_SIGN[question], word), 1, asking, -1);
      if (impatient) {
        features.add(Features.key(IMPATIENT_WORDS[question], word), 1, asking, -1);
      }
      if (asking < end) {
        features.add(Features.key("an", word, next(tokens.get(asking + 1))), 1, asking, -1);
      }
    }
  }

  /** What follows the word that asks, in broad terms. */
  private static String next(Token token) {
    String features = token.features();
    String tense =
        features.contains("Tense=Past")
            ? "Past"
            : features.contains("Tense=Pres")
                ? "Pres"
                : features.contains("Tense=Fut") ? "Fut" : "";
    return tense.isEmpty() ? token.upos().name() : tense;
  }
}
