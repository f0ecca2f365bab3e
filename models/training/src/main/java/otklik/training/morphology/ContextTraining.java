package otklik.training.morphology;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import otklik.classify.morphology.ContextModel;
import otklik.classify.morphology.FormKeys;
import otklik.classify.morphology.Sentence;
import otklik.classify.network.Matrix;
import otklik.training.morphology.PassTraining.GoldSentence;
import otklik.training.network.Dropout;
import otklik.training.network.NetworkTraining;
import otklik.training.network.NetworkTraining.Choice;
import otklik.training.network.Parameter;

/**
 * Learns the network that sees the whole sentence: which of a form's tags is right, among those
 * that it may have. Independent of the tagger's own weights. Single use.
 */
final class ContextTraining {

  /**
   * Of a form's row, of each cell's state, of what the tags are scored by. States of 32, 48 and 64
   * were compared by cross-validation on UD Taiga dev, as were 14 and 20 epochs and a dropout of
   * 0.3 and 0.4; the rest is as it was first set.
   */
  private static final int WIDTH = 64;

  private static final int STATES = 48;
  private static final int HIDDEN = 64;

  private static final int EPOCHS = 14;

  private static final int BATCH = 24;
  private static final float RATE = 0.003f;

  /** Share of the rate that the last steps have. */
  private static final float LAST_RATE = 0.02f;

  /** In steps. */
  private static final int WARM_UP = 200;

  private static final float DROPPED = 0.3f;

  /** So that the network learns what to make of words that it does not know. */
  private static final float DROPPED_WORDS = 0.25f;

  private static final float LARGEST_GRADIENT = 2;

  /** How much more a sentence of today's convention counts. */
  private static final float CURRENT_WEIGHT = 2;

  /** A key that only one token has teaches nothing of others. */
  private static final int LEAST_TOKENS = 2;

  /** Of the rows before anything is learnt. */
  private static final double SPREAD = 0.6;

  private final SplittableRandom random;
  private final List<Row[][]> rows = new ArrayList<>();
  private final List<GoldSentence> sentences;
  private final TreeMap<Long, Integer> numbers = new TreeMap<>();
  private final Parameter table;
  private final Parameter conventions;
  private final NetworkTraining network;
  private int step;

  /** A row of the table that a token's input is summed of. */
  private record Row(int number, float weight, int instead) {}

  ContextTraining(List<GoldSentence> sentences, List<String> tags, long seed) {
    this.sentences = sentences;
    random = new SplittableRandom(seed);
    List<FormKeys[]> keys = sentences.stream().map(s -> keys(s.sentence())).toList();
    numberKeys(keys);
    keys.forEach(k -> rows.add(rows(k)));
    table = Parameter.random(numbers.size(), WIDTH, SPREAD, random);
    conventions = Parameter.zero(2, WIDTH);
    network = new NetworkTraining(WIDTH, STATES, HIDDEN, parts(tags), random);
  }

  /**
   * Of each tag the numbers of its parts: what is learnt of a case is learnt for all tags with it.
   */
  private static int[][] parts(List<String> tags) {
    Map<String, Integer> numbers = new HashMap<>();
    int[][] parts = new int[tags.size()][];
    for (int tag = 0; tag < parts.length; tag++) {
      parts[tag] =
          Arrays.stream(tags.get(tag).split(" "))
              .mapToInt(part -> numbers.computeIfAbsent(part, p -> numbers.size()))
              .toArray();
    }
    return parts;
  }

  private static FormKeys[] keys(Sentence sentence) {
    FormKeys[] keys = new FormKeys[sentence.size()];
    Arrays.setAll(keys, i -> FormKeys.of(sentence, i));
    return keys;
  }

  private void numberKeys(List<FormKeys[]> all) {
    Map<Long, Integer> counts = new HashMap<>();
    for (FormKeys[] sentence : all) {
      for (FormKeys token : sentence) {
        for (long key : token.keys()) {
          counts.merge(key, 1, Integer::sum);
        }
      }
    }
    counts.put(FormKeys.UNKNOWN_WORD, LEAST_TOKENS);
    counts.put(FormKeys.UNKNOWN_LEMMA, LEAST_TOKENS);
    counts.forEach(
        (key, count) -> {
          if (count >= LEAST_TOKENS) {
            numbers.put(key, 0);
          }
        });
    int number = 0;
    for (Map.Entry<Long, Integer> entry : numbers.entrySet()) {
      entry.setValue(number++);
    }
  }

