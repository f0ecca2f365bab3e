package otklik.desk;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import otklik.desk.login.LoginRoom;

/** Says whether a request may have what it asks for. Immutable and thread-safe. */
final class Access {

  private final byte[] apiToken;

  /**
   * @param apiToken null when no token gives any right
   */
  Access(String apiToken) {
    this.apiToken =
        apiToken == null || apiToken.isBlank() ? null : apiToken.getBytes(StandardCharsets.UTF_8);
  }

  boolean allows(Context context, Role role) {
    return role == Role.ANYONE || LoginRoom.userOf(context) != null || hasToken(context);
  }

  /** Compared in constant time, so that the token can't be guessed letter by letter. */
  private boolean hasToken(Context context) {
    String header = context.header("Authorization");
    if (apiToken == null || header == null || !header.startsWith("Bearer ")) {
      return false;
    }
    byte[] given = header.substring("Bearer ".length()).strip().getBytes(StandardCharsets.UTF_8);
    return MessageDigest.isEqual(given, apiToken);
  }
}
