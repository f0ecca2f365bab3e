package otklik.classify.linear;

/**
 * Features that several tokens add to, brought to one Euclidean length: what each key got in all,
 * not what each token gave, makes the length. Filled once; used by one thread.
 */
public final class FeatureVotes {

  private final long[] keys;
  private final double[] sums;
  private final Features votes = new Features();

  /**
   * @param keys of the features that can be voted for; not to be changed
   */
  public FeatureVotes(long[] keys) {
    this.keys = keys;
    this.sums = new double[keys.length];
  }

  /**
   * @param feature its place among the keys
   */
  public void add(int feature, double value, int token) {
    votes.add(keys[feature], value, token, -1);
    sums[feature] += value;
  }

  /** Hands everything to the features of a text; nothing when nobody voted. */
  public void addTo(Features features, double length) {
    double squares = 0;
    for (double sum : sums) {
      squares += sum * sum;
    }
    double factor = squares == 0 ? 0 : length / Math.sqrt(squares);
    for (int i = 0; i < votes.size(); i++) {
      features.add(votes.key(i), votes.value(i) * factor, votes.token(i), -1);
    }
  }
}
