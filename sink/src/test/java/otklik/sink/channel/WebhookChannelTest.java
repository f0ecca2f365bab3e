package otklik.sink.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import otklik.json.Json;
import otklik.region.OwnNetwork;

class WebhookChannelTest extends ChannelContract {

  private final MockWebServer server = new MockWebServer();

  @BeforeEach
  void start() throws Exception {
    server.start();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private static WebhookChannel channel(String secret, List<String> inside) {
    return new WebhookChannel(new JsonCall(new OwnNetwork(inside)), () -> secret);
  }

  @Override
  Channel channel() {
    if (server.getRequestCount() == 0) {
      server.enqueue(new MockResponse.Builder().code(204).build());
    }
    return channel("key", List.of("127.0.0.1", "localhost"));
  }

  @Override
  String address() {
    return server.url("/hook").toString();
  }

  @Override
  List<String> arrived() throws Exception {
    List<String> bodies = new ArrayList<>();
    for (RecordedRequest request = server.takeRequest(0, TimeUnit.SECONDS);
        request != null;
        request = server.takeRequest(0, TimeUnit.SECONDS)) {
      bodies.add(request.getBody().utf8());
    }
    return bodies;
  }

  @Override
  void breakDown() {
    server.enqueue(new MockResponse.Builder().code(503).build());
  }

  @Test
  void theBodyIsSignedAndTheMessageNamed() throws Exception {
    channel().send(MESSAGE, address());

    RecordedRequest request = server.takeRequest();
    byte[] body = request.getBody().toByteArray();
    assertThat(request.getHeaders().get("X-Otklik-Message")).isEqualTo(MESSAGE.id());
    assertThat(request.getHeaders().get("X-Otklik-Signature"))
        .isEqualTo("sha256=" + WebhookChannel.signature(body, "key"));
    assertThat(Json.mapper().readTree(body).at("/signals/0/signal").asText())
        .isEqualTo("critical/vk:1/roads-head");
  }

  /** Source of the expected value: RFC 4231, test case 2. */
  @Test
  void theSignatureIsHmacSha256() {
    assertThat(WebhookChannel.signature("what do ya want for nothing?".getBytes(), "Jefe"))
        .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
  }

  @Test
  void aRefusalLastsAndABusyServerNamesItsPause() {
    server.enqueue(new MockResponse.Builder().code(410).build());
    server.enqueue(new MockResponse.Builder().code(429).addHeader("Retry-After", "17").build());
    WebhookChannel channel = channel("key", List.of("127.0.0.1", "localhost"));

    ChannelTrouble gone =
        catchThrowableOfType(ChannelTrouble.class, () -> channel.send(MESSAGE, address()));
    ChannelTrouble busy =
        catchThrowableOfType(ChannelTrouble.class, () -> channel.send(MESSAGE, address()));

    assertThat(gone.isLasting()).isTrue();
    assertThat(busy.isLasting()).isFalse();
    assertThat(busy.pause()).hasSeconds(17);
  }

  @Test
  void ourOwnNetworkIsNotCalled() {
    WebhookChannel channel = channel("key", List.of());

    for (String address : List.of(address(), "http://169.254.169.254/", "http://[::1]:80/")) {
      ChannelTrouble trouble =
          catchThrowableOfType(ChannelTrouble.class, () -> channel.send(MESSAGE, address));
      assertThat(trouble).as(address).hasMessageContaining("own network");
    }
    assertThat(server.getRequestCount()).isZero();
  }

  @Test
  void withoutASecretNothingIsSent() {
    ChannelTrouble trouble =
        catchThrowableOfType(
            ChannelTrouble.class,
            () -> channel(null, List.of("127.0.0.1")).send(MESSAGE, address()));

    assertThat(trouble.isLasting()).isTrue();
    assertThat(trouble).hasMessage("webhooks need signals.webhook_secret in the profile");
  }
}
