package otklik.desk.push;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.ConflictResponse;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import io.javalin.http.UnauthorizedResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import otklik.desk.page.BearerToken;
import otklik.json.Json;
import otklik.post.Platform;
import otklik.pushed.PushedEvents;
import otklik.region.Feed;
import otklik.region.Region;

/**
 * {@code POST /push/FEED}. Each feed has its own secret; who knows it can push to this feed and do
 * nothing else. Thread-safe.
 */
public final class PushRoom {

  private static final Logger LOG = LoggerFactory.getLogger(PushRoom.class);

  private static final int LONGEST_KEY = 200;
  private static final String PATH = "/push/";
  private static final String TELEGRAM = "X-Telegram-Bot-Api-Secret-Token";

  private final Region region;
  private final PushedEvents events;
  private final UnaryOperator<String> environment;
  private final Path data;
  private final PushLimits limits = new PushLimits();
  private final IdempotencyKeys keys = new IdempotencyKeys();

  /**
   * @param environment name of a variable to its value, or null
   * @param data folder of the installation, where secrets are
   */
  public PushRoom(
      Region region, UnaryOperator<String> environment, Path data, PushedEvents events) {
    this.region = region;
    this.events = events;
    this.environment = environment;
    this.data = data;
  }

  public void receive(Context context) throws IOException {
    Feed feed =
        region
            .feed(context.pathParam("feed"))
            .filter(f -> f.credential() != null)
            .orElseThrow(() -> new NotFoundResponse("there is no such feed"));
    String secret = feed.credential().read(environment, data);
    if (secret == null) {
      throw new NotFoundResponse("there is no such feed");
    }
    if (feed.platform() == Platform.VK && feed.address().equals("callback")) {
      vk(context, feed, secret);
    } else if (feed.platform() == Platform.TELEGRAM && feed.address().equals("webhook")) {
      telegram(context, feed, secret);
    } else if (feed.isPushed()) {
      partner(context, feed, secret);
    } else {
      throw new NotFoundResponse("there is no such feed");
    }
  }

  /**
   * Whether the head of a request brings the secret of the feed that it is for; VK sends its own in
   * the body.
   */
  public boolean isKnown(HttpServletRequest request) {
    String path = request.getRequestURI();
    Feed feed =
        path.startsWith(PATH) ? region.feed(path.substring(PATH.length())).orElse(null) : null;
    String secret =
        feed == null || feed.credential() == null
            ? null
            : feed.credential().read(environment, data);
    return secret != null
        && (same(secret, BearerToken.of(request.getHeader("Authorization")))
            || same(secret, request.getHeader(TELEGRAM)));
  }

  /**
   * The credential of a Callback API feed has two parts: the secret, and the code that confirms.
   */
  private void vk(Context context, Feed feed, String credential) throws IOException {
    String[] parts = credential.split("\\s+");
    JsonNode event = json(context);
    if (!same(parts[0], event.path("secret").asText(null))) {
      throw new ForbiddenResponse("the secret is wrong");
    }
    if (event.path("type").asText().equals("confirmation")) {
      context.result(parts.length > 1 ? parts[1] : "");
      return;
    }
    limits.take(feed.id());
    ((ObjectNode) event).remove("secret");
    store(feed, List.of(event.toString()));
    context.result("ok");
  }

  private void telegram(Context context, Feed feed, String secret) throws IOException {
    if (!same(secret, context.header(TELEGRAM))) {
      throw new ForbiddenResponse("the secret is wrong");
    }
    limits.take(feed.id());
    store(feed, List.of(json(context).toString()));
    context.result("ok");
  }

  /** One post or an array of them; either all are received or none. */
  private void partner(Context context, Feed feed, String secret) throws IOException {
    if (!same(secret, BearerToken.of(context.header("Authorization")))) {
      throw new UnauthorizedResponse("send the header Authorization: Bearer TOKEN");
    }
    limits.take(feed.id());
    String key = context.header("Idempotency-Key");
    JsonNode body = json(context);
    int posts = PushedPosts.check(body, feed);
    List<String> lines = new ArrayList<>();
    (body.isArray() ? body : List.of(body)).forEach(post -> lines.add(post.toString()));
    if (key == null) {
      store(feed, lines);
    } else {
      storeOnce(feed, key, context.bodyAsBytes(), lines);
    }
    context.status(202).json(Map.of("received", posts));
  }

  private void store(Feed feed, List<String> lines) {
    try {
      events.append(feed.id(), lines);
    } catch (IOException e) {
      LOG.error("what was pushed to the feed {} can't be stored: {}", feed.id(), e.toString());
      throw new HttpResponseException(
          HttpStatus.SERVICE_UNAVAILABLE.getCode(),
          "nothing was stored: the disk is full, or can't be written; send it again",
          Map.of());
    }
  }

  private void storeOnce(Feed feed, String key, byte[] body, List<String> lines) {
    if (key.isBlank() || key.length() > LONGEST_KEY) {
      throw new BadRequestResponse(
          "Idempotency-Key: must have 1 to " + LONGEST_KEY + " characters");
    }
    String own = feed.id() + " " + key;
    switch (keys.begin(own, body)) {
      case NEW -> {
        boolean stored = false;
        try {
          store(feed, lines);
          stored = true;
        } finally {
          if (stored) {
            keys.stored(own, body);
          } else {
            keys.failed(own);
          }
        }
      }
      case STORED -> {
        // received, and on disk
      }
      case BEING_STORED ->
          throw new ConflictResponse("a request with this Idempotency-Key is being stored");
      case OTHER_BODY ->
          throw new HttpResponseException(
              HttpStatus.UNPROCESSABLE_CONTENT.getCode(),
              "this Idempotency-Key came with another body before");
    }
  }

  private static JsonNode readTree(Context context) throws IOException {
    return Json.whole().readTree(new ByteArrayInputStream(context.bodyAsBytes()));
  }

  private static JsonNode json(Context context) {
    try {
      JsonNode body = readTree(context);
      if (body != null && (body.isObject() || body.isArray())) {
        return body;
      }
    } catch (JsonProcessingException e) {
      throw new BadRequestResponse("the body is no JSON: " + e.getOriginalMessage());
    } catch (IOException e) {
      throw new BadRequestResponse("the body can't be read");
    }
    throw new BadRequestResponse("the body must be a JSON object or array");
  }

  /** Compared in constant time, so that a secret can't be guessed letter by letter. */
  private static boolean same(String secret, String given) {
    return given != null
        && MessageDigest.isEqual(
            secret.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
  }
}
