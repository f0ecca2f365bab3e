package otklik.desk.login;

import at.favre.lib.crypto.bcrypt.BCrypt;
import java.nio.charset.StandardCharsets;

/**
 * Which passwords may be set: twelve characters at least, and no more than bcrypt looks at.
 *
 * <p>Source: OWASP ASVS 2.1.1, Authentication Cheat Sheet, Password Storage Cheat Sheet.
 */
final class NewPassword {

  static final int COST = 10;

  /** Bytes; bcrypt takes no more. */
  static final int LONGEST_BYTES = 72;

  private static final int SHORTEST = 12;

  /** "aaaaaaaaaaaa" is guessed first. */
  private static final int FEWEST_DIFFERENT = 5;

  private NewPassword() {}

  /**
   * @throws IllegalArgumentException when it is too short, too long, or of blanks
   */
  static String hash(String password) {
    byte[] bytes = password.getBytes(StandardCharsets.UTF_8);
    if (password.codePoints().allMatch(NewPassword::isBlank)) {
      throw new IllegalArgumentException("a password of blanks is none");
    }
    if (password.codePointCount(0, password.length()) < SHORTEST) {
      throw new IllegalArgumentException(
          "a password of at least " + SHORTEST + " characters is expected");
    }
    if (password.codePoints().distinct().count() < FEWEST_DIFFERENT) {
      throw new IllegalArgumentException(
          "a password of at least " + FEWEST_DIFFERENT + " different characters is expected");
    }
    if (bytes.length > LONGEST_BYTES) {
      throw new IllegalArgumentException(
          "the password is too long: 72 Latin or 36 Russian letters are the most");
    }
    return new String(BCrypt.withDefaults().hash(COST, bytes), StandardCharsets.UTF_8);
  }

  private static boolean isBlank(int letter) {
    return Character.isWhitespace(letter) || Character.isSpaceChar(letter);
  }
}
