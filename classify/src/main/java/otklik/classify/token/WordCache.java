package otklik.classify.token;

import java.util.function.Function;

/**
 * Keeps what is known of the words that came last. Any thread may replace an entry: it is
 * immutable, so that a race costs a second look-up and no lock is needed. Thread-safe.
 *
 * @param <T> what is known of a word; immutable, never null
 */
public final class WordCache<T> {

  private final Entry<T>[] entries;
  private final int shift;
  private final Function<String, T> look;

  private record Entry<T>(String word, T known) {}

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
    int slot = (word.hashCode() * 0x9E3779B1) >>> shift;
    Entry<T> entry = entries[slot];
    if (entry == null || !entry.word().equals(word)) {
      entry = new Entry<>(word, look.apply(word));
      entries[slot] = entry;
    }
    return entry.known();
  }
}
