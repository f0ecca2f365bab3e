package otklik.classify.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import otklik.analysis.Evidence;
import otklik.analysis.Token;

/**
 * Words that stand near each other and mean something together.
 *
 * @param name what they mean
 * @param words each a choice of lemmas; all must be there
 * @param unless lemmas that take it back, wherever they stand
 * @param yes texts to which it applies, for the tests
 * @param no texts to which it does not, for the tests
 */
public record WordRule(
    String name, List<Set<String>> words, Set<String> unless, List<String> yes, List<String> no) {

  /** In tokens: how far apart the words of one rule may stand. */
  private static final int WINDOW = 7;

  /** The words that make it apply, as evidence; empty when it does not. */
  List<Evidence> apply(List<Token> tokens) {
    if (tokens.stream().anyMatch(token -> unless.contains(token.lemma()))) {
      return List.of();
    }
    for (int i = 0; i < tokens.size(); i++) {
      String lemma = tokens.get(i).lemma();
      if (words.stream().anyMatch(choice -> choice.contains(lemma))) {
        List<Evidence> evidence = within(tokens, i);
        if (evidence.size() == words.size()) {
          return evidence;
        }
      }
    }
    return List.of();
  }

  private List<Evidence> within(List<Token> tokens, int from) {
    List<Evidence> evidence = new ArrayList<>();
    for (Set<String> choice : words) {
      for (int i = from; i < Math.min(tokens.size(), from + WINDOW); i++) {
        if (choice.contains(tokens.get(i).lemma())) {
          evidence.add(new Evidence(tokens.get(i).start(), tokens.get(i).end(), 1));
          break;
        }
      }
    }
    return evidence;
  }
}
