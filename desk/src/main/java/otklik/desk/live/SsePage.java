package otklik.desk.live;

import io.javalin.http.sse.SseClient;
import java.io.IOException;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;

/** A page of the desk in a browser. */
final class SsePage implements OpenPage {

  private final SseClient client;

  SsePage(SseClient client) {
    this.client = client;
  }

  @Override
  public void send(String event, String data) throws IOException {
    if (!client.terminated()) {
      client.sendEvent(event, data);
    }
    if (client.terminated()) {
      throw new IOException("the page is gone");
    }
  }

  @Override
  public void close() {
    client.close();
  }

  @Override
  public void cut() {
    ServletContextRequest.getServletContextRequest(client.ctx().req())
        .getConnectionMetaData()
        .getConnection()
        .getEndPoint()
        .close();
  }
}
