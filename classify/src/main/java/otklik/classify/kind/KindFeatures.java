package otklik.classify.kind;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import otklik.analysis.Token;
import otklik.analysis.Upos;
import otklik.classify.linear.Features;

/**
 * Lemmas with negation and question words, pairs, signs, links, length. Part of the model's format.
 */
public final class KindFeatures {

  private KindFeatures() {}

  public static Features of(List<Token> tokens) {
    Features features = new Features();
    Set<String> seen = new HashSet<>();
    String before = "^";
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.upos() != Upos.PUNCT && token.upos() != Upos.PROPN) {
        String lemma = lemma(token);
        if (seen.add("w=" + lemma)) {
          features.add("w=" + lemma, token.isContent() ? 1 : 0.7, i, -1);
        }
        String pair = "b=" + before + " " + lemma;
        if (seen.add(pair)) {
          features.add(pair, 0.5, i, i > 0 ? i - 1 : -1);
        }
        before = lemma;
      } else if (token.form().charAt(0) != ',') {
        before = token.form().substring(0, 1);
      }
    }
    features.normalise(0, 3);
    signs(tokens, features);
    return features;
  }

  private static String lemma(Token token) {
    if (token.lemma().startsWith("http") || token.lemma().startsWith("www.")) {
      return "<link>";
    }
    return Character.isDigit(token.lemma().charAt(0)) ? "<number>" : token.lemma();
  }

  private static void signs(List<Token> tokens, Features features) {
    int questions = 0;
    int exclamations = 0;
    int capitals = 0;
    for (int i = 0; i < tokens.size(); i++) {
      String form = tokens.get(i).form();
      if (form.startsWith("?")) {
        questions++;
        features.add("s=?", questions == 1 ? 0.8 : 0.2, i, -1);
      }
      exclamations += form.startsWith("!") ? 1 : 0;
      capitals += form.length() > 3 && form.equals(form.toUpperCase(java.util.Locale.ROOT)) ? 1 : 0;
    }
    boolean endsAsking = !tokens.isEmpty() && tokens.get(tokens.size() - 1).form().startsWith("?");
    features.add(endsAsking ? "s=ends?" : "s=ends", 0.5);
    features.add("s=!", Math.min(1.5, exclamations / 2.0));
    features.add("s=caps", Math.min(1, capitals / 3.0));
    features.add("s=length", Math.min(1.5, tokens.size() / 60.0));
    features.add(tokens.size() < 8 ? "s=short" : "s=notshort", 0.5);
  }
}
