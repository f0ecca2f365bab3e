package otklik.classify.linear;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import otklik.analysis.Evidence;
import otklik.analysis.Token;

/** Turns a decision's token weights into evidence in the text. */
public final class TokenEvidence {

  /** More than this nobody reads. */
  private static final int MOST = 8;

  private static final double LEAST_WEIGHT = 0.05;

  private static final Comparator<Evidence> STRONGEST_FIRST =
      (a, b) -> Double.compare(b.weight(), a.weight());

  private TokenEvidence() {}

  /** The tokens that speak most for the label, strongest first. */
  public static List<Evidence> of(List<Token> tokens, Decision decision) {
    return of(tokens, decision.tokenWeights());
  }

  /**
   * @param weights how much each token speaks for a label
   */
  public static List<Evidence> of(List<Token> tokens, double[] weights) {
    List<Evidence> evidence = new ArrayList<>();
    for (int i = 0; i < weights.length; i++) {
      if (weights[i] >= LEAST_WEIGHT) {
        evidence.add(new Evidence(tokens.get(i).start(), tokens.get(i).end(), weights[i]));
      }
    }
    evidence.sort(STRONGEST_FIRST);
    return List.copyOf(evidence.subList(0, Math.min(MOST, evidence.size())));
  }
}
