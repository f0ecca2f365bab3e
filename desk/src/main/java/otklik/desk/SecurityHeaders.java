package otklik.desk;

import io.javalin.http.Context;

/**
 * Headers of every answer: nothing is loaded from elsewhere, nobody frames us, no page is kept by a
 * cache; whoever came encrypted comes so the next time too.
 */
final class SecurityHeaders {

  private SecurityHeaders() {}

  static void add(Context context) {
    context.header(
        "Content-Security-Policy",
        "default-src 'self'; img-src 'self' data:; frame-ancestors 'none'; form-action 'self'; base-uri 'none'");
    context.header("X-Content-Type-Options", "nosniff");
    context.header("X-Frame-Options", "DENY");
    context.header("Referrer-Policy", "no-referrer");
    if (context.req().isSecure()) {
      context.header("Strict-Transport-Security", "max-age=31536000");
    }
    boolean asset = context.path().startsWith("/static/") || context.path().startsWith("/webjars/");
    context.header("Cache-Control", asset ? "private, max-age=3600" : "no-store");
  }
}
