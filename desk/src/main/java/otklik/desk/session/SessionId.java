package otklik.desk.session;

import java.util.Base64;
import otklik.file.Sha256;

/** What is derived from the secret of a cookie; from neither is it found again. */
public final class SessionId {

  private SessionId() {}

  /** Under which the session is kept. */
  public static String key(String id) {
    return Sha256.hex("key " + id);
  }

  /** What every form of the session must bring back. */
  public static String formSecret(String id) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(Sha256.of("form " + id));
  }
}
