package otklik.classify.morphology;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What the network sees of a form: its word, endings, lemmas, and the tags that its readings may
 * have, each a key of a table of rows whose weighted sum stands for the form. Part of the model's
 * format.
 *
 * @param keys each with its kind mixed in
 * @param weights how much each counts
 * @param instead key of a word or lemma that the table does not have; 0 for none
 */
public record FormKeys(long[] keys, float[] weights, long[] instead) {

  private static final int WORD = 1;
  private static final int LEMMA = 6;
  private static final int TAG = 7;
  private static final int PART = 8;
  private static final int SHAPE = 9;
  private static final int KNOWN = 10;

  /** In letters; their kinds are their lengths. */
  private static final int SHORTEST_ENDING = 2;

  private static final int LONGEST_ENDING = 4;

  /** More say little. */
  private static final int MOST_LEMMAS = 4;

  /** So that what a form may be weighs more than which form it is; other weights were not tried. */
  private static final float WEIGHT_OF_TAGS = 2;

  private static final float WEIGHT_OF_PARTS = 0.2f;

  /** Of a word that the table does not have. */
  public static final long UNKNOWN_WORD = key(WORD, 0);

  /** Of a lemma that the table does not have. */
  public static final long UNKNOWN_LEMMA = key(LEMMA, 0);

  private static long key(int kind, long value) {
    return Hash.mix(kind, value);
  }

  /** Of how a token is written, and whether it begins a sentence. */
  static long shape(int shape) {
    return key(SHAPE, shape);
  }

  static FormKeys of(Readings readings) {
    return builder(readings).done();
  }

  private static Builder builder(Readings readings) {
    Builder built = new Builder();
    built.add(key(WORD, readings.word()), 1, UNKNOWN_WORD);
    for (int n = SHORTEST_ENDING; n <= LONGEST_ENDING; n++) {
      built.add(key(n, readings.suffix(n)), 1, 0);
    }
    Set<Long> lemmas = new LinkedHashSet<>();
    for (long lemma : readings.lemmas()) {
      if (lemmas.size() < MOST_LEMMAS) {
        lemmas.add(lemma);
      }
    }
    lemmas.forEach(lemma -> built.add(key(LEMMA, lemma), 1f / lemmas.size(), UNKNOWN_LEMMA));
    Set<String> tags = new LinkedHashSet<>();
    readings.all().forEach(reading -> tags.add(reading.tag()));
    for (String tag : tags) {
      built.add(key(TAG, Hash.of(tag)), WEIGHT_OF_TAGS / tags.size(), 0);
      for (String part : tag.split(" ")) {
        built.add(key(PART, Hash.of(part)), WEIGHT_OF_PARTS, 0);
      }
    }
    built.add(key(KNOWN, readings.known() ? 1 : 0), 1, 0);
    return built;
  }

  /** Of the token as its sentence has it. */
  public static FormKeys of(Sentence sentence, int i) {
    Builder built = builder(sentence.readings[i]);
    built.add(shape(sentence.shapes[i]), 1, 0);
    return built.done();
  }

  private static final class Builder {
    private final List<Long> keys = new ArrayList<>();
    private final List<Float> weights = new ArrayList<>();
    private final List<Long> instead = new ArrayList<>();

    void add(long key, float weight, long otherwise) {
      keys.add(key);
      weights.add(weight);
      instead.add(otherwise);
    }

    FormKeys done() {
      float[] weight = new float[weights.size()];
      for (int k = 0; k < weight.length; k++) {
        weight[k] = weights.get(k);
      }
      return new FormKeys(
          keys.stream().mapToLong(Long::longValue).toArray(),
          weight,
          instead.stream().mapToLong(Long::longValue).toArray());
    }
  }
}
