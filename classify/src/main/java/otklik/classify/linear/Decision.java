package otklik.classify.linear;

/**
 * What a linear model decided.
 *
 * @param label index of the most probable class
 * @param probabilities of all classes, sum 1
 * @param uncertain whether the confidence is below what calibration asks for
 * @param tokenWeights how much each token speaks for the label against the other classes, in
 *     log-odds
 */
public record Decision(
    int label, double[] probabilities, boolean uncertain, double[] tokenWeights) {
  /** See {@link LinearModel#confidence(double[], int)}. */
  public double confidence() {
    return LinearModel.confidence(probabilities, label);
  }
}
