package otklik.desk.token;

import java.security.SecureRandom;
import java.util.Base64;
import otklik.file.Sha256;

/**
 * Makes tokens, and the hashes by which they are kept: of 256 random bits nothing can be guessed.
 */
public final class TokenSecret {

  private static final int BYTES = 32;

  private TokenSecret() {}

  static String fresh(SecureRandom random) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  public static String hash(String token) {
    return Sha256.hex(token);
  }
}
