package otklik.region;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/**
 * Where a secret is kept; never the secret itself. Written {@code env:NAME} or {@code file:PATH}.
 *
 * @param name of the environment variable, or path of a file whose first line is the secret
 */
public record SecretReference(Place place, String name) {

  /** Kinds of places. */
  public enum Place {
    ENV,
    FILE
  }

  /**
   * @throws IllegalArgumentException when the text is no reference. The message does not repeat the
   *     text: it may be a secret that somebody wrote there.
   */
  public static SecretReference parse(String text) {
    if (text.startsWith("env:") && text.length() > 4) {
      return new SecretReference(Place.ENV, text.substring(4).strip());
    }
    if (text.startsWith("file:") && text.length() > 5) {
      return new SecretReference(Place.FILE, text.substring(5).strip());
    }
    throw new IllegalArgumentException(
        "must be env:NAME or file:PATH; a secret itself must not stand in the profile");
  }

  /**
   * The secret, read anew each time; null when it is not there, or empty.
   *
   * @param environment name of a variable to its value, or null
   * @param base folder against which files are resolved
   */
  public String read(UnaryOperator<String> environment, Path base) {
    String secret = place == Place.ENV ? environment.apply(name) : firstLine(base.resolve(name));
    return secret == null || secret.isBlank() ? null : secret.strip();
  }

  private static String firstLine(Path file) {
    try {
      return Files.readString(file).lines().findFirst().orElse(null);
    } catch (IOException notThere) {
      return null;
    }
  }

  @Override
  public String toString() {
    return (place == Place.ENV ? "env:" : "file:") + name;
  }
}
