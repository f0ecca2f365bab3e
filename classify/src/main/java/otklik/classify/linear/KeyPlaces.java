package otklik.classify.linear;

/**
 * Where the weights of a hashed key stand. Open addressing in one array, as small as it can be: a
 * look-up touches the memory once, and every one is a cache miss. Filled once, before it is asked;
 * thread-safe then.
 */
public final class KeyPlaces {

  private static final long UPPER = 0xFFFFFFFF00000000L;

  /**
   * In each slot the upper half of a key and, below it, its place; 0 for an empty slot. Two keys of
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
   * @param key not put before
   * @param place at least 1
   */
  public void put(long key, int place) {
    int slot = slot(key);
    while (table[slot] != 0) {
      slot = (slot + 1) & mask;
    }
    table[slot] = key & UPPER | place;
  }

  /** 0 for a key that is not there. */
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
