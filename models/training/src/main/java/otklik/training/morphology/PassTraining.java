package otklik.training.morphology;

import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import otklik.classify.morphology.Sentence;
import otklik.classify.morphology.TagIds;
import otklik.classify.morphology.TagPass;

/**
 * Learns one pass of the tagger: a log-linear model in which only the readings of the form compete,
 * with the tags that it would decide itself as history, its weights averaged over all steps. What
 * current sentences teach beyond all others is kept in a table of its own and added at the end.
 * Single use.
 *
 * <p>Source: Duchi, Hazan, Singer 2011, "Adaptive subgradient methods"; Daumé 2007, "Frustratingly
 * easy domain adaptation".
 */
final class PassTraining {

  /** Both chosen by cross-validation on UD Taiga dev. */
  private static final int EPOCHS = 16;

  private static final float RATE = 0.05f;

  /** Smaller steps teach nothing. */
  private static final double LEAST_STEP = 0.01;

  /** Weights of less say nothing and cost space. */
  private static final double LEAST = 0.06;

  /**
   * A feature that only one token has is not learnt: two thirds of the weights, and beside the
   * network they bring nothing.
   */
  private static final int LEAST_TOKENS = 2;

  /** Of the table of counts; that two features share a place is rare and does no harm. */
  private static final int COUNT_BITS = 25;

  private final TagPass pass;
  private final TagIds ids;
  private final WeightTable general = new WeightTable(1 << 20);
  private final WeightTable current = new WeightTable(1 << 20);
  private final byte[] counts = new byte[1 << COUNT_BITS];
  private int step;

  PassTraining(TagPass pass, TagIds ids) {
    this.pass = pass;
    this.ids = ids;
  }

