package otklik.training.morphology;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Weights by feature and tag while they are learnt, with what averaging needs. Grows; used by one
 * thread.
 */
final class WeightTable {

  private long[] features;
  private short[] tags;
  private float[] weights;
  private double[] sums;
  private int[] stamps;
  private float[] squares;
  private int used;

  WeightTable(int capacity) {
    features = new long[capacity];
    tags = new short[capacity];
    weights = new float[capacity];
    sums = new double[capacity];
    stamps = new int[capacity];
    squares = new float[capacity];
  }

  float weight(long feature, int tag) {
    return weights[slot(feature, tag)];
  }

  /** One AdaGrad step along a gradient. */
  void climb(long feature, int tag, float gradient, float rate, int step) {
    int slot = slot(feature, tag);
    if (stamps[slot] == 0) {
      features[slot] = feature;
      tags[slot] = (short) tag;
      used++;
    }
    sums[slot] += (double) weights[slot] * (step - stamps[slot]);
    stamps[slot] = step;
    squares[slot] += gradient * gradient;
    weights[slot] += rate * gradient / (float) Math.sqrt(squares[slot] + 1e-4f);
    if (used * 2 > features.length) {
      grow();
    }
  }

  List<Weight> averaged(int steps) {
    List<Weight> all = new ArrayList<>(used);
    for (int i = 0; i < features.length; i++) {
      if (stamps[i] != 0) {
        double sum = sums[i] + (double) weights[i] * (steps - stamps[i]);
        all.add(new Weight(features[i], tags[i], sum / steps));
      }
    }
    return all;
  }

  /** One learnt weight, averaged over so many steps; 0 for one never touched. */
  double averaged(long feature, int tag, int steps) {
    int slot = slot(feature, tag);
    return stamps[slot] == 0
        ? 0
        : (sums[slot] + (double) weights[slot] * (steps - stamps[slot])) / steps;
  }

  private int slot(long feature, int tag) {
    long key = (feature + tag) * 0x9E3779B97F4A7C15L;
    int mask = features.length - 1;
    int slot = (int) (key >>> 33) & mask;
    while (stamps[slot] != 0 && (features[slot] != feature || tags[slot] != tag)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldFeatures = features;
    short[] oldTags = tags;
    float[] oldWeights = weights;
    double[] oldSums = sums;
    int[] oldStamps = stamps;
    float[] oldSquares = squares;
    int size = features.length * 2;
    features = new long[size];
    tags = new short[size];
    weights = new float[size];
    sums = new double[size];
    stamps = new int[size];
    squares = new float[size];
    Arrays.fill(stamps, 0);
    for (int i = 0; i < oldFeatures.length; i++) {
      if (oldStamps[i] != 0) {
        int slot = slot(oldFeatures[i], oldTags[i]);
        features[slot] = oldFeatures[i];
        tags[slot] = oldTags[i];
        weights[slot] = oldWeights[i];
        sums[slot] = oldSums[i];
        stamps[slot] = oldStamps[i];
        squares[slot] = oldSquares[i];
      }
    }
  }

  /** A learnt weight, averaged over all steps. */
  record Weight(long feature, int tag, double value) {}
}
