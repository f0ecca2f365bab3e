package otklik.desk.body;

import java.util.HashMap;
import java.util.Map;

/**
 * How many bodies may be on their way at once, in all and from an address: each holds a thread, and
 * there must be some left for who only reads. Thread-safe.
 */
final class BodyGate {

  private static final int MOST = 64;
  private static final int MOST_FROM_ONE = 32;

  /** Guarded by this; an address without a body has no entry. */
  private final Map<String, Integer> inside = new HashMap<>();

  /** Guarded by this. */
  private int all;

  synchronized boolean enter(String address) {
    if (all >= MOST || inside.getOrDefault(address, 0) >= MOST_FROM_ONE) {
      return false;
    }
    all++;
    inside.merge(address, 1, Integer::sum);
    return true;
  }

  synchronized void leave(String address) {
    all--;
    inside.computeIfPresent(address, (a, count) -> count == 1 ? null : count - 1);
  }
}
