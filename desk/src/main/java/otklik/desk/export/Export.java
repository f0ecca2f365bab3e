package otklik.desk.export;

import java.nio.file.Path;
import java.time.Instant;

/**
 * A file that is being made, or is made. Written by the thread that makes it, read by others.
 *
 * @param by whose it is: nobody else gets it
 */
final class Export {

  /** How far it is. */
  enum State {
    WAITING,
    RUNNING,
    DONE,
    FAILED
  }

  private final String id;
  private final String by;
  private final String ending;
  private final Path file;
  private final Instant begun;
  private final int total;
  private volatile int read;
  private volatile State state = State.WAITING;

  Export(String id, String by, String ending, Path file, Instant begun, int total) {
    this.id = id;
    this.by = by;
    this.ending = ending;
    this.file = file;
    this.begun = begun;
    this.total = total;
  }

  String id() {
    return id;
  }

  String by() {
    return by;
  }

  String ending() {
    return ending;
  }

  Path file() {
    return file;
  }

  Instant begun() {
    return begun;
  }

  int total() {
    return total;
  }

  int read() {
    return read;
  }

  State state() {
    return state;
  }

  void read(int rows) {
    state = State.RUNNING;
    read = rows;
  }

  void ended(State how) {
    state = how;
  }
}
