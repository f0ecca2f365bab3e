package otklik.desk.live;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** All open pages, of a person and together no more than so many. Thread-safe. */
final class Listeners {

  static final int MOST = 1_000;
  static final int MOST_OF_ONE = 10;

  /** Guarded by this. */
  private final List<Listener> all = new ArrayList<>();

  /** False when it is one too many. */
  synchronized boolean add(Listener listener) {
    all.removeIf(Listener::isGone);
    String name = listener.visit().name();
    long same = all.stream().filter(other -> other.visit().name().equals(name)).count();
    return all.size() < MOST && same < MOST_OF_ONE && all.add(listener);
  }

  synchronized void remove(Listener listener) {
    all.remove(listener);
  }

  synchronized boolean isEmpty() {
    return all.isEmpty();
  }

  void forEach(Consumer<Listener> action) {
    List<Listener> now;
    synchronized (this) {
      all.removeIf(Listener::isGone);
      now = List.copyOf(all);
    }
    now.forEach(action);
  }
}
