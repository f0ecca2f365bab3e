package otklik.desk.session;

import io.javalin.http.Context;

/**
 * The cookie that says which session somebody is in: out of reach of scripts and of other sites,
 * for encrypted connections only where the reader's is one.
 */
public final class SessionCookie {

  private static final String NAME = "otklik";
  private static final String ALWAYS = "; Path=/; HttpOnly; SameSite=Strict";

  private SessionCookie() {}

  /** What the browser has brought back; null for nothing. */
  public static String of(Context context) {
    return context.cookie(NAME);
  }

  public static void give(Context context, String id) {
    add(context, NAME + "=" + id + ALWAYS);
  }

  public static void takeAway(Context context) {
    add(context, NAME + "=; Max-Age=0" + ALWAYS);
  }

  private static void add(Context context, String cookie) {
    String secure = context.req().isSecure() ? "; Secure" : "";
    context.res().addHeader("Set-Cookie", cookie + secure);
  }
}
