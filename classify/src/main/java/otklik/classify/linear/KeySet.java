package otklik.classify.linear;

/** Keys of features that a text has had already. Used by one thread. */
public final class KeySet {

  private long[] keys;
  private int size;
  private boolean hasZero;

  /**
   * @param expected how many keys there will be; more make it grow
   */
  public KeySet(int expected) {
    keys = new long[Integer.highestOneBit(Math.max(8, expected)) * 4];
  }

  /** Whether the key is new. */
  public boolean add(long key) {
    if (key == 0) {
      boolean fresh = !hasZero;
      hasZero = true;
      return fresh;
    }
    int slot = slot(key);
    if (keys[slot] == key) {
      return false;
    }
    keys[slot] = key;
    if (++size * 2 > keys.length) {
      grow();
    }
    return true;
  }

  /** Of the key, or the empty one where it belongs. */
  private int slot(long key) {
    int mask = keys.length - 1;
    int slot = (int) (key ^ (key >>> 32)) & mask;
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] before = keys;
    keys = new long[before.length * 2];
    for (long key : before) {
      if (key != 0) {
        keys[slot(key)] = key;
      }
    }
  }
}
