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

  private static final int WAYS = 8;

  /**
   * Of each entry's word, those of one set beside each other: one look at the memory tells which
   * entry to read. An entry that another thread has just replaced is told by its word.
   */
  private final int[] hashes;

  private final Entry<T>[] entries;
  private final int shift;
  private final Function<String, T> look;

  private record Entry<T>(String word, T known) {}

  /**
   * @param bits of the number of words that are kept, at least 3
   * @param look asked for a word that is not kept
   */
  @SuppressWarnings({
    "unchecked",
    "rawtypes"
  }) // an array of a generic class can't be made otherwise
  public WordCache(int bits, Function<String, T> look) {
    this.hashes = new int[1 << bits];
    this.entries = new Entry[1 << bits];
    this.shift = Integer.SIZE - bits;
    this.look = look;
  }

  public T of(String word) {
    int hash = word.hashCode() * 0x9E3779B1;
    int set = hash >>> shift & -WAYS;
    for (int slot = set; slot < set + WAYS; slot++) {
      if (hashes[slot] == hash) {
        Entry<T> entry = entries[slot];
        if (entry != null && entry.word().equals(word)) {
          return entry.known();
        }
      }
    }
    return keep(free(set, hash), hash, word);
  }

  /** A place of the set that nothing was put into yet, else one by chance. */
  private int free(int set, int hash) {
    for (int slot = set; slot < set + WAYS; slot++) {
      if (entries[slot] == null) {
        return slot;
      }
    }
    return set + (hash & (WAYS - 1));
  }

  private T keep(int slot, int hash, String word) {
    T known = look.apply(word);
    entries[slot] = new Entry<>(word, known);
    hashes[slot] = hash;
    return known;
  }
}
