package otklik.desk.body;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Predicate;
import otklik.desk.connection.Household;

/**
 * Reads the body of every request before anybody else sees it, as far as it may go: no files, no
 * more bytes and form fields than an address needs, not too slowly, not too many at once. What is
 * refused has an empty body and says why; the desk answers in its own way. Thread-safe.
 */
public final class RequestBodies implements Filter {

  private static final String REFUSED = "otklik.body.refused";

  private final Map<Sender, BodyGate> gates = new EnumMap<>(Sender.class);
  private final Predicate<HttpServletRequest> known;

  /**
   * @param known whether the head of a request brings a session, a token or a feed's secret: they
   *     have places of their own, which strangers can't take
   */
  public RequestBodies(Predicate<HttpServletRequest> known) {
    this.known = known;
    for (Sender sender : Sender.values()) {
      gates.put(sender, new BodyGate(sender.most(), sender.mostFromOne()));
    }
  }

  /** Null where the body was taken, or there was none. */
  public static BodyRefusal refused(HttpServletRequest request) {
    return (BodyRefusal) request.getAttribute(REFUSED);
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest http = (HttpServletRequest) request;
    byte[] body = {};
    try {
      body = body(http);
    } catch (RefusedBody refused) {
      http.setAttribute(REFUSED, refused.why());
    }
    chain.doFilter(new ReadRequest(http, body), response);
  }

  private byte[] body(HttpServletRequest request) throws RefusedBody {
    BodyType type = BodyType.of(request.getContentType());
    if (type == BodyType.FILES) {
      throw new RefusedBody(BodyRefusal.NO_FILES);
    }
    boolean chunked = request.getHeader("Transfer-Encoding") != null;
    if (request.getContentLengthLong() <= 0 && !chunked) {
      return new byte[0];
    }
    byte[] body = inTurn(request, BodySize.of(request.getRequestURI()));
    if (type == BodyType.FORM) {
      FormFields.check(body);
    }
    return body;
  }

  private byte[] inTurn(HttpServletRequest request, BodySize size) throws RefusedBody {
    Sender sender = known.test(request) ? Sender.KNOWN : Sender.STRANGER;
    BodyGate gate = gates.get(sender);
    BodyTurn turn =
        gate.enter(Household.of(request.getRemoteAddr()))
            .orElseThrow(() -> new RefusedBody(BodyRefusal.CROWD));
    try (InputStream in = request.getInputStream()) {
      return new BodyReader(size.bytes(), new BodyPace(sender, System::nanoTime), turn).read(in);
    } catch (IOException gone) {
      throw new RefusedBody(BodyRefusal.TOO_SLOW);
    } finally {
      gate.leave(turn);
    }
  }
}
