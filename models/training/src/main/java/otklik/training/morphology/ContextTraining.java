package otklik.training.morphology;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import otklik.classify.morphology.ContextModel;
import otklik.classify.morphology.TagIds;
import otklik.classify.network.Matrix;
import otklik.training.morphology.KeyRows.Row;
import otklik.training.morphology.PassTraining.GoldSentence;
import otklik.training.network.Dropout;
import otklik.training.network.NetworkTraining;
import otklik.training.network.NetworkTraining.Choice;
import otklik.training.network.Parameter;

/**
 * Learns the network that sees the whole sentence: which of a form's tags is right, among those
 * that it may have; and which of all tags a hidden form has. Independent of the tagger's own
 * weights. Used by one thread.
 */
final class ContextTraining {

  /**
   * Of a form's row, of each cell's state, of what the tags are scored by. States were compared by
   * cross-validation on UD Taiga dev (docs/experiments/0001), the rest is as it was first set.
   */
  private static final int WIDTH = 64;

  private static final int STATES = 48;
  private static final int HIDDEN = 48;

  private static final int BATCH = 24;

  /** In steps. */
  private static final int WARM_UP = 200;

  private static final float DROPPED = 0.3f;

  /** So that the network learns what to make of words that it does not know. */
  private static final float DROPPED_WORDS = 0.25f;

  private static final float LARGEST_GRADIENT = 2;

  /** How much more a sentence of today's convention counts. */
  private static final float CURRENT_WEIGHT = 4;

  private SplittableRandom random;
  private final List<String> tags;

  /** Numbers of what a hidden form may be. */
  private final int[] anyTag;

  private final KeyRows rows;

  /** Of older conventions, and of today's. */
  private final Parameter conventions;

  private final NetworkTraining network;
  private int step;

  /**
   * @param fresh keys that begin by chance
   */
  ContextTraining(List<String> tags, Iterable<Long> fresh, long seed) {
    this.tags = tags;
    random = new SplittableRandom(seed);
    anyTag = anyTag(tags);
    rows = new KeyRows(Map.of(), fresh, WIDTH, random);
    conventions = Parameter.zero(2, WIDTH);
    network = new NetworkTraining(WIDTH, STATES, HIDDEN, parts(tags), random);
  }

  /** The same from what was learnt before; both conventions begin alike. */
  ContextTraining(ContextStart start, List<String> tags, Iterable<Long> fresh, long seed) {
    this.tags = tags;
    random = new SplittableRandom(seed);
    anyTag = anyTag(tags);
    ContextModel model = start.model();
    Map<Long, float[]> known = new HashMap<>();
    for (int k = 0; k < model.keys().length; k++) {
      known.put(model.keys()[k], model.rows()[k]);
    }
    rows = new KeyRows(known, fresh, WIDTH, random);
    conventions = Parameter.of(new float[][] {model.always(), model.always()});
    int[] before = tags.stream().mapToInt(start.tags()::indexOf).toArray();
    network = new NetworkTraining(model.network(), before, parts(tags));
  }

