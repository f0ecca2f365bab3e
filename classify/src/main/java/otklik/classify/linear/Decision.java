package otklik.classify.linear;

/**
 * What a linear model decided.
 *
 * @param label index of the most probable class
 * @param probabilities of all classes, sum 1
 * @param tokenWeights how much each token speaks for the label against the other classes, in
 *     log-odds
 */
public record Decision(int label, double[] probabilities, double[] tokenWeights) {
  public double confidence() {
    return probabilities[label];
  }
}
