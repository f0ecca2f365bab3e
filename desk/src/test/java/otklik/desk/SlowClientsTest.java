package otklik.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import otklik.sink.SearchNodeExtension;

/** Hundreds who say what they want a byte at a time, on real sockets. */
@ExtendWith(SearchNodeExtension.class)
class SlowClientsTest {

  private static final int CROWD = 200;

  private final List<Socket> sockets = new ArrayList<>();

  private TestDesk desk;
  private DeskBrowser browser;

  @BeforeEach
  void start(@TempDir Path folder) {
    desk = new TestDesk(folder);
    browser = desk.browser();
  }

  @AfterEach
  void stop() throws IOException {
    for (Socket socket : sockets) {
      socket.close();
    }
    desk.close();
  }

  private void crowd(String beginning) throws IOException {
    URI address = browser.at("/").build().uri();
    for (int i = 0; i < CROWD; i++) {
      Socket socket = new Socket(InetAddress.getLoopbackAddress(), address.getPort());
      socket.getOutputStream().write(beginning.getBytes(StandardCharsets.US_ASCII));
      sockets.add(socket);
    }
  }

  /** Those that are still listened to. */
  private int dribble() {
    sockets.removeIf(socket -> !takes(socket));
    return sockets.size();
  }

  private static boolean takes(Socket socket) {
    try {
      OutputStream out = socket.getOutputStream();
      out.write('a');
      return socket.getInputStream().available() == 0;
    } catch (IOException closed) {
      return false;
    }
  }

  @Test
  @Timeout(120)
  void whoseHeadersOrBodiesComeTooSlowlyAreCutOffAndTheOthersAreAnswered() throws Exception {
    crowd("GET / HTTP/1.1\r\nHost: desk\r\nX-Slow: ");
    crowd(
        "POST /login HTTP/1.1\r\nHost: desk\r\nContent-Type: application/x-www-form-urlencoded\r\n"
            + "Content-Length: 10000\r\n\r\nname=");

    while (dribble() > 0) {
      assertThat(browser.get("/health").statusCode()).isEqualTo(200);
    }
  }

  /** From three addresses, as quickly as must be to be let go on. */
  @Test
  @Timeout(120)
  void aFewWhoseBodiesNeverEndKeepNobodyElseFromSending() throws Exception {
    URI address = browser.at("/").build().uri();
    for (int i = 0; i < 90; i++) {
      Socket socket = new Socket(InetAddress.getLoopbackAddress(), address.getPort());
      String head =
          "POST /push/nope HTTP/1.1\r\nHost: desk\r\nX-Forwarded-For: 198.51.100."
              + i % 3
              + "\r\nContent-Type: application/json\r\nContent-Length: 4000000\r\n\r\n[";
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      sockets.add(socket);
    }

    DeskBrowser analyst = desk.browser();
    assertThat(analyst.logIn("analyst", TestDesk.PASSWORD).statusCode()).isEqualTo(303);
    assertThat(
            analyst
                .submit("/complaint/handle", Map.of("id", "vk:none", "action", "check"))
                .statusCode())
        .isEqualTo(404);
  }
}
