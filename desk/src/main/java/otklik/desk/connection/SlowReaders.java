package otklik.desk.connection;

import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.MinimumDataRateHandler;
import org.eclipse.jetty.util.Callback;

/**
 * Gives up answers that are taken too slowly, each of which holds a thread. Events go on for ever
 * and say little: they are not watched.
 */
public final class SlowReaders extends MinimumDataRateHandler {

  private static final long BYTES_A_SECOND = 256;
  private static final String EVENTS = "/events";

  public SlowReaders() {
    super(0, BYTES_A_SECOND);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    return Request.getPathInContext(request).equals(EVENTS)
        ? getHandler().handle(request, response, callback)
        : super.handle(request, response, callback);
  }
}
