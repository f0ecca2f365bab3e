package otklik.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import otklik.desk.body.BodyRefusal;
import otklik.desk.body.RequestBodies;
import otklik.desk.open311.GeoReportAnswer;
import otklik.desk.page.Pages;

/**
 * What a person, or a program, sees when something fails: what it was and what to do, never a stack
 * trace.
 */
final class Failures {

  private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

  private Failures() {}

  static void register(RoutesConfig routes, Pages pages) {
    routes.exception(
        HttpResponseException.class,
        (e, context) -> answer(context, pages, e.getStatus(), e.getMessage()));
    routes.exception(
        IllegalArgumentException.class,
        (e, context) -> answer(context, pages, 400, e.getMessage()));
    routes.exception(IOException.class, (e, context) -> indexIsAway(context, pages, e));
    routes.exception(
        Exception.class,
        (e, context) -> {
          LOG.error("{} {} failed", context.method(), context.path(), e);
          answer(context, pages, 500, pages.text("failure.internal"));
        });
  }

  /** Before anything is done: the body was not taken. */
  static void refuseBody(Context context, Pages pages) {
    BodyRefusal why = RequestBodies.refused(context.req());
    if (why != null) {
      if (why == BodyRefusal.CROWD) {
        context.header("Retry-After", "1");
      }
      String key = "body." + why.name().toLowerCase(Locale.ROOT);
      String words = isForPrograms(context) ? why.english() : pages.text(key);
      throw new HttpResponseException(why.status(), words, Map.of());
    }
  }

  private static boolean isForPrograms(Context context) {
    return context.path().startsWith("/api/")
        || context.path().startsWith("/push/")
        || context.path().startsWith("/open311/");
  }

  private static void indexIsAway(Context context, Pages pages, Exception e) {
    LOG.warn(
        "{} {}: the index did not answer: {}", context.method(), context.path(), String.valueOf(e));
    answer(context, pages, 503, pages.text("failure.index"));
  }

  private static void answer(Context context, Pages pages, int status, String message) {
    context.status(status);
    if (context.path().startsWith("/open311/")) {
      GeoReportAnswer.failure(context, status, message);
    } else if (context.path().startsWith("/api/") || context.path().startsWith("/push/")) {
      context.json(Map.of("error", message));
    } else {
      // htmx would put the page into the part of another that it had asked for
      context.header("HX-Retarget", "body").header("HX-Reswap", "innerHTML");
      context.header("HX-Reselect", "body > *");
      pages.render(context, "page/failure.jte", Map.of("message", message, "status", status));
    }
  }
}
