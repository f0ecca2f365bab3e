package otklik.classify.linear;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
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
    return IntStream.range(0, tokens.size())
        .filter(i -> weights[i] >= LEAST_WEIGHT)
        .mapToObj(i -> new Evidence(tokens.get(i).start(), tokens.get(i).end(), weights[i]))
        .sorted(Comparator.comparingDouble(Evidence::weight).reversed())
        .limit(MOST)
        .toList();
  }
}
