package otklik.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import otklik.ingest.FeedTrouble;
import otklik.ingest.FeedTrouble.Remedy;
import otklik.region.OwnNetwork;

class FetcherTest {

  private FakeServer server;

  @BeforeEach
  void start() throws IOException {
    server = new FakeServer(request -> FakeServer.answer(200, "good"));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private static Fetcher stranger() {
    return new Fetcher(FetchRules.standard("info@example.org", List.of()));
  }

  @Test
  void saysWhoWeAreAndHowToReachUs() {
    assertThat(FetchRules.standard("info@example.org", List.of()).userAgent())
        .isEqualTo("Otklik/0.1 (monitoring of residents' posts; info@example.org)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:PORT/",
        "http://localhost:PORT/",
        "http://[::1]:PORT/",
        "http://2130706433:PORT/",
        "http://0.0.0.0:PORT/",
        "http://[::ffff:127.0.0.1]:PORT/",
        "http://169.254.169.254/latest/meta-data/",
        "http://10.0.0.1/",
        "http://192.168.1.1/",
        "http://172.16.0.1/",
        "http://100.64.0.1/"
      })
  void ourOwnNetworkIsNeverFetched(String address) {
    String port = server.address().replaceAll(".*:", "");

    assertThatThrownBy(() -> stranger().get(address.replace("PORT", port), Map.of()))
        .isInstanceOfSatisfying(
            FeedTrouble.class, t -> assertThat(t.remedy()).isEqualTo(Remedy.STOP))
        .hasMessageEndingWith(
            " lies inside our own network; allow it in the profile: fetching.inside");
    assertThat(server.asked()).isEmpty();
  }

  @Test
  void aRedirectIntoOurOwnNetworkIsRefused() {
    server.plant(
        new MockResponse.Builder()
            .code(302)
            .setHeader("Location", "http://169.254.169.254/latest/meta-data/")
            .build());

    assertThatThrownBy(() -> FakeServer.fetcher().get(server.address(), Map.of()))
        .hasMessageContaining("lies inside our own network");
  }

  @ParameterizedTest
  @ValueSource(strings = {"8.8.8.8", "93.184.216.34", "2606:4700::1111", "64:ff9b::808:808"})
  void publicAddressesAreFetched(String address) throws Exception {
    assertThat(OwnNetwork.isPublic(InetAddress.getByName(address))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "fd00::1",
        "fe80::1",
        "64:ff9b::a00:1",
        "2002:a00:1::",
        "::ffff:10.0.0.1",
        "240.0.0.1",
        "224.0.0.1"
      })
  void specialAddressesAreNot(String address) throws Exception {
    assertThat(OwnNetwork.isPublic(InetAddress.getByName(address))).isFalse();
  }

  @Test
  void redirectsAreFollowedButNotInACircle() throws IOException {
    MockResponse circle = new MockResponse.Builder().code(301).setHeader("Location", "/").build();
    server.plant(circle);
    assertThat(FakeServer.fetcher().get(server.address(), Map.of()).text()).isEqualTo("good");
    for (int i = 0; i < 6; i++) {
      server.plant(circle);
    }

    assertThatThrownBy(() -> FakeServer.fetcher().get(server.address(), Map.of()))
        .isInstanceOfSatisfying(
            FeedTrouble.class, t -> assertThat(t.remedy()).isEqualTo(Remedy.STOP))
        .hasMessage("127.0.0.1 redirects more than 5 times in a row");
  }

  @Test
  void aGzipBombIsStoppedAtItsUnpackedSize() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 200; i++) {
        gzip.write(zeros);
      }
    }
    server.plant(
        new MockResponse.Builder()
            .setHeader("Content-Encoding", "gzip")
            .body(new Buffer().write(packed.toByteArray()))
            .build());

    assertThat(packed.size()).isLessThan(1 << 19);
    assertThatThrownBy(() -> FakeServer.fetcher().get(server.address(), Map.of()))
        .hasMessage("127.0.0.1 sends more than 1 MB in one answer");
  }

  @Test
  void anEndlessPageIsStopped() {
    server.plant(new MockResponse.Builder().body("x".repeat(3 << 20)).build());

    assertThatThrownBy(() -> FakeServer.fetcher().get(server.address(), Map.of()))
        .hasMessage("127.0.0.1 sends more than 1 MB in one answer");
  }

  @Test
  void anAnswerThatNeverComesIsGivenUp() throws IOException {
    Fetcher hasty =
        new Fetcher(
            new FetchRules(
                "test",
                List.of("127.0.0.1"),
                Duration.ofMillis(300),
                Duration.ofMillis(300),
                1000,
                5));
    server.plant(new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build());

    assertThatThrownBy(() -> hasty.get(server.address(), Map.of()))
        .isInstanceOfSatisfying(
            FeedTrouble.class, t -> assertThat(t.remedy()).isEqualTo(Remedy.RETRY));
  }

  @Test
  void aSecretHeaderDoesNotTravelToAnotherHost() throws IOException {
    try (FakeServer other =
        new FakeServer(
            request ->
                FakeServer.answer(200, "got " + request.getHeaders().get("Authorization")))) {
      server.plant(
          new MockResponse.Builder()
              .code(302)
              .setHeader("Location", other.address().replace("127.0.0.1", "localhost"))
              .build());

      Page page = FakeServer.fetcher().get(server.address(), Map.of("Authorization", "secret"));

      assertThat(page.text()).isEqualTo("got null");
    }
  }

  @Test
  void aHostThatFailsAgainAndAgainIsLeftAlone() {
    Fetcher fetcher = FakeServer.fetcher();
    for (int i = 0; i < 10; i++) {
      server.plant(500, "");
    }

    assertThatThrownBy(
            () -> {
              for (int i = 0; i < 11; i++) {
                fetcher.get(server.address(), Map.of());
              }
            })
        .isInstanceOfSatisfying(
            FeedTrouble.class, t -> assertThat(t.remedy()).isEqualTo(Remedy.WAIT))
        .hasMessage("127.0.0.1 fails again and again; we wait");
    assertThat(server.asked()).hasSize(8);
  }

  @Test
  void whatIsNoAddressIsSaid() {
    assertThatThrownBy(() -> stranger().get("ftp://x", Map.of()))
        .hasMessage("'ftp://x' is no web address");
  }

  @Test
  void retryAfterIsUnderstoodWithinReason() {
    Duration otherwise = Duration.ofSeconds(5);

    assertThat(page("120").retryAfter(otherwise)).isEqualTo(Duration.ofMinutes(2));
    assertThat(page("999999").retryAfter(otherwise)).isEqualTo(Duration.ofHours(6));
    assertThat(page("soon").retryAfter(otherwise)).isEqualTo(otherwise);
  }

  private static Page page(String retryAfter) {
    return new Page(429, "", Map.of("retry-after", retryAfter), new byte[0]);
  }
}
