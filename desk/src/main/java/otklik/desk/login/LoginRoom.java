package otklik.desk.login;

import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import otklik.desk.page.Pages;
import otklik.desk.page.Visit;
import otklik.desk.session.SessionCookie;
import otklik.desk.session.SessionId;
import otklik.desk.session.Sessions;
import otklik.right.Role;
import otklik.sink.audit.AuditEntry;
import otklik.sink.audit.AuditLog;

/** The login form, entering and leaving. */
public final class LoginRoom {

  /** Characters; what is longer nobody has, and nothing is done for it. */
  private static final int LONGEST_NAME = 100;

  private static final int LONGEST_PASSWORD = 200;

  private final Pages pages;
  private final Users users;
  private final Sessions sessions;
  private final AuditLog audit;
  private final Attempts attempts;
  private final PasswordCheck ofStrangers;
  private final PasswordCheck ofRegulars;
  private final Clock clock;

  public LoginRoom(
      Pages pages, Users users, Sessions sessions, Attempts attempts, AuditLog audit, Clock clock) {
    this.pages = pages;
    this.users = users;
    this.sessions = sessions;
    this.ofStrangers = new PasswordCheck(users);
    this.ofRegulars = new PasswordCheck(users);
    this.audit = audit;
    this.attempts = attempts;
    this.clock = clock;
  }

  public void form(Context context) {
    show(context, "");
  }

  /** What an open page compares itself with: whose session it is now, and of which start. */
  public void who(Context context) {
    Visit visit = Visit.of(context);
    context.json(Map.of("user", visit.name(), "session", visit.tab(), "started", pages.started()));
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
    if (name.length() > LONGEST_NAME || password.length() > LONGEST_PASSWORD) {
      refuse(context, 401, "login.wrong");
    } else if (attempts.reserve(context.ip(), name)) {
      look(context, name, password);
    } else {
      context.header("Retry-After", "60");
      refuse(context, 429, "login.locked");
    }
  }

  private void look(Context context, String name, String password) throws IOException {
    boolean regular = attempts.isRegular(context.ip(), name);
    switch ((regular ? ofRegulars : ofStrangers).of(name, password)) {
      case RIGHT -> {
        attempts.succeeded(context.ip(), name);
        letIn(context, name, context.formParam("next"));
      }
      case WRONG -> {
        audit.append(AuditEntry.once(clock.instant(), name, "", "login_failed", null, null));
        refuse(context, 401, "login.wrong");
      }
      case BUSY -> {
        attempts.takeBack(context.ip(), name);
        context.header("Retry-After", "2");
        refuse(context, 503, "login.busy");
      }
    }
  }

  private void refuse(Context context, int status, String why) {
    context.status(status);
    show(context, pages.text(why));
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
    Role role = user.get().role();
    audit.append(AuditEntry.once(clock.instant(), name, role.code(), "login", null, null));
    end(context);
    SessionCookie.give(context, sessions.begin(name, user.get().mark()));
    String next = Pages.ownAddress(wanted, "/");
    String home = role.isOfficers() && next.equals("/") ? "/work" : next;
    context.redirect(home, io.javalin.http.HttpStatus.SEE_OTHER);
    return true;
  }

  /** Whose session is over already may leave all the same. */
  public void leave(Context context) {
    Visit visit = Visit.of(context);
    if (visit.isSomebody()) {
      visit.checkOwnForm(context, pages.text("failure.form"));
    }
    end(context);
    SessionCookie.takeAway(context);
    context.redirect("/login", io.javalin.http.HttpStatus.SEE_OTHER);
  }

  /** Also what was remembered on the way to the identity provider. */
  private void end(Context context) {
    String before = SessionCookie.of(context);
    if (before != null) {
      sessions.end(SessionId.key(before));
    }
    HttpSession way = context.req().getSession(false);
    if (way != null) {
      way.invalidate();
    }
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
