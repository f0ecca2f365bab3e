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
import otklik.region.OwnNetwork;

class BotChannelTest extends ChannelContract {

  private final MockWebServer server = new MockWebServer();
  private final JsonCall call = new JsonCall(new OwnNetwork(List.of("127.0.0.1", "localhost")));

  @BeforeEach
  void start() throws Exception {
    server.start();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private String base() {
    String url = server.url("/").toString();
    return url.substring(0, url.length() - 1);
  }

  private BotChannel telegram() {
    return BotChannel.telegram(call, base(), () -> "12:secret");
  }

  @Override
  Channel channel() {
    if (server.getRequestCount() == 0) {
      server.enqueue(new MockResponse(200, okhttp3.Headers.of(), "{\"ok\":true}"));
    }
    return telegram();
  }

  @Override
  String address() {
    return OFFICER.telegram();
  }

  @Override
  List<String> arrived() throws Exception {
    List<String> bodies = new ArrayList<>();
    for (RecordedRequest request = server.takeRequest(0, TimeUnit.SECONDS);
        request != null;
        request = server.takeRequest(0, TimeUnit.SECONDS)) {
      assertThat(request.getTarget()).isEqualTo("/bot12:secret/sendMessage");
      bodies.add(request.getBody().utf8());
    }
    return bodies;
  }

  @Override
  void breakDown() {
    server.enqueue(new MockResponse.Builder().code(502).build());
  }

  @Test
  void telegramSaysInItsBodyHowLongToWait() {
    server.enqueue(
        new MockResponse(
            429,
            okhttp3.Headers.of(),
            "{\"ok\":false,\"error_code\":429,\"parameters\":{\"retry_after\":33}}"));

    ChannelTrouble trouble =
        catchThrowableOfType(ChannelTrouble.class, () -> telegram().send(MESSAGE, address()));

    assertThat(trouble.isLasting()).isFalse();
    assertThat(trouble.pause()).hasSeconds(33);
  }

  @Test
  void aChatThatDoesNotExistIsSaidInTheMessengersWordsAndTheTokenIsNot() {
    server.enqueue(
        new MockResponse(
            400,
            okhttp3.Headers.of(),
            "{\"ok\":false,\"error_code\":400,\"description\":\"Bad Request: chat not found\"}"));

    ChannelTrouble trouble =
        catchThrowableOfType(ChannelTrouble.class, () -> telegram().send(MESSAGE, address()));

    assertThat(trouble.isLasting()).isTrue();
    assertThat(trouble).hasMessageContaining("chat not found").hasMessageNotContaining("secret");
  }

  @Test
  void aServerThatIsAwayDoesNotGiveTheTokenAway() {
    BotChannel nowhere = BotChannel.telegram(call, "http://127.0.0.1:1", () -> "12:secret");

    ChannelTrouble trouble =
        catchThrowableOfType(ChannelTrouble.class, () -> nowhere.send(MESSAGE, address()));

    assertThat(trouble).hasMessageNotContaining("secret");
  }

  @Test
  void maxGetsItsTokenInTheHeaderAndTheChatInTheAddress() throws Exception {
    server.enqueue(new MockResponse(200, okhttp3.Headers.of(), "{}"));

    BotChannel.max(call, base(), () -> "token-of-max").send(MESSAGE, OFFICER.max());

    RecordedRequest request = server.takeRequest();
    assertThat(request.getTarget()).isEqualTo("/messages?chat_id=77");
    assertThat(request.getHeaders().get("Authorization")).isEqualTo("token-of-max");
    assertThat(request.getBody().utf8()).contains("пахнет газом");
  }

  @Test
  void aLongTextEndsWithADotted() throws Exception {
    server.enqueue(new MockResponse(200, okhttp3.Headers.of(), "{\"ok\":true}"));
    Message lengthy =
        new Message("1", MESSAGE.at(), "Сводка", "я".repeat(9_000), "", List.of(), List.of());

    telegram().send(lengthy, address());

    assertThat(server.takeRequest().getBody().utf8()).hasSizeLessThan(4_200).contains("…");
  }
}
