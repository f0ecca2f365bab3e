package otklik.training.morphology;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;
import opennlp.tools.ml.perceptron.PerceptronModel;
import otklik.classify.morphology.FormReader;
import otklik.classify.morphology.Sentence;
import otklik.classify.morphology.TagFeatures;

/**
 * Trains the tagger: an averaged perceptron in which only the readings of the form compete, with
 * the tags that it would decide itself as history. The result is an OpenNLP perceptron model;
 * OpenNLP's own trainer lets all tags compete and reaches less (docs/decisions/0002-tagger.md).
 * Single use.
 *
 * <p>Source: Collins 2002, "Discriminative training methods for hidden Markov models".
 */
final class PerceptronTraining {

  private static final int EPOCHS = 8;

  /** Weights of less say nothing and cost space. */
  private static final double LEAST = 0.06;

  private final FormReader reader;
  private final List<String> tags;
  private WeightTable table = new WeightTable(1 << 22);
  private int step;

  PerceptronTraining(FormReader reader, List<String> tags) {
    this.reader = reader;
    this.tags = tags;
  }

  AbstractModel train(List<List<GoldTag>> sentences, long seed) {
    List<Sentence> read = new ArrayList<>();
    for (List<GoldTag> sentence : sentences) {
      read.add(new Sentence(sentence.stream().map(GoldTag::form).toList(), reader));
    }
    int[] order = new int[read.size()];
    Arrays.setAll(order, i -> i);
    SplittableRandom random = new SplittableRandom(seed);
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      shuffle(order, random);
      for (int index : order) {
        learn(read.get(index), sentences.get(index));
      }
    }
    return model();
  }

  private void learn(Sentence sentence, List<GoldTag> gold) {
    long[] features = new long[TagFeatures.COUNT];
    for (int i = 0; i < sentence.size(); i++) {
      step++;
      int[] candidates = sentence.tagIds(i);
      TagFeatures.fill(sentence, i, features);
      int best = best(candidates, features);
      int right = gold.get(i).tagId();
      boolean possible = Arrays.stream(candidates).anyMatch(tag -> tag == right);
      if (possible && candidates[best] != right) {
        for (long feature : features) {
          table.add(feature, right, 1, step);
          if (candidates[best] >= 0) {
            table.add(feature, candidates[best], -1, step);
          }
        }
      }
      sentence.decide(i, sentence.readings(i).get(best).tag());
    }
  }

  private int best(int[] candidates, long[] features) {
    int best = 0;
    double bestScore = -Double.MAX_VALUE;
    for (int c = 0; c < candidates.length; c++) {
      double score = candidates[c] < 0 ? -1e9 : 0;
      for (long feature : features) {
        score += candidates[c] < 0 ? 0 : table.weight(feature, candidates[c]);
      }
      if (score > bestScore) {
        best = c;
        bestScore = score;
      }
    }
    return best;
  }

  private AbstractModel model() {
    TreeMap<String, List<WeightTable.Weight>> byFeature = new TreeMap<>();
    table.averaged(step).stream()
        .filter(weight -> Math.abs(weight.value()) >= LEAST)
        .forEach(
            weight ->
                byFeature
                    .computeIfAbsent(Long.toHexString(weight.feature()), f -> new ArrayList<>())
                    .add(weight));
    table = new WeightTable(2);
    Context[] contexts = new Context[byFeature.size()];
    String[] names = byFeature.keySet().toArray(String[]::new);
    for (int i = 0; i < names.length; i++) {
      List<WeightTable.Weight> weights = byFeature.get(names[i]);
      weights.sort(java.util.Comparator.comparingInt(WeightTable.Weight::tag));
      contexts[i] =
          new Context(
              weights.stream().mapToInt(WeightTable.Weight::tag).toArray(),
              weights.stream()
                  .mapToDouble(weight -> Math.round(weight.value() * 16) / 16.0)
                  .toArray());
    }
    return new PerceptronModel(contexts, names, tags.toArray(String[]::new));
  }

  private static void shuffle(int[] order, SplittableRandom random) {
    for (int i = order.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int swapped = order[i];
      order[i] = order[j];
      order[j] = swapped;
    }
  }

  /** A token with the number of its right tag. */
  record GoldTag(String form, int tagId) {}
}
