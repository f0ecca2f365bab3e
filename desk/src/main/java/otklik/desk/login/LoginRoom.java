package otklik.desk.login;

import io.javalin.http.Context;
import java.time.Clock;
import java.util.Map;
import otklik.desk.page.Pages;

/** The login form, entering and leaving. */
public final class LoginRoom {

  private static final String USER = "user";

  private final Pages pages;
  private final Users users;
  private final Attempts attempts;

  public LoginRoom(Pages pages, Users users, Clock clock) {
    this.pages = pages;
    this.users = users;
    this.attempts = new Attempts(clock);
  }

  /** The name of whoever is logged in; null for nobody. */
  public static String userOf(Context context) {
    return context.sessionAttribute(USER);
  }

  public void form(Context context) {
    show(context, "");
  }

  public void enter(Context context) {
    String name = String.valueOf(context.formParam("name"));
    String password = String.valueOf(context.formParam("password"));
    if (attempts.isLocked(name)) {
      context.status(429);
      show(context, pages.text("login.locked"));
    } else if (users.knows(name, password)) {
      attempts.succeeded(name);
      context.req().getSession(true);
      context.req().changeSessionId();
      context.sessionAttribute(USER, name);
      context.redirect(local(context.formParam("next")), io.javalin.http.HttpStatus.SEE_OTHER);
    } else {
      attempts.failed(name);
      context.status(401);
      show(context, pages.text("login.wrong"));
    }
  }

  public void leave(Context context) {
    if (context.req().getSession(false) != null) {
      context.req().getSession(false).invalidate();
    }
    context.redirect("/login", io.javalin.http.HttpStatus.SEE_OTHER);
  }

  private void show(Context context, String problem) {
    String next =
        context.queryParam("next") == null ? context.formParam("next") : context.queryParam("next");
    pages.render(context, "login/login.jte", Map.of("problem", problem, "next", local(next)));
  }

  /** Only an address of our own: "//elsewhere.example" would lead away. */
  private static String local(String next) {
    boolean ours =
        next != null
            && next.startsWith("/")
            && !next.startsWith("//")
            && next.indexOf('\\') < 0
            && next.indexOf('\n') < 0
            && next.indexOf('\r') < 0;
    return ours ? next : "/";
  }
}