  private Row[][] rows(FormKeys[] sentence) {
    Row[][] all = new Row[sentence.length][];
    for (int i = 0; i < all.length; i++) {
      FormKeys token = sentence[i];
      List<Row> found = new ArrayList<>();
      for (int k = 0; k < token.keys().length; k++) {
        int instead = numbers.getOrDefault(token.instead()[k], -1);
        int number = numbers.getOrDefault(token.keys()[k], instead);
        if (number >= 0) {
          found.add(new Row(number, token.weights()[k], instead));
        }
      }
      all[i] = found.toArray(Row[]::new);
    }
    return all;
  }

  ContextModel learn() {
    int[] order = new int[sentences.size()];
    Arrays.setAll(order, i -> i);
    int steps = EPOCHS * ((order.length + BATCH - 1) / BATCH);
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      PassTraining.shuffle(order, random);
      for (int from = 0; from < order.length; from += BATCH) {
        int choices = 0;
        for (int k = from; k < Math.min(order.length, from + BATCH); k++) {
          choices += learn(order[k]);
        }
        step(Math.max(1, choices), steps);
      }
    }
    return model();
  }

  private void step(int choices, int steps) {
    step++;
    List<Parameter> all = new ArrayList<>(network.parameters());
    all.add(table);
    all.add(conventions);
    double norm = Math.sqrt(all.stream().mapToDouble(Parameter::squaredNorm).sum()) / choices;
    float factor = (float) (Math.min(1, LARGEST_GRADIENT / Math.max(norm, 1e-9)) / choices);
    float rate =
        RATE * Math.min(1, (float) step / WARM_UP) * Math.max(LAST_RATE, 1 - (float) step / steps);
    all.forEach(parameter -> parameter.step(factor, rate, step));
    network.merge();
  }

  /** How many choices there were to learn from. */
  private int learn(int index) {
    GoldSentence gold = sentences.get(index);
    List<Choice> choices = choices(gold);
    if (choices.isEmpty()) {
      return 0;
    }
    Row[][] tokens = rows.get(index);
    int convention = gold.current() ? 1 : 0;
    float[][] inputs = new float[tokens.length][];
    float[][] kept = new float[tokens.length][];
    int[][] used = new int[tokens.length][];
    for (int i = 0; i < tokens.length; i++) {
      float[] sum = conventions.values()[convention].clone();
      used[i] = new int[tokens[i].length];
      for (int k = 0; k < tokens[i].length; k++) {
        Row row = tokens[i][k];
        boolean drop = row.instead() >= 0 && random.nextDouble() < DROPPED_WORDS;
        used[i][k] = drop ? row.instead() : row.number();
        Matrix.add(row.weight(), table.values()[used[i][k]], sum);
      }
      kept[i] = Dropout.mask(WIDTH, DROPPED, random);
      inputs[i] = Dropout.product(sum, kept[i]);
    }
    float weight = gold.current() ? CURRENT_WEIGHT : 1;
    float[][] wanted = network.learn(inputs, choices, weight, DROPPED, random);
    for (int i = 0; i < tokens.length; i++) {
      float[] ofSum = Dropout.product(wanted[i], kept[i]);
      Matrix.add(1, ofSum, conventions.gradient(convention));
      for (int k = 0; k < tokens[i].length; k++) {
        Matrix.add(tokens[i][k].weight(), ofSum, table.gradient(used[i][k]));
      }
    }
    return choices.size();
  }

  private static List<Choice> choices(GoldSentence gold) {
    List<Choice> choices = new ArrayList<>();
    for (int i = 0; i < gold.tagIds().length; i++) {
      int[] tags =
          Arrays.stream(gold.sentence().tagIds(i)).filter(tag -> tag >= 0).distinct().toArray();
      int right = 0;
      while (right < tags.length && tags[right] != gold.tagIds()[i]) {
        right++;
      }
      if (tags.length > 1 && right < tags.length) {
        choices.add(new Choice(i, tags, right));
      }
    }
    return choices;
  }

  private ContextModel model() {
    long[] keys = numbers.keySet().stream().mapToLong(Long::longValue).toArray();
    return new ContextModel(keys, table.values(), conventions.values()[1], network.network())
        .shipped();
  }
}
