package otklik.desk.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/** What is derived from the secret of a cookie; from neither is it found again. */
public final class SessionId {

  private SessionId() {}

  /** Under which the session is kept. */
  public static String key(String id) {
    return HexFormat.of().formatHex(hash("key " + id));
  }

  /** What every form of the session must bring back. */
  public static String formSecret(String id) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(hash("form " + id));
  }

  private static byte[] hash(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
