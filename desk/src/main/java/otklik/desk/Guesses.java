package otklik.desk;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpResponseException;
import java.util.Map;
import otklik.desk.login.Attempts;

/** Counts wrong tokens, feeds' secrets and links' keys by the address that they come from. */
final class Guesses {

  private static final String WAIT_SECONDS = "300";

  private final Attempts attempts;

  Guesses(Attempts attempts) {
    this.attempts = attempts;
  }

  /**
   * @param right whether what was given is right
   * @throws HttpResponseException when there were too many wrong ones; then the right one is none
   */
  boolean check(String secret, Context context, boolean right) {
    refuseIfLocked(secret, context);
    if (!right) {
      attempts.failed(secret, context.ip());
    }
    return right;
  }

  /** Of a handler that asks for a secret by itself, and refuses whoever does not know it. */
  void watch(String secret, Context context, Handler handler) throws Exception {
    refuseIfLocked(secret, context);
    try {
      handler.handle(context);
    } catch (HttpResponseException refused) {
      if (refused.getStatus() == 401 || refused.getStatus() == 403) {
        attempts.failed(secret, context.ip());
      }
      throw refused;
    }
  }

  private void refuseIfLocked(String secret, Context context) {
    if (attempts.isLocked(secret, context.ip())) {
      context.header("Retry-After", WAIT_SECONDS);
      throw new HttpResponseException(429, "too many wrong secrets; wait five minutes", Map.of());
    }
  }
}
