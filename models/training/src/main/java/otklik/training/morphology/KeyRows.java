package otklik.training.morphology;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeSet;
import otklik.classify.morphology.FormKeys;
import otklik.classify.morphology.Sentence;
import otklik.training.network.Parameter;

/** The rows that forms are summed of, one of each key, and one for a form that is hidden. */
final class KeyRows {

  /** Of the rows before anything is learnt. */
  private static final double SPREAD = 0.6;

  private final long[] keys;
  private final Parameter table;
  private final Row[] ofHidden;

  /**
   * A row that a token's input is summed of.
   *
   * @param instead row of the unknown word, when this one is of a word; -1 else
   */
  record Row(int number, float weight, int instead) {}

  /**
   * @param known rows that are learnt already, by their keys
   * @param fresh keys of rows that begin by chance
   */
  KeyRows(Map<Long, float[]> known, Iterable<Long> fresh, int width, SplittableRandom random) {
    TreeSet<Long> all = new TreeSet<>(known.keySet());
    fresh.forEach(all::add);
    all.add(FormKeys.UNKNOWN_WORD);
    all.add(FormKeys.UNKNOWN_LEMMA);
    keys = all.stream().mapToLong(Long::longValue).toArray();
    table = Parameter.random(keys.length + 1, width, SPREAD, random);
    for (int k = 0; k < keys.length; k++) {
      float[] row = known.get(keys[k]);
      if (row != null) {
        System.arraycopy(row, 0, table.values()[k], 0, width);
      }
    }
    ofHidden = new Row[] {new Row(keys.length, 1, -1)};
  }

  Parameter table() {
    return table;
  }

  Row[] ofHidden() {
    return ofHidden;
  }

  /** Sorted. */
  long[] keys() {
    return keys;
  }

  /** One of each key. */
  float[][] values() {
    return Arrays.copyOf(table.values(), keys.length);
  }

  /** Of each token of a sentence. */
  Row[][] of(Sentence sentence) {
    Row[][] all = new Row[sentence.size()][];
    Arrays.setAll(all, i -> of(FormKeys.of(sentence, i)));
    return all;
  }

  private Row[] of(FormKeys token) {
    List<Row> found = new ArrayList<>();
    for (int k = 0; k < token.keys().length; k++) {
      int instead = Math.max(-1, Arrays.binarySearch(keys, token.instead()[k]));
      int number = Arrays.binarySearch(keys, token.keys()[k]);
      if (number >= 0 || instead >= 0) {
        found.add(new Row(number >= 0 ? number : instead, token.weights()[k], instead));
      }
    }
    return found.toArray(Row[]::new);
  }
}
