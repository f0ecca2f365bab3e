package otklik.training.morphology;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;
import opennlp.tools.ml.perceptron.PerceptronModel;
import otklik.classify.morphology.TagIds;
import otklik.classify.morphology.TagPass;
import otklik.training.morphology.PassTraining.GoldSentence;

/**
 * Trains the tagger's second pass. It learns from decisions of a first that had not seen the
 * sentence, as the network has not that decides in use. The result is an OpenNLP perceptron model;
 * OpenNLP's own trainer lets all tags compete and reaches less (docs/decisions/0002-tagger.md).
 */
final class TaggerTraining {

  private static final int PARTS = 5;

  private TaggerTraining() {}

  static AbstractModel train(
      List<GoldSentence> sentences, List<String> tags, TagIds ids, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int part = 0; part < PARTS; part++) {
      int held = part;
      PassTraining others = new PassTraining(TagPass.FIRST, ids);
      others.learn(where(sentences, i -> i % PARTS != held), random);
      for (GoldSentence sentence : where(sentences, i -> i % PARTS == held)) {
        others.decide(sentence);
      }
    }
    Map<Long, TreeMap<Integer, Double>> weights = new TreeMap<>(Long::compareUnsigned);
    PassTraining second = new PassTraining(TagPass.SECOND, ids);
    second.learn(where(sentences, i -> true), random);
    second.addTo(weights);
    return model(weights, tags);
  }

  private static GoldSentence[] where(
      List<GoldSentence> sentences, java.util.function.IntPredicate index) {
    return IntStream.range(0, sentences.size())
        .filter(index)
        .mapToObj(sentences::get)
        .toArray(GoldSentence[]::new);
  }

  private static AbstractModel model(
      Map<Long, TreeMap<Integer, Double>> weights, List<String> tags) {
    Context[] contexts = new Context[weights.size()];
    String[] names = new String[weights.size()];
    int n = 0;
    for (Map.Entry<Long, TreeMap<Integer, Double>> feature : weights.entrySet()) {
      names[n] = Long.toHexString(feature.getKey());
      contexts[n++] =
          new Context(
              feature.getValue().keySet().stream().mapToInt(tag -> tag).toArray(),
              feature.getValue().values().stream().mapToDouble(Double::doubleValue).toArray());
    }
    return new PerceptronModel(contexts, names, tags.toArray(String[]::new));
  }
}
