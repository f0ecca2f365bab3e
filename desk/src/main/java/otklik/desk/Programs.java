package otklik.desk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import otklik.desk.token.ApiToken;
import otklik.desk.token.TokenRight;
import otklik.desk.token.Tokens;
import otklik.right.Person;
import otklik.right.Role;
import otklik.right.Sight;

/** Programs with tokens, as the persons that they are to the rooms. Thread-safe. */
final class Programs {

  /** Of the environment: an analyst, for as long as the process runs. */
  private static final Person API = new Person("api", Role.ANALYST, null, Sight.EVERYTHING);

  private final Tokens tokens;
  private final byte[] apiToken;
  private final ZoneId zone;
  private final Clock clock;

  /**
   * @param apiToken the token named "api"; null for none
   * @param zone in which the last day of a token ends
   */
  Programs(Tokens tokens, String apiToken, ZoneId zone, Clock clock) {
    this.tokens = tokens;
    this.apiToken =
        apiToken == null || apiToken.isBlank() ? null : apiToken.getBytes(StandardCharsets.UTF_8);
    this.zone = zone;
    this.clock = clock;
  }

  /**
   * What was given at the door.
   *
   * @param known whether there is, or was, such a token: then it is no guess
   * @param person null where it gives no right (any more)
   */
  record Known(boolean known, Person person) {}

  /** The token in the environment is compared in constant time; of the others only hashes are. */
  Known of(String given) {
    if (apiToken != null
        && MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), apiToken)) {
      return new Known(true, API);
    }
    Optional<ApiToken> token = tokens.find(given);
    return new Known(
        token.isPresent(), token.filter(this::isGood).map(Programs::person).orElse(null));
  }

  /** Whether a token of this name is still good. */
  boolean holds(String name) {
    return name.equals(API.name())
        || tokens.all().stream().anyMatch(token -> token.name().equals(name) && isGood(token));
  }

  private boolean isGood(ApiToken token) {
    return token.isGood(LocalDate.ofInstant(clock.instant(), zone));
  }

  private static Person person(ApiToken token) {
    Role role = token.may(TokenRight.HANDLE) ? Role.ANALYST : Role.CURATOR;
    Sight sight =
        token.may(TokenRight.READ_UNMASKED) ? Sight.EVERYTHING : Sight.EVERYTHING.masked();
    return new Person(token.name(), role, null, sight);
  }
}
