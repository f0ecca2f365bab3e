package otklik.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class ListeningSocketTest {

  private static final long PID = ProcessHandle.current().pid();

  @Test
  void anOpenPortIsSeenWithItsAddressAndGoneWhenClosed() throws Exception {
    InetAddress loopback = InetAddress.getLoopbackAddress();
    ListeningSocket seen;
    try (ServerSocket socket = new ServerSocket(0, 1, loopback)) {
      seen = new ListeningSocket("tcp", loopback, socket.getLocalPort());
      assertThat(ListeningSocket.of(PID)).contains(seen);
    }
    assertThat(ListeningSocket.of(PID)).doesNotContain(seen);
  }

  @Test
  void aPortOnAllAddressesIsToldFromOneOnTheLoopback() throws Exception {
    try (ServerSocket socket = new ServerSocket(0)) {
      assertThat(ListeningSocket.of(PID))
          .filteredOn(seen -> seen.port() == socket.getLocalPort())
          .singleElement()
          .matches(seen -> seen.address().isAnyLocalAddress());
    }
  }

  @Test
  void aProcessThatIsGoneHasNone() {
    assertThat(ListeningSocket.of(Integer.MAX_VALUE)).isEmpty();
  }
}
