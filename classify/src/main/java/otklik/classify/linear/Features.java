package otklik.classify.linear;

import java.util.ArrayList;
import java.util.List;

/**
 * The named features of one text, each with the tokens that it comes from. Filled once; used by one
 * thread.
 */
public final class Features {

  private final List<Feature> all = new ArrayList<>();

  /**
   * @param value its strength
   * @param token index of the token that it comes from; -1 for the whole text
   * @param other index of a second token; -1 for none
   */
  public record Feature(String name, double value, int token, int other) {}

  public void add(String name, double value, int token, int other) {
    all.add(new Feature(name, value, token, other));
  }

  public void add(String name, double value) {
    add(name, value, -1, -1);
  }

  public List<Feature> all() {
    return all;
  }

  /**
   * Brings the features added since {@code from} to a Euclidean length, so that long texts do not
   * shout.
   */
  public void normalise(int from, double length) {
    double sum = 0;
    for (Feature feature : all.subList(from, all.size())) {
      sum += feature.value() * feature.value();
    }
    double factor = sum == 0 ? 0 : length / Math.sqrt(sum);
    for (int i = from; i < all.size(); i++) {
      Feature f = all.get(i);
      all.set(i, new Feature(f.name(), f.value() * factor, f.token(), f.other()));
    }
  }

  public int size() {
    return all.size();
  }
}
