package otklik.classify.word;

import java.util.function.Function;

/**
 * Keeps what is known of the words that came last, in small sets: two frequent words that fall into
 * one set keep their places. Any thread may replace an entry: it is immutable, so that a race costs
 * a second look-up and no lock is needed. Thread-safe.
 *
 * @param <T> what is known of a word; immutable, never null
 */
public final class WordCache<T> {

  private static final int WAYS = 4;

  private final Entry<T>[] entries;
  private final int shift;
  private final Function<String, T> look;

  /**
   * @param hash of the word, so that two words need not be read to tell that they differ
   */
  private record Entry<T>(int hash, String word, T known) {}

  /**
   * @param bits of the number of words that are kept
   * @param look asked for a word that is not kept
   */
  @SuppressWarnings({
    "unchecked",
    "rawtypes"
  }) // an array of a generic class can't be made otherwise
  public WordCache(int bits, Function<String, T> look) {
    this.entries = new Entry[1 << bits];
    this.shift = Integer.SIZE - bits;
    this.look = look;
  }

  public T of(String word) {
    int hash = word.hashCode() * 0x9E3779B1;
    int set = hash >>> shift & -WAYS;
    for (int slot = set; slot < set + WAYS; slot++) {
      Entry<T> entry = entries[slot];
      if (entry == null) {
        return keep(slot, hash, word);
      }
      if (entry.hash() == hash && entry.word().equals(word)) {
        return entry.known();
      }
    }
    return keep(set + (hash & (WAYS - 1)), hash, word);
  }

  private T keep(int slot, int hash, String word) {
    T known = look.apply(word);
    entries[slot] = new Entry<>(hash, word, known);
    return known;
  }
}
