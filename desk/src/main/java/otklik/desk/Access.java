package otklik.desk;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import otklik.desk.login.User;
import otklik.desk.login.Users;
import otklik.desk.page.Visit;
import otklik.desk.session.Session;
import otklik.desk.session.SessionCookie;
import otklik.desk.session.SessionId;
import otklik.desk.session.Sessions;
import otklik.region.Region;
import otklik.right.Person;
import otklik.right.Role;
import otklik.right.Sight;

/**
 * Says who asks. The file of users is asked at every request, so that a role that was taken away is
 * gone at once. Thread-safe.
 */
final class Access {

  private static final Person PROGRAM = new Person("api", Role.ANALYST, null, Sight.EVERYTHING);

  private final Region region;
  private final Users users;
  private final Sessions sessions;
  private final Guesses guesses;
  private final byte[] apiToken;

  /**
   * @param apiToken null when no token gives any right
   */
  Access(Region region, Users users, Sessions sessions, Guesses guesses, String apiToken) {
    this.region = region;
    this.users = users;
    this.sessions = sessions;
    this.guesses = guesses;
    this.apiToken =
        apiToken == null || apiToken.isBlank() ? null : apiToken.getBytes(StandardCharsets.UTF_8);
  }

  /**
   * @throws HttpResponseException when wrong tokens came too often from there
   */
  Visit visit(Context context) {
    String given = given(context);
    if (given != null && isToken(given, context)) {
      return new Visit(PROGRAM, true, "", "");
    }
    return inSession(context);
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
    return visit.program() || sessions.current(visit.session()).map(this::owner).isPresent();
  }

  private Person person(User user) {
    return new Person(
        user.name(), user.role(), user.officer(), region.sightOf(user.role(), user.officer()));
  }

  /** Compared in constant time, so that the token can't be guessed letter by letter. */
  private boolean isToken(String given, Context context) {
    boolean right =
        apiToken != null && MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), apiToken);
    return guesses.check("token", context, right);
  }

  /** In a header; Open311 has a parameter for it. Null for none. */
  private static String given(Context context) {
    String header = context.header("Authorization");
    if (header != null && header.startsWith("Bearer ")) {
      return header.substring("Bearer ".length()).strip();
    }
    if (!context.path().startsWith("/open311/")) {
      return null;
    }
    String parameter = context.queryParam("api_key");
    return parameter == null ? context.formParam("api_key") : parameter;
  }
}
