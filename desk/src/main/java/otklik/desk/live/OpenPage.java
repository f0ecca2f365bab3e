package otklik.desk.live;

import java.io.IOException;

/** Something that is told of events, and may be slow to take them. */
interface OpenPage {

  /**
   * Waits until it has taken it.
   *
   * @throws IOException when it is gone
   */
  void send(String event, String data) throws IOException;

  void close();

  /** Ends a {@link #send} that waits. */
  void cut();
}