  private static int[] anyTag(List<String> tags) {
    return IntStream.range(0, tags.size()).filter(tag -> TagIds.isTag(tags.get(tag))).toArray();
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

  /**
   * How sentences are gone through.
   *
   * @param rate of the first step, after a warm-up
   * @param lastRate share of the rate that the last steps have; the rate falls evenly
   * @param hidden share of the forms that are hidden
   */
  record Course(int epochs, float rate, float lastRate, float hidden) {}

  void learn(List<GoldSentence> sentences, Course course) {
    List<Row[][]> read = sentences.stream().map(s -> rows.of(s.sentence())).toList();
    int[] order = new int[sentences.size()];
    Arrays.setAll(order, i -> i);
    int steps = course.epochs() * ((order.length + BATCH - 1) / BATCH);
    int done = 0;
    for (int epoch = 0; epoch < course.epochs(); epoch++) {
      PassTraining.shuffle(order, random);
      for (int from = 0; from < order.length; from += BATCH) {
        int choices = 0;
        for (int k = from; k < Math.min(order.length, from + BATCH); k++) {
          choices += learn(sentences.get(order[k]), read.get(order[k]), course.hidden());
        }
        float left = 1 - (float) ++done / steps;
        step(Math.max(1, choices), course.rate() * Math.max(course.lastRate(), left));
      }
    }
  }

  private void step(int choices, float rate) {
    step++;
    List<Parameter> all = parameters();
    double norm = Math.sqrt(all.stream().mapToDouble(Parameter::squaredNorm).sum()) / choices;
    float factor = (float) (Math.min(1, LARGEST_GRADIENT / Math.max(norm, 1e-9)) / choices);
    float warm = rate * Math.min(1, (float) step / WARM_UP);
    all.forEach(parameter -> parameter.step(factor, warm, step));
    network.merge();
  }

  /** How many choices there were to learn from. */
  private int learn(GoldSentence gold, Row[][] read, float hidden) {
    boolean[] hides = new boolean[read.length];
    for (int i = 0; i < hides.length; i++) {
      hides[i] = hidden > 0 && gold.tagIds()[i] >= 0 && random.nextDouble() < hidden;
    }
    List<Choice> choices = choices(gold, hides);
    if (choices.isEmpty()) {
      return 0;
    }
    int convention = gold.current() ? 1 : 0;
    float[][] values = rows.table().values();
    float[][] inputs = new float[read.length][];
    float[][] kept = new float[read.length][];
    Row[][] used = new Row[read.length][];
    for (int i = 0; i < read.length; i++) {
      used[i] = hides[i] ? rows.ofHidden() : withoutSomeWords(read[i]);
      float[] sum = conventions.values()[convention].clone();
      for (Row row : used[i]) {
        Matrix.add(row.weight(), values[row.number()], sum);
      }
      kept[i] = Dropout.mask(WIDTH, DROPPED, random);
      inputs[i] = Dropout.product(sum, kept[i]);
    }
    float weight = gold.current() ? CURRENT_WEIGHT : 1;
    float[][] wanted = network.learn(inputs, choices, weight, DROPPED, random);
    for (int i = 0; i < read.length; i++) {
      float[] ofSum = Dropout.product(wanted[i], kept[i]);
      Matrix.add(1, ofSum, conventions.gradient(convention));
      for (Row row : used[i]) {
        Matrix.add(row.weight(), ofSum, rows.table().gradient(row.number()));
      }
    }
    return choices.size();
  }

  private Row[] withoutSomeWords(Row[] token) {
    Row[] used = token.clone();
    for (int k = 0; k < used.length; k++) {
      int instead = used[k].instead();
      if (instead >= 0 && random.nextDouble() < DROPPED_WORDS) {
        used[k] = new Row(instead, used[k].weight(), instead);
      }
    }
    return used;
  }

  private List<Choice> choices(GoldSentence gold, boolean[] hides) {
    List<Choice> choices = new ArrayList<>();
    for (int i = 0; i < hides.length; i++) {
      int wanted = gold.tagIds()[i];
      int[] among =
          hides[i]
              ? anyTag
              : Arrays.stream(gold.sentence().tagIds(i)).filter(t -> t >= 0).distinct().toArray();
      int right = 0;
      while (right < among.length && among[right] != wanted) {
        right++;
      }
      if (among.length > 1 && right < among.length) {
        choices.add(new Choice(i, among, right));
      }
    }
    return choices;
  }

  /** Goes through sentences in another order, and leaves out other values, than it would. */
  void reseed(long seed) {
    random = new SplittableRandom(seed);
  }

  /**
   * Takes the mean of the weights with others that began alike: steadier than each of them, and no
   * slower in use.
   *
   * <p>Source: Wortsman and others 2022, "Model soups".
   */
  void average(List<ContextTraining> others) {
    List<Parameter> all = parameters();
    for (int p = 0; p < all.size(); p++) {
      int parameter = p;
      all.get(p).average(others.stream().map(o -> o.parameters().get(parameter)).toList());
    }
    network.merge();
  }

  private List<Parameter> parameters() {
    List<Parameter> all = new ArrayList<>(network.parameters());
    all.add(rows.table());
    all.add(conventions);
    return all;
  }

  /** As sentences of today's convention are read. */
  ContextStart learnt() {
    ContextModel model =
        new ContextModel(rows.keys(), rows.values(), conventions.values()[1], network.network());
    return new ContextStart(tags, model.shipped());
  }
}
