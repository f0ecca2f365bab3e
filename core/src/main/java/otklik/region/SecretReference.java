package otklik.region;

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

  @Override
  public String toString() {
    return (place == Place.ENV ? "env:" : "file:") + name;
  }
}
