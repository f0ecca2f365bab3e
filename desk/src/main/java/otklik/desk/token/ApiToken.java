package otklik.desk.token;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A program's token, without the token itself.
 *
 * @param name under which its doings are noted
 * @param hash SHA-256 of the token
 * @param rights always with the one to read
 * @param until the last day on which it is good
 * @param revoked whether it was taken away before
 */
public record ApiToken(
    String name, String hash, Set<TokenRight> rights, LocalDate until, boolean revoked) {

  /** Small Latin letters, so that no name looks like another. */
  private static final Pattern NAME = Pattern.compile("[a-z0-9](?:[a-z0-9._-]{0,62}[a-z0-9])?");

  /** Of the token in the environment, and those under which the program itself is noted. */
  private static final Set<String> RESERVED =
      Set.of("api", "system", "otklik", "program", "anonymous", "nobody", "null", "none", "root");

  public ApiToken {
    if (name == null || !NAME.matcher(name).matches() || RESERVED.contains(name)) {
      throw new IllegalArgumentException(
          "name: up to 64 small Latin letters, digits and . _ - between them, and none of "
              + String.join(", ", RESERVED.stream().sorted().toList()));
    }
    if (hash == null || !hash.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("hash: is no SHA-256");
    }
    if (until == null) {
      throw new IllegalArgumentException("until: is missing");
    }
    rights = rights == null ? Set.of() : rights;
    Set<TokenRight> all = EnumSet.of(TokenRight.READ);
    all.addAll(rights);
    rights = Set.copyOf(all);
  }

  public boolean may(TokenRight right) {
    return rights.contains(right);
  }

  public boolean isGood(LocalDate today) {
    return !revoked && !today.isAfter(until);
  }

  ApiToken revoke() {
    return new ApiToken(name, hash, rights, until, true);
  }
}
