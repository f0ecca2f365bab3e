package otklik.desk.body;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How many bodies may be on their way at once, in all and from an address: each holds a thread, and
 * there must be some left for who only reads. When all places are taken, who has fewer takes the
 * oldest one of the address that has most: a few addresses never shut out the others. Thread-safe.
 */
final class BodyGate {

  private final int most;
  private final int mostFromOne;

  /** Guarded by this; the oldest first; an address without a body has no entry. */
  private final Map<String, Deque<BodyTurn>> inside = new HashMap<>();

  /** Guarded by this. */
  private int all;

  BodyGate(int most, int mostFromOne) {
    this.most = most;
    this.mostFromOne = mostFromOne;
  }

  /** Empty when there is no place. */
  synchronized Optional<BodyTurn> enter(String address) {
    int own = count(address);
    if (own >= mostFromOne || all >= most && !makeRoom(own)) {
      return Optional.empty();
    }
    BodyTurn turn = new BodyTurn(address);
    inside.computeIfAbsent(address, a -> new ArrayDeque<>()).addLast(turn);
    all++;
    return Optional.of(turn);
  }

  /** Whoever gives one up must have more than the newcomer, also afterwards. */
  private boolean makeRoom(int own) {
    Deque<BodyTurn> greediest =
        inside.values().stream().max(Comparator.comparingInt(Deque::size)).orElseThrow();
    if (greediest.size() <= own + 1) {
      return false;
    }
    BodyTurn oldest = greediest.peekFirst();
    oldest.lose();
    leave(oldest);
    return true;
  }

  private int count(String address) {
    Deque<BodyTurn> own = inside.get(address);
    return own == null ? 0 : own.size();
  }

  /** Nothing happens to one that was lost: its place is taken. */
  synchronized void leave(BodyTurn turn) {
    Deque<BodyTurn> own = inside.get(turn.address());
    if (own != null && own.remove(turn)) {
      all--;
      if (own.isEmpty()) {
        inside.remove(turn.address());
      }
    }
  }
}
