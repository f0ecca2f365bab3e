package otklik.desk;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import jakarta.servlet.http.HttpServletRequest;
import otklik.desk.login.User;
import otklik.desk.login.Users;
import otklik.desk.page.BearerToken;
import otklik.desk.page.Visit;
import otklik.desk.session.Session;
import otklik.desk.session.SessionCookie;
import otklik.desk.session.SessionId;
import otklik.desk.session.Sessions;
import otklik.region.Region;
import otklik.right.Person;

/**
 * Says who asks. The file of users is asked at every request, so that a role that was taken away is
 * gone at once. Thread-safe.
 */
final class Access {

  private final Region region;
  private final Users users;
  private final Sessions sessions;
  private final Guesses guesses;
  private final Programs programs;

  Access(Region region, Users users, Sessions sessions, Guesses guesses, Programs programs) {
    this.region = region;
    this.users = users;
    this.sessions = sessions;
    this.guesses = guesses;
    this.programs = programs;
  }

  /**
   * @throws HttpResponseException when wrong tokens came too often from there
   */
  Visit visit(Context context) {
    String given = given(context);
    if (given != null) {
      Programs.Known program = programs.of(given);
      guesses.check("token", context, program.known());
      if (program.person() != null) {
        return new Visit(program.person(), true, "", "");
      }
    }
    return inSession(context);
  }

  /** From the head alone, and without counting a guess: who is known sends their body apart. */
  boolean isKnown(HttpServletRequest request) {
    String token = BearerToken.of(request.getHeader("Authorization"));
    if (token != null) {
      return programs.of(token).person() != null;
    }
    String id = SessionCookie.of(request);
    return id != null && sessions.current(SessionId.key(id)).isPresent();
  }

  /** Of a person: behind an open door a token means something else. */
  Visit inSession(Context context) {
    String id = SessionCookie.of(context);
    Session session = sessions.use(id).orElse(null);
    User user = session == null ? null : owner(session);
    return user == null
        ? Visit.NOBODY
        : new Visit(person(user), false, SessionId.formSecret(id), session.key());
  }

  /** Null, and the session is over, where they are no user any more or have another password. */
  private User owner(Session session) {
    User user = users.find(session.name()).orElse(null);
    if (user == null || !user.mark().equals(session.mark())) {
      sessions.end(session.key());
      return null;
    }
    return user;
  }

  /** Whether a page that was opened may still be told anything. */
  boolean holds(Visit visit) {
    return visit.program()
        ? programs.holds(visit.name())
        : sessions.current(visit.session()).map(this::owner).isPresent();
  }

  private Person person(User user) {
    return new Person(
        user.name(), user.role(), user.officer(), region.sightOf(user.role(), user.officer()));
  }

  /** In a header; Open311 has a parameter for it. Null for none. */
  static String given(Context context) {
    String token = BearerToken.of(context.header("Authorization"));
    if (token != null || !context.path().startsWith("/open311/")) {
      return token;
    }
    String parameter = context.queryParam("api_key");
    return parameter == null ? context.formParam("api_key") : parameter;
  }
}
