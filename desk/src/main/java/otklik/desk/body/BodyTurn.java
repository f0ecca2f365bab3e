package otklik.desk.body;

/** A body that may be on its way. Thread-safe. */
final class BodyTurn {

  private final String address;
  private volatile boolean lost;

  BodyTurn(String address) {
    this.address = address;
  }

  String address() {
    return address;
  }

  /** Somebody whose address has fewer of them takes its place. */
  void lose() {
    lost = true;
  }

  boolean isLost() {
    return lost;
  }
}
