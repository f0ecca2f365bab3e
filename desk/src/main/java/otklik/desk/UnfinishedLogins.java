package otklik.desk;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.util.ArrayDeque;
import java.util.Deque;
import org.eclipse.jetty.ee10.servlet.SessionHandler;
import org.eclipse.jetty.http.HttpCookie;

/**
 * What is remembered of those who are on their way to the identity provider and back, ten minutes
 * long and of a thousand at most: they have not shown who they are. Nothing else of the desk is a
 * session of the server's. Thread-safe.
 */
final class UnfinishedLogins implements HttpSessionListener {

  private static final int SECONDS = 10 * 60;
  private static final int MOST = 1_000;

  /** The oldest first; guarded by this. */
  private final Deque<HttpSession> open = new ArrayDeque<>();

  static SessionHandler handler() {
    SessionHandler sessions = new SessionHandler();
    sessions.setMaxInactiveInterval(SECONDS);
    sessions.setHttpOnly(true);
    sessions.setSameSite(HttpCookie.SameSite.STRICT);
    sessions.getSessionCookieConfig().setName("otklik-login");
    sessions.getSessionCookieConfig().setPath("/login");
    sessions.addEventListener(new UnfinishedLogins());
    return sessions;
  }

  @Override
  public void sessionCreated(HttpSessionEvent event) {
    HttpSession oldest = null;
    synchronized (this) {
      open.addLast(event.getSession());
      if (open.size() > MOST) {
        oldest = open.removeFirst();
      }
    }
    if (oldest != null) {
      end(oldest);
    }
  }

  private static void end(HttpSession session) {
    try {
      session.invalidate();
    } catch (IllegalStateException over) {
      // it has ended by itself meanwhile
    }
  }

  @Override
  public synchronized void sessionDestroyed(HttpSessionEvent event) {
    open.removeIf(session -> session.getId().equals(event.getSession().getId()));
  }
}
