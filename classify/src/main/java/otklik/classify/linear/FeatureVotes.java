package otklik.classify.linear;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Features that several tokens add to, brought to one Euclidean length: what each name got in all,
 * not what each token gave, makes the length. Filled once; used by one thread.
 */
public final class FeatureVotes {

  private final List<Features.Feature> votes = new ArrayList<>();
  private final Map<String, Double> sums = new LinkedHashMap<>();

  public void add(String name, double value, int token) {
    votes.add(new Features.Feature(name, value, token, -1));
    sums.merge(name, value, Double::sum);
  }

  /** Hands everything to the features of a text; nothing when nobody voted. */
  public void addTo(Features features, double length) {
    double squares = 0;
    for (double sum : sums.values()) {
      squares += sum * sum;
    }
    double factor = squares == 0 ? 0 : length / Math.sqrt(squares);
    for (Features.Feature vote : votes) {
      features.add(vote.name(), vote.value() * factor, vote.token(), -1);
    }
  }
}
