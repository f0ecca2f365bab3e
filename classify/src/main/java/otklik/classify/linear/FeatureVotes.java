package otklik.classify.linear;

import java.util.ArrayList;
import java.util.List;

/**
 * Features that several tokens add to, brought to one Euclidean length: what each name got in all,
 * not what each token gave, makes the length. Filled once; used by one thread.
 */
public final class FeatureVotes {

  private final List<String> names;
  private final double[] sums;
  private final List<Vote> votes = new ArrayList<>();

  private record Vote(int name, double value, int token) {}

  /**
   * @param names of the features that can be voted for
   */
  public FeatureVotes(List<String> names) {
    this.names = names;
    this.sums = new double[names.size()];
  }

  /**
   * @param name its place in the names
   */
  public void add(int name, double value, int token) {
    votes.add(new Vote(name, value, token));
    sums[name] += value;
  }

  /** Hands everything to the features of a text; nothing when nobody voted. */
  public void addTo(Features features, double length) {
    double squares = 0;
    for (double sum : sums) {
      squares += sum * sum;
    }
    double factor = squares == 0 ? 0 : length / Math.sqrt(squares);
    for (Vote vote : votes) {
      features.add(names.get(vote.name()), vote.value() * factor, vote.token(), -1);
    }
  }
}
