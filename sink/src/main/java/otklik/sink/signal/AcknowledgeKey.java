package otklik.sink.signal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Links by which a signal can be acknowledged without logging in: whoever holds the key of a signal
 * has received it. Immutable and thread-safe.
 *
 * @param secret of this installation
 */
public record AcknowledgeKey(String secret) {

  private static final String ALGORITHM = "HmacSHA256";

  /** Path and query, to be put behind the desk's address. */
  public String path(String signal) {
    return "/signal?id="
        + URLEncoder.encode(signal, StandardCharsets.UTF_8)
        + "&key="
        + key(signal);
  }

  public boolean fits(String signal, String key) {
    return key != null
        && MessageDigest.isEqual(
            key.getBytes(StandardCharsets.UTF_8), key(signal).getBytes(StandardCharsets.UTF_8));
  }

  private String key(String signal) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
      byte[] whole = mac.doFinal(signal.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java knows " + ALGORITHM, e);
    }
  }
}
