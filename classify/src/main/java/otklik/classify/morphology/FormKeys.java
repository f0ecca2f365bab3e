package otklik.classify.morphology;

import java.util.Arrays;
import java.util.stream.LongStream;
import otklik.classify.word.WordCache;

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

  private static final int TAG_BITS = 11;

  /** There are a few hundred. */
  private static final WordCache<long[]> TAGS = new WordCache<>(TAG_BITS, FormKeys::ofTag);

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
    Builder built = new Builder(2 * MOST_LEMMAS + 8 * readings.all().size());
    built.add(key(WORD, readings.word()), 1, UNKNOWN_WORD);
    for (int n = SHORTEST_ENDING; n <= LONGEST_ENDING; n++) {
      built.add(key(n, readings.suffix(n)), 1, 0);
    }
    long[] lemmas = Arrays.stream(readings.lemmas()).distinct().limit(MOST_LEMMAS).toArray();
    for (long lemma : lemmas) {
      built.add(key(LEMMA, lemma), 1f / lemmas.length, UNKNOWN_LEMMA);
    }
    String[] tags = readings.all().stream().map(Reading::tag).distinct().toArray(String[]::new);
    for (String tag : tags) {
      long[] keys = TAGS.of(tag);
      built.add(keys[0], WEIGHT_OF_TAGS / tags.length, 0);
      for (int part = 1; part < keys.length; part++) {
        built.add(keys[part], WEIGHT_OF_PARTS, 0);
      }
    }
    built.add(key(KNOWN, readings.known() ? 1 : 0), 1, 0);
    return built;
  }

  /** Of a tag, then of its parts. */
  private static long[] ofTag(String tag) {
    LongStream parts = Arrays.stream(tag.split(" ")).mapToLong(part -> key(PART, Hash.of(part)));
    return LongStream.concat(LongStream.of(key(TAG, Hash.of(tag))), parts).toArray();
  }

  /** Of the token as its sentence has it. */
  public static FormKeys of(Sentence sentence, int i) {
    Builder built = builder(sentence.readings[i]);
    built.add(shape(sentence.shapes[i]), 1, 0);
    return built.done();
  }

  private static final class Builder {
    private long[] keys;
    private float[] weights;
    private long[] instead;
    private int size;

    Builder(int expected) {
      keys = new long[expected];
      weights = new float[expected];
      instead = new long[expected];
    }

    void add(long key, float weight, long otherwise) {
      if (size == keys.length) {
        keys = Arrays.copyOf(keys, 2 * size);
        weights = Arrays.copyOf(weights, 2 * size);
        instead = Arrays.copyOf(instead, 2 * size);
      }
      keys[size] = key;
      weights[size] = weight;
      instead[size++] = otherwise;
    }

    FormKeys done() {
      return new FormKeys(
          Arrays.copyOf(keys, size), Arrays.copyOf(weights, size), Arrays.copyOf(instead, size));
    }
  }
}
