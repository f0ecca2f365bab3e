package otklik.classify.linear;

import java.util.ArrayList;
import java.util.List;
import otklik.analysis.Evidence;
import otklik.analysis.Token;

/** Turns a decision's token weights into evidence in the text. */
public final class TokenEvidence {

  /** More than this nobody reads. */
  private static final int MOST = 8;

  private static final double LEAST_WEIGHT = 0.05;

  private TokenEvidence() {}

  /** The tokens that speak most for the label, strongest first. */
  public static List<Evidence> of(List<Token> tokens, Decision decision) {
    return of(tokens, decision.tokenWeights());
  }

  /**
   * @param weights how much each token speaks for a label
   */
  public static List<Evidence> of(List<Token> tokens, double[] weights) {
    int[] strongest = new int[MOST];
    int count = 0;
    for (int i = 0; i < weights.length; i++) {
      if (weights[i] >= LEAST_WEIGHT) {
        count = put(i, weights, strongest, count);
      }
    }
    List<Evidence> evidence = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      Token token = tokens.get(strongest[i]);
      evidence.add(new Evidence(token.start(), token.end(), weights[strongest[i]]));
    }
    return evidence;
  }

  /**
   * Puts a token where it belongs among the strongest: of equal ones the first goes before.
   *
   * @return how many there are now
   */
  private static int put(int token, double[] weights, int[] strongest, int count) {
    int at = count;
    while (at > 0 && weights[strongest[at - 1]] < weights[token]) {
      if (at < MOST) {
        strongest[at] = strongest[at - 1];
      }
      at--;
    }
    if (at == MOST) {
      return count;
    }
    strongest[at] = token;
    return Math.min(MOST, count + 1);
  }
}
