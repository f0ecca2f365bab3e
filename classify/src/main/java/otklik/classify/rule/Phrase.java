package otklik.classify.rule;

import java.util.List;
import otklik.analysis.Token;

/**
 * Lemmas that follow each other.
 *
 * @param lemmas in their order, at least one
 */
public record Phrase(List<String> lemmas) {

  /**
   * @param text its lemmas with a blank between
   */
  public static Phrase of(String text) {
    return new Phrase(List.of(text.split(" ")));
  }

  /** Whether its lemmas are those of the tokens from here on. */
  public boolean standsAt(List<Token> tokens, int from) {
    if (from + lemmas.size() > tokens.size()) {
      return false;
    }
    for (int i = 0; i < lemmas.size(); i++) {
      if (!tokens.get(from + i).lemma().equals(lemmas.get(i))) {
        return false;
      }
    }
    return true;
  }
}
