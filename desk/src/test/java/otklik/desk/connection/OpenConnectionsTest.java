package otklik.desk.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A server that knows nothing, and real sockets. */
class OpenConnectionsTest {

  private static final int TIMEOUT_MILLIS = 20_000;

  private final Server server = new Server();
  private final List<Socket> sockets = new ArrayList<>();

  private ServerConnector connector;

  @AfterEach
  void stop() throws Exception {
    for (Socket socket : sockets) {
      socket.close();
    }
    server.stop();
  }

  private void start(int most, int mostFromOne, Predicate<InetAddress> proxy, Duration asking)
      throws Exception {
    connector =
        DeskConnector.connector(
            "127.0.0.1",
            0,
            server,
            new HttpConfiguration(),
            new OpenConnections(proxy, most, mostFromOne),
            asking);
    server.addConnector(connector);
    server.start();
  }

  private Socket connect() throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), connector.getLocalPort());
    socket.setSoTimeout(TIMEOUT_MILLIS);
    sockets.add(socket);
    return socket;
  }

  /** The first byte of an answer; -1 where the connection was closed instead. */
  private static int ask(Socket socket) {
    try {
      socket
          .getOutputStream()
          .write("GET / HTTP/1.1\r\nHost: desk\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      return socket.getInputStream().read();
    } catch (IOException reset) {
      return -1;
    }
  }

  @Test
  void oneTooManyInAllIsClosed() throws Exception {
    start(3, 100, address -> true, Duration.ofSeconds(20));
    for (int i = 0; i < 3; i++) {
      assertThat(ask(connect())).isEqualTo('H');
    }

    assertThat(ask(connect())).isEqualTo(-1);
  }

  @Test
  void oneTooManyFromAnAddressIsClosedUnlessItIsAProxys() throws Exception {
    start(100, 2, address -> false, Duration.ofSeconds(20));
    assertThat(ask(connect())).isEqualTo('H');
    assertThat(ask(connect())).isEqualTo('H');

    assertThat(ask(connect())).isEqualTo(-1);
  }

  @Test
  void whoGoesMakesRoom() throws Exception {
    start(1, 1, address -> false, Duration.ofSeconds(20));
    Socket first = connect();
    assertThat(ask(first)).isEqualTo('H');

    first.close();

    long limit = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (ask(connect()) != 'H') {
      assertThat(System.nanoTime()).isLessThan(limit);
    }
  }

  @Test
  void aHeadThatDribblesIsCutAndAnIdleConnectionIsNot() throws Exception {
    start(100, 100, address -> true, Duration.ofMillis(400));
    Socket idle = connect();
    assertThat(ask(idle)).isEqualTo('H');
    Socket slow = connect();
    slow.getOutputStream().write("GET / HTTP/1.1\r\nX: a".getBytes(StandardCharsets.US_ASCII));

    assertThat(slow.getInputStream().read()).isEqualTo(-1);
    idle.getInputStream().skip(idle.getInputStream().available());
    assertThat(ask(idle)).isEqualTo('H');
  }
}
