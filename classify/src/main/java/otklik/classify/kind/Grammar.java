package otklik.classify.kind;

import java.util.Arrays;
import java.util.List;
import otklik.analysis.Token;
import otklik.analysis.Upos;
import otklik.classify.linear.Features;

/**
 * How often each part of speech and form of the verb occurs: a complaint tells in the past, a
 * question asks for an infinitive. Part of the model's format.
 */
final class Grammar {

  private static final List<String> VERB_FORMS =
      List.of(
          "Mood=Imp",
          "VerbForm=Inf",
          "VerbForm=Part",
          "VerbForm=Conv",
          "Tense=Past",
          "Person=1",
          "Person=2",
          "Person=3");

  private static final int PARTS = Upos.values().length;
  private static final long[] KEYS = keys();

  private Grammar() {}

  private static long[] keys() {
    long[] keys = new long[PARTS + VERB_FORMS.size()];
    for (Upos upos : Upos.values()) {
      keys[upos.ordinal()] = Features.key("gr=", upos.name());
    }
    for (int form = 0; form < VERB_FORMS.size(); form++) {
      keys[PARTS + form] = Features.key("gr=", VERB_FORMS.get(form));
    }
    return keys;
  }

  /**
   * @param length of all of them together
   */
  static void add(List<Token> tokens, Features features, double length) {
    int from = features.size();
    int[] counts = new int[KEYS.length];
    for (Token token : tokens) {
      counts[token.upos().ordinal()]++;
      if (token.upos() == Upos.VERB || token.upos() == Upos.AUX) {
        int form = form(token.features());
        if (form >= 0) {
          counts[PARTS + form]++;
        }
      }
    }
    double all = Math.sqrt(Math.max(1, Arrays.stream(counts).sum()));
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] > 0) {
        features.add(KEYS[i], Math.sqrt(counts[i]) / all);
      }
    }
    features.normalise(from, length);
  }

  /** The first form that the verb has; -1 for none. */
  private static int form(String features) {
    for (int form = 0; form < VERB_FORMS.size(); form++) {
      if (features.contains(VERB_FORMS.get(form))) {
        return form;
      }
    }
    return -1;
  }
}
