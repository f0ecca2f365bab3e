package otklik.desk;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import otklik.desk.login.LoginRoom;
import otklik.desk.login.User;
import otklik.desk.login.Users;
import otklik.desk.page.Visit;
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
  private final Guesses guesses;
  private final byte[] apiToken;

  /**
   * @param apiToken null when no token gives any right
   */
  Access(Region region, Users users, Guesses guesses, String apiToken) {
    this.region = region;
    this.users = users;
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
      return new Visit(PROGRAM, true, "");
    }
    return inSession(context);
  }

  /** Of a person: behind an open door a token means something else. */
  Visit inSession(Context context) {
    String name = LoginRoom.userOf(context);
    return name == null
        ? Visit.NOBODY
        : users.find(name).map(user -> Visit.inSession(person(user), context)).orElse(Visit.NOBODY);
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
