package otklik.sink.channel;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import otklik.json.Json;
import otklik.region.Officer;

/**
 * A signed POST to an address of the receiver's own. The receiver checks {@code X-Otklik-Signature}
 * over the body, and knows a repetition by {@code X-Otklik-Message}. Format: docs/api.md.
 */
public final class WebhookChannel implements Channel {

  private static final String ALGORITHM = "HmacSHA256";

  private final JsonCall call;
  private final Supplier<String> secret;

  /**
   * @param secret asked anew for each message; null when there is none, and then nothing is sent
   */
  public WebhookChannel(JsonCall call, Supplier<String> secret) {
    this.call = call;
    this.secret = secret;
  }

  @Override
  public String name() {
    return "webhook";
  }

  @Override
  public String address(Officer officer) {
    return officer.webhook();
  }

  @Override
  public boolean isIdempotent() {
    return true;
  }

  @Override
  public void send(Message message, String address) throws ChannelTrouble {
    String key = secret.get();
    if (key == null) {
      throw ChannelTrouble.lasting("webhooks need signals.webhook_secret in the profile");
    }
    byte[] body = body(message);
    Map<String, String> headers =
        Map.of(
            "X-Otklik-Message",
            message.id(),
            "X-Otklik-Signature",
            "sha256=" + signature(body, key));
    JsonCall.Answer answer = call.post(address, "", headers, body);
    if (!answer.isGood()) {
      throw JsonCall.trouble("the webhook", answer);
    }
  }

  private static byte[] body(Message message) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("id", message.id());
    body.put("at", message.at());
    body.put("subject", message.subject());
    body.put("signals", message.items());
    try {
      return Json.mapper().writeValueAsBytes(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("our own records can always be written", e);
    }
  }

  static String signature(byte[] body, String key) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM));
      return HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java knows " + ALGORITHM, e);
    }
  }
}
