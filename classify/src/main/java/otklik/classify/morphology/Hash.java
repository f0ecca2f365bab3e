package otklik.classify.morphology;

/**
 * 64-bit hashes of strings and of tuples: the names of the tagger's features. Part of the model's
 * format.
 */
public final class Hash {

  private static final long OFFSET = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private Hash() {}

  /** FNV-1a over UTF-16 units. Source: Fowler, Noll, Vo, draft-eastlake-fnv. */
  public static long of(CharSequence text) {
    return of(text, 0, text.length());
  }

  static long of(CharSequence text, int start, int end) {
    long hash = OFFSET;
    for (int i = start; i < end; i++) {
      hash = (hash ^ text.charAt(i)) * PRIME;
    }
    return hash;
  }

  static long mix(long a, long b) {
    long h = a * 0x9E3779B97F4A7C15L ^ Long.rotateLeft(b, 31) * 0xC2B2AE3D27D4EB4FL;
    h ^= h >>> 32;
    h *= 0xD6E8FEB86659FD93L;
    return h ^ (h >>> 32);
  }
}
