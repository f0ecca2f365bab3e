package otklik.classify.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import otklik.analysis.Evidence;
import otklik.analysis.Token;
import otklik.analysis.Upos;

/**
 * Words that stand near each other and mean something together.
 *
 * @param name what they mean
 * @param words each a choice of lemmas or forms; all must be there
 * @param also what the text must say besides; null for nothing
 * @param unless lemmas that take it back, wherever they stand; a verb only in the past: "люк
 *     закрыли" takes it back, "закройте люк" does not
 * @param yes texts to which it applies, for the tests
 * @param no texts to which it does not, for the tests
 */
public record WordRule(
    String name,
    List<Set<String>> words,
    Temperature also,
    Set<String> unless,
    List<String> yes,
    List<String> no) {

  /** In tokens: how far apart the words of one rule may stand. */
  private static final int WINDOW = 9;

  /**
   * The words that make it apply, as evidence; empty when it does not.
   *
   * @param isWord whether the token at an index is one of its words
   */
  List<Evidence> apply(List<Token> tokens, IntPredicate isWord) {
    if (also != null && !also.isSaid(tokens)) {
      return List.of();
    }
    for (int i = 0; i < tokens.size(); i++) {
      if (isWord.test(i)) {
        List<Evidence> evidence = within(tokens, i);
        if (evidence.size() == words.size()) {
          return tokens.stream().anyMatch(this::takesBack) ? List.of() : evidence;
        }
      }
    }
    return List.of();
  }

  private static boolean says(Set<String> choice, Token token) {
    return choice.contains(token.lemma()) || choice.contains(token.form());
  }

  private boolean takesBack(Token token) {
    boolean verb = token.upos() == Upos.VERB;
    return unless.contains(token.lemma()) && (!verb || token.features().contains("Tense=Past"));
  }

  /** One token for each choice; no token serves two. */
  private List<Evidence> within(List<Token> tokens, int from) {
    List<Evidence> evidence = new ArrayList<>();
    Set<Integer> used = new HashSet<>();
    for (Set<String> choice : words) {
      for (int i = from; i < Math.min(tokens.size(), from + WINDOW); i++) {
        Token token = tokens.get(i);
        if (says(choice, token) && used.add(i)) {
          evidence.add(new Evidence(tokens.get(i).start(), tokens.get(i).end(), 1));
          break;
        }
      }
    }
    return evidence;
  }
}
