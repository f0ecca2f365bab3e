package otklik.classify.kind;

import java.util.List;
import otklik.analysis.Token;

/**
 * How the sentences of a post ask.
 *
 * @param sentences all of them, the last one without its sign too
 * @param questions those that end with a question mark
 * @param askingWords those with a question word among their first three tokens
 * @param beginsAsking whether the first is a question
 */
record Sentences(int sentences, int questions, int askingWords, boolean beginsAsking) {

  private static final int BEGINNING = 3;

  /** Whether a sentence ends with the token; the last one does without a sign too. */
  static boolean endsAt(List<Token> tokens, int i) {
    char sign = tokens.get(i).form().charAt(0);
    return sign == '.' || sign == '!' || sign == '?' || i == tokens.size() - 1;
  }

  static Sentences of(List<Token> tokens, Manner[] manners) {
    int sentences = 0;
    int questions = 0;
    int askingWords = 0;
    boolean beginsAsking = false;
    int place = 0;
    boolean asks = false;
    for (int i = 0; i < tokens.size(); i++) {
      char sign = tokens.get(i).form().charAt(0);
      asks |= place < BEGINNING && manners[i].questions();
      place++;
      if (endsAt(tokens, i)) {
        sentences++;
        questions += sign == '?' ? 1 : 0;
        askingWords += asks ? 1 : 0;
        beginsAsking |= sentences == 1 && sign == '?';
        place = 0;
        asks = false;
      }
    }
    return new Sentences(sentences, questions, askingWords, beginsAsking);
  }
}