  /** Learns from the sentences as earlier passes left them, and leaves them so. */
  void learn(GoldSentence[] sentences, SplittableRandom random) {
    int[][] before =
        Arrays.stream(sentences).map(s -> s.sentence().decisions()).toArray(int[][]::new);
    for (int i = 0; i < sentences.length; i++) {
      count(sentences[i].sentence());
      sentences[i].sentence().restore(before[i]);
    }
    int[] order = new int[sentences.length];
    Arrays.setAll(order, i -> i);
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      shuffle(order, random);
      for (int index : order) {
        sentences[index].sentence().restore(before[index]);
        run(sentences[index], true);
      }
    }
    for (int i = 0; i < sentences.length; i++) {
      sentences[i].sentence().restore(before[i]);
    }
  }

  /** Counts the features as they are before anything is learnt, saturating. */
  private void count(Sentence sentence) {
    long[] features = new long[pass.count()];
    for (int turn = 0; turn < sentence.size(); turn++) {
      int i = pass.token(turn, sentence.size());
      pass.features(sentence, i, features);
      for (long feature : features) {
        int slot = slot(feature);
        counts[slot] = (byte) Math.min(LEAST_TOKENS, counts[slot] + 1);
      }
    }
  }

  private static int slot(long feature) {
    return (int) (feature >>> (Long.SIZE - COUNT_BITS));
  }

  /** The features of a token without the rare ones. */
  private void features(Sentence sentence, int token, long[] features) {
    pass.features(sentence, token, features);
    for (int f = 0; f < features.length; f++) {
      if (counts[slot(features[f])] < LEAST_TOKENS) {
        features[f] = 0;
      }
    }
  }

  /** Decides the sentence by the weights as they are now. */
  void decide(GoldSentence sentence) {
    run(sentence, false);
  }

  private void run(GoldSentence gold, boolean learn) {
    Sentence sentence = gold.sentence();
    long[] features = new long[pass.count()];
    for (int turn = 0; turn < sentence.size(); turn++) {
      int i = pass.token(turn, sentence.size());
      int[] candidates = sentence.tagIds(i);
      features(sentence, i, features);
      int best = best(candidates, features, gold.current());
      if (learn) {
        step++;
        int right = gold.tagIds()[i];
        boolean possible = Arrays.stream(candidates).anyMatch(tag -> tag == right);
        if (possible) {
          learn(candidates, features, right, gold.current());
        }
      }
      sentence.decide(i, best);
    }
  }

  /** One step towards the right tag, and away from the others as far as they are believed. */
  private void learn(int[] candidates, long[] features, int right, boolean isCurrent) {
    int[] tags = Arrays.stream(candidates).filter(tag -> tag >= 0).distinct().toArray();
    double[] probabilities = probabilities(tags, features, isCurrent);
    float[] ofCases = new float[ids.size()];
    for (int c = 0; tags.length > 1 && c < tags.length; c++) {
      float gradient = (float) ((tags[c] == right ? 1 : 0) - probabilities[c]);
      climb(features, 0, pass.ofCase(), tags[c], gradient, isCurrent);
      if (ids.caseOf(tags[c]) >= 0) {
        ofCases[ids.caseOf(tags[c])] += gradient;
      }
    }
    for (int one = 0; pass.ofCase() < pass.count() && one < ofCases.length; one++) {
      climb(features, pass.ofCase(), pass.count(), one, ofCases[one], isCurrent);
    }
  }

  private void climb(
      long[] features, int from, int to, int outcome, float gradient, boolean isCurrent) {
    if (Math.abs(gradient) > LEAST_STEP) {
      for (int f = from; f < to; f++) {
        if (features[f] != 0) {
          general.climb(features[f], outcome, gradient, RATE, step);
          if (isCurrent) {
            current.climb(features[f], outcome, gradient, RATE, step);
          }
        }
      }
    }
  }

  private double[] probabilities(int[] tags, long[] features, boolean isCurrent) {
    double[] p = new double[tags.length];
    double most = -Double.MAX_VALUE;
    for (int c = 0; c < tags.length; c++) {
      p[c] = score(features, tags[c], isCurrent);
      most = Math.max(most, p[c]);
    }
    double sum = 0;
    for (int c = 0; c < tags.length; c++) {
      p[c] = Math.exp(p[c] - most);
      sum += p[c];
    }
    for (int c = 0; c < tags.length; c++) {
      p[c] /= sum;
    }
    return p;
  }

  private int best(int[] candidates, long[] features, boolean isCurrent) {
    int best = 0;
    double bestScore = -Double.MAX_VALUE;
    for (int c = 0; c < candidates.length; c++) {
      double score = candidates[c] < 0 ? -1e9 : score(features, candidates[c], isCurrent);
      if (score > bestScore) {
        best = c;
        bestScore = score;
      }
    }
    return best;
  }

  private double score(long[] features, int tag, boolean isCurrent) {
    double score = score(features, 0, pass.ofCase(), tag, isCurrent);
    int one = ids.caseOf(tag);
    return one < 0 ? score : score + score(features, pass.ofCase(), pass.count(), one, isCurrent);
  }

  private double score(long[] features, int from, int to, int outcome, boolean isCurrent) {
    double score = 0;
    for (int f = from; f < to; f++) {
      if (features[f] != 0) {
        score += general.weight(features[f], outcome);
        score += isCurrent ? current.weight(features[f], outcome) : 0;
      }
    }
    return score;
  }

  /** Adds the averaged weights, as a current sentence sees them, by feature and tag. */
  void addTo(Map<Long, TreeMap<Integer, Double>> weights) {
    for (WeightTable.Weight weight : general.averaged(step)) {
      double sum = weight.value() + current.averaged(weight.feature(), weight.tag(), step);
      if (Math.abs(sum) >= LEAST) {
        weights
            .computeIfAbsent(weight.feature(), f -> new TreeMap<>())
            .merge(weight.tag(), sum, Double::sum);
      }
    }
  }

  static void shuffle(int[] order, SplittableRandom random) {
    for (int i = order.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int swapped = order[i];
      order[i] = order[j];
      order[j] = swapped;
    }
  }

  /**
   * @param tagIds number of each form's right tag
   * @param current as in {@link TrainingSentence}
   */
  record GoldSentence(Sentence sentence, int[] tagIds, boolean current) {}
}
