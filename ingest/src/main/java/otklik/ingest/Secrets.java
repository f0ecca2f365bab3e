package otklik.ingest;

import java.io.IOException;
import java.nio.file.Files;
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

  /**
   * @throws FeedTrouble when the feed has no credential, or it is not where the profile says
   */
  public String of(Feed feed) throws FeedTrouble {
    SecretReference reference = feed.credential();
    if (reference == null) {
      throw FeedTrouble.stop(
          "the feed needs a credential; write 'credential: env:NAME' in the profile");
    }
    String secret =
        reference.place() == SecretReference.Place.ENV
            ? environment.apply(reference.name())
            : firstLine(reference);
    if (secret == null || secret.isBlank()) {
      throw FeedTrouble.stop("the credential " + reference + " is empty or not set");
    }
    return secret.strip();
  }

  private String firstLine(SecretReference reference) throws FeedTrouble {
    try {
      return Files.readString(base.resolve(reference.name())).lines().findFirst().orElse("");
    } catch (IOException e) {
      throw FeedTrouble.stop("the credential " + reference + " can't be read");
    }
  }
}
