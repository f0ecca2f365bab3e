package otklik.desk.login;

import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import otklik.desk.page.Pages;
import otklik.right.Role;
import otklik.sink.audit.AuditEntry;
import otklik.sink.audit.AuditLog;

/** The login form, entering and leaving. */
public final class LoginRoom {

  private static final String USER = "user";
  private static final int LONGEST_NAME = 100;

  private final Pages pages;
  private final Users users;
  private final AuditLog audit;
  private final Attempts attempts;
  private final Clock clock;

  public LoginRoom(Pages pages, Users users, AuditLog audit, Clock clock) {
    this.pages = pages;
    this.users = users;
    this.audit = audit;
    this.attempts = new Attempts(clock);
    this.clock = clock;
  }

  /** The name of whoever is logged in; null for nobody. */
  public static String userOf(Context context) {
    return context.sessionAttribute(USER);
  }

  public void form(Context context) {
    show(context, "");
  }

  /** Another site must not log a reader in as somebody else. */
  private static boolean isFromElsewhere(Context context) {
    String site = context.header("Sec-Fetch-Site");
    return site != null && !site.equals("same-origin") && !site.equals("none");
  }

  public void enter(Context context) throws IOException {
    if (isFromElsewhere(context)) {
      throw new ForbiddenResponse(pages.text("failure.form"));
    }
    String name = String.valueOf(context.formParam("name"));
    String password = String.valueOf(context.formParam("password"));
    if (attempts.isLocked(name)) {
      context.status(429);
      show(context, pages.text("login.locked"));
    } else if (users.knows(name, password)) {
      attempts.succeeded(name);
      letIn(context, name, context.formParam("next"));
    } else {
      attempts.failed(name);
      audit.append(
          AuditEntry.once(clock.instant(), shortened(name), "", "login_failed", null, null));
      context.status(401);
      show(context, pages.text("login.wrong"));
    }
  }

  /**
   * Begins a session of somebody who has shown who they are.
   *
   * @param wanted where they wanted to go; null for nowhere
   * @return false, and nothing is done, when the file of users does not know them
   */
  boolean letIn(Context context, String name, String wanted) throws IOException {
    Optional<User> user = users.find(name);
    if (user.isEmpty()) {
      return false;
    }
    context.req().getSession(true);
    context.req().changeSessionId();
    context.sessionAttribute(USER, name);
    Role role = user.get().role();
    audit.append(AuditEntry.once(clock.instant(), name, role.code(), "login", null, null));
    String next = Pages.ownAddress(wanted, "/");
    String home = role.isOfficers() && next.equals("/") ? "/work" : next;
    context.redirect(home, io.javalin.http.HttpStatus.SEE_OTHER);
    return true;
  }

  public void leave(Context context) {
    if (context.req().getSession(false) != null) {
      context.req().getSession(false).invalidate();
    }
    context.redirect("/login", io.javalin.http.HttpStatus.SEE_OTHER);
  }

  private static String shortened(String name) {
    return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
  }

  void show(Context context, String problem) {
    String next =
        context.queryParam("next") == null ? context.formParam("next") : context.queryParam("next");
    pages.render(
        context,
        "login/login.jte",
        Map.of("problem", problem, "next", Pages.ownAddress(next, "/")));
  }
}
