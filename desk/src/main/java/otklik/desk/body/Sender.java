package otklik.desk.body;

import java.time.Duration;

/** Who sends a body, as far as the head of the request shows it. */
enum Sender {
  /** With a session, a token or a feed's secret: a partner may have a slow line. */
  KNOWN(64, 32, 1_000),
  /** Whatever they send is a name, a password, a key, or will be refused. */
  STRANGER(64, 8, 16_000);

  /** In which nobody is too slow. */
  static final Duration FREE = Duration.ofSeconds(5);

  private final int most;
  private final int mostFromOne;
  private final long bytesPerSecond;

  Sender(int most, int mostFromOne, long bytesPerSecond) {
    this.most = most;
    this.mostFromOne = mostFromOne;
    this.bytesPerSecond = bytesPerSecond;
  }

  /** Bodies at once. */
  int most() {
    return most;
  }

  /** Bodies at once from one address. */
  int mostFromOne() {
    return mostFromOne;
  }

  /** At least, behind the free time. */
  long bytesPerSecond() {
    return bytesPerSecond;
  }
}
