package otklik.ingest.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import javax.net.ServerSocketFactory;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

/**
 * A platform's server on this machine: it answers as the test says, and before that with whatever
 * faults were planted. Remembers what it was asked.
 */
public final class FakeServer implements AutoCloseable {

  private final MockWebServer server = new MockWebServer();
  private final Deque<MockResponse> faults = new ArrayDeque<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();

  public FakeServer(Function<RecordedRequest, MockResponse> answers) throws IOException {
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            asked.add(request.getMethod() + " " + request.getTarget());
            MockResponse fault;
            synchronized (faults) {
              fault = faults.poll();
            }
            return fault != null ? fault : answers.apply(request);
          }
        });
    server.setServerSocketFactory(new PromptSockets());
    server.start();
  }

  public String address() {
    return "http://127.0.0.1:" + server.getPort();
  }

  /** The next request is answered so; planted faults are answered one after another. */
  public FakeServer plant(MockResponse fault) {
    synchronized (faults) {
      faults.add(fault);
    }
    return this;
  }

  public FakeServer plant(int status, String body) {
    return plant(answer(status, body));
  }

  public List<String> asked() {
    return asked;
  }

  public static MockResponse answer(int status, String body) {
    return new MockResponse.Builder().code(status).body(body).build();
  }

  public static MockResponse json(String body) {
    return new MockResponse.Builder()
        .setHeader("Content-Type", "application/json")
        .body(body)
        .build();
  }

  /** A fetcher that may fetch from this machine, with short limits. */
  public static Fetcher fetcher() {
    return fetcher(1 << 20);
  }

  public static Fetcher fetcher(long largestBytes) {
    return new Fetcher(
        new FetchRules(
            "Otklik test",
            List.of("127.0.0.1", "localhost"),
            Duration.ofSeconds(2),
            Duration.ofSeconds(5),
            largestBytes,
            5));
  }

  @Override
  public void close() {
    server.close();
  }

  /**
   * A head and its body are sent in two packets; without this, the second waits 40 ms for the first
   * to be acknowledged (Nagle's algorithm, RFC 896, against delayed acknowledgements, RFC 1122).
   */
  private static final class PromptSockets extends ServerSocketFactory {

    @Override
    public ServerSocket createServerSocket() throws IOException {
      return new ServerSocket() {
        @Override
        public Socket accept() throws IOException {
          Socket socket = super.accept();
          socket.setTcpNoDelay(true);
          return socket;
        }
      };
    }

    @Override
    public ServerSocket createServerSocket(int port) {
      throw new UnsupportedOperationException();
    }

    @Override
    public ServerSocket createServerSocket(int port, int backlog) {
      throw new UnsupportedOperationException();
    }

    @Override
    public ServerSocket createServerSocket(int port, int backlog, InetAddress address) {
      throw new UnsupportedOperationException();
    }
  }
}
