package otklik.classify.word;

import java.util.List;
import otklik.analysis.Token;

/** The tokens of a text, each with the words that its lemma and its form are. Immutable. */
public final class Words {

  private final List<Token> tokens;
  private final Word[] lemmas;
  private final Word[] forms;

  /**
   * @param lemmas of each token; none of the arguments is copied
   * @param forms of each token
   */
  public Words(List<Token> tokens, Word[] lemmas, Word[] forms) {
    this.tokens = tokens;
    this.lemmas = lemmas;
    this.forms = forms;
  }

  /**
   * @param tokens not copied
   */
  public static Words of(List<Token> tokens) {
    return new Words(
        tokens,
        tokens.stream().map(token -> Word.of(token.lemma())).toArray(Word[]::new),
        tokens.stream().map(token -> Word.of(token.form())).toArray(Word[]::new));
  }

  public List<Token> tokens() {
    return tokens;
  }

  public int size() {
    return lemmas.length;
  }

  public Token token(int i) {
    return tokens.get(i);
  }

  public Word lemma(int i) {
    return lemmas[i];
  }

  public Word form(int i) {
    return forms[i];
  }
}
