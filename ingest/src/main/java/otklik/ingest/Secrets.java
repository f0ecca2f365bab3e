package otklik.ingest;

import java.nio.file.Path;
import java.util.function.UnaryOperator;
import otklik.region.Feed;
import otklik.region.SecretReference;

/**
 * Finds the secret that a feed refers to, anew each time, so that an exchanged token is used at
 * once. Secrets stay in memory only as long as a request needs them. Thread-safe.
 */
public final class Secrets {

  private final UnaryOperator<String> environment;
  private final Path base;

  /**
   * @param environment name of a variable to its value, or null
   * @param base folder against which files are resolved
   */
  public Secrets(UnaryOperator<String> environment, Path base) {
    this.environment = environment;
    this.base = base;
  }

  /** For answers that are read from an archive: nobody is asked, and any secret does. */
  public static Secrets none() {
    return new Secrets(null, null);
  }

  /**
   * @throws FeedTrouble when the feed has no credential, or it is not where the profile says
   */
  public String of(Feed feed) throws FeedTrouble {
    if (environment == null) {
      return "none none none";
    }
    SecretReference reference = feed.credential();
    if (reference == null) {
      throw FeedTrouble.stop(
          "the feed needs a credential; write 'credential: env:NAME' in the profile");
    }
    String secret = reference.read(environment, base);
    if (secret == null) {
      throw FeedTrouble.stop(
          "the credential " + reference + " is not there, can't be read, or is empty");
    }
    return secret;
  }
}
