package otklik.desk.session;

import io.javalin.http.Context;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;

/**
 * The cookie that says which session somebody is in: out of reach of scripts and of other sites,
 * for encrypted connections only where the reader's is one. There its name begins with {@code
 * __Host-}, so that no neighbour under the same domain can set it.
 */
public final class SessionCookie {

  private static final String NAME = "otklik";
  private static final String ALWAYS = "; Path=/; HttpOnly; SameSite=Strict";

  private SessionCookie() {}

  /** What the browser has brought back; null for nothing. */
  public static String of(Context context) {
    return context.cookie(name(context.req()));
  }

  /** The same, before it is a request of the desk's. */
  public static String of(HttpServletRequest request) {
    Cookie[] brought = request.getCookies() == null ? new Cookie[0] : request.getCookies();
    for (Cookie cookie : brought) {
      if (cookie.getName().equals(name(request))) {
        return cookie.getValue();
      }
    }
    return null;
  }

  public static void give(Context context, String id) {
    add(context, "=" + id + ALWAYS);
  }

  public static void takeAway(Context context) {
    add(context, "=; Max-Age=0" + ALWAYS);
  }

  private static String name(HttpServletRequest request) {
    return request.isSecure() ? "__Host-" + NAME : NAME;
  }

  private static void add(Context context, String cookie) {
    String secure = context.req().isSecure() ? "; Secure" : "";
    context.res().addHeader("Set-Cookie", name(context.req()) + cookie + secure);
  }
}
