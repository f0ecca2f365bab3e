package otklik.classify.linear;

/**
 * Where the weights of a hashed key stand, and how many they are. Open addressing in one array, as
 * small as it can be: a look-up touches the memory once, and every one is a cache miss. The count
 * stands here and not before the weights, so that the processor need not wait for these to know
 * where they end, and fetches those of several keys side by side. Filled once, before it is asked;
 * thread-safe then.
 */
public final class KeyPlaces {

  private static final long UPPER = 0xFFFFFFFF00000000L;

  /** What a count takes of a span; the rest is the place. */
  private static final int COUNT_BITS = 8;

  private static final int MOST_WEIGHTS = (1 << COUNT_BITS) - 1;
  private static final int LAST_PLACE = (1 << (Integer.SIZE - COUNT_BITS)) - 1;

  /**
   * In each slot the upper half of a key and, below it, its span; 0 for an empty slot. Two keys of
   * one slot and one upper half are as unlikely as one in thousands of models.
   */
  private final long[] table;

  private final int mask;

  /**
   * @param keys how many there will be
   */
  public KeyPlaces(int keys) {
    table = new long[Integer.highestOneBit(Math.max(1, keys)) * 4];
    mask = table.length - 1;
  }

  /**
   * The place where a key's weights begin and their count, as one number.
   *
   * @param place 1 to 16,777,215
   * @param count 0 to 255
   */
  public static int span(int place, int count) {
    if (place < 1 || place > LAST_PLACE || count < 0 || count > MOST_WEIGHTS) {
      throw new IllegalArgumentException(
          "a model holds " + LAST_PLACE + " weights, " + MOST_WEIGHTS + " of a key");
    }
    return place << COUNT_BITS | count;
  }

  /** The place of a span; 0 of none. */
  public static int place(int span) {
    return span >>> COUNT_BITS;
  }

  /** The count of a span; 0 of none. */
  public static int count(int span) {
    return span & MOST_WEIGHTS;
  }

  /**
   * @param key not put before
   * @param span of its weights
   */
  public void put(long key, int span) {
    int slot = slot(key);
    while (table[slot] != 0) {
      slot = (slot + 1) & mask;
    }
    table[slot] = key & UPPER | Integer.toUnsignedLong(span);
  }

  /** The span of a key's weights; 0 for a key that is not there. */
  public int find(long key) {
    int slot = slot(key);
    long found = table[slot];
    while (found != 0 && (found ^ key) >>> Integer.SIZE != 0) {
      slot = (slot + 1) & mask;
      found = table[slot];
    }
    return (int) found;
  }

  private int slot(long key) {
    return (int) (key ^ (key >>> 29)) & mask;
  }
}
