package otklik.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import otklik.classify.Analyser;
import otklik.classify.Analysers;
import otklik.health.StreamHealth;
import otklik.post.Platform;
import otklik.post.Posts;
import otklik.pushed.PushedEvents;
import otklik.pushed.PushedEvents.Event;
import otklik.pushed.PushedEvents.Position;
import otklik.region.Feed;
import otklik.region.Region;
import otklik.region.RegionReader;
import otklik.region.SecretReference;
import otklik.sink.SearchNodeExtension;
import otklik.sink.audit.AuditLog;
import otklik.sink.signal.AcknowledgeKey;

/** What partners, VK and Telegram may push, and what they are told. */
@ExtendWith(SearchNodeExtension.class)
class PushTest {

  private static final Region REGION = region();
  private static final Analyser ANALYSER = Analysers.load(REGION);

  @TempDir private Path data;

  private final HttpClient http = HttpClient.newHttpClient();
  private Desk desk;

  private static Region region() {
    Region r = RegionReader.shipped();
    List<Feed> feeds = new ArrayList<>(r.feeds());
    feeds.add(feed("partner", Platform.IMPORT, "push", "partner.token"));
    feeds.add(feed("vk", Platform.VK, "callback", "vk.secret"));
    feeds.add(feed("bot", Platform.TELEGRAM, "webhook", "bot.secret"));
    feeds.add(feed("unset", Platform.IMPORT, "push", "missing"));
    feeds.add(feed("wall", Platform.VK, "-5", "vk.secret"));
    return new Region(
        r.slug(),
        r.name(),
        r.timeZone(),
        r.centre(),
        r.officers(),
        r.blocks(),
        r.municipalities(),
        feeds,
        r.deadlines(),
        r.routes(),
        r.stream(),
        r.fetching(),
        r.signals(),
        r.dailyAt(),
        r.rights(),
        r.answers(),
        r.login());
  }

  private static Feed feed(String id, Platform platform, String address, String file) {
    SecretReference secret = new SecretReference(SecretReference.Place.FILE, file);
    return new Feed(id, platform, address, null, secret, null);
  }

  @BeforeEach
  void start() throws IOException {
    Files.writeString(data.resolve("partner.token"), "t0ken\n");
    Files.writeString(data.resolve("vk.secret"), "s3cret c0de\n");
    Files.writeString(data.resolve("bot.secret"), "b0t\n");
    desk =
        Desk.start(
            new DeskOptions(
                "127.0.0.1",
                0,
                REGION,
                data.resolve("users.json"),
                null,
                data,
                new PushedEvents(data),
                new AuditLog(SearchNodeExtension.cluster()),
                new AcknowledgeKey("test"),
                RequestMeter.NONE,
                java.util.Set.of(),
                () -> StreamHealth.goingOn(Posts.MORNING)),
            ANALYSER,
            SearchNodeExtension.cluster(),
            Clock.fixed(Posts.MORNING, ZoneOffset.UTC));
  }

  @AfterEach
  void stop() {
    desk.close();
  }

  private HttpResponse<String> push(String feed, String body, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + desk.port() + "/push/" + feed))
            .POST(HttpRequest.BodyPublishers.ofString(body));
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> partner(String body, String... headers) throws Exception {
    List<String> all = new ArrayList<>(List.of("Authorization", "Bearer t0ken"));
    all.addAll(List.of(headers));
    return push("partner", body, all.toArray(String[]::new));
  }

  private List<String> kept(String feed) throws IOException {
    return new PushedEvents(data)
        .read(feed, Position.START, 5_000).stream().map(Event::json).toList();
  }

  @Test
  void aPartnersPostsAreOnDiskBeforeTheyAreReceived() throws Exception {
    HttpResponse<String> answer =
        partner("[{\"id\":\"1\",\"text\":\"Темно\"},{\"id\":\"2\",\"text\":\"Холодно\"}]");

    assertThat(answer.statusCode()).isEqualTo(202);
    assertThat(answer.body()).isEqualTo("{\"received\":2}");
    assertThat(kept("partner"))
        .containsExactly(
            "{\"id\":\"1\",\"text\":\"Темно\"}", "{\"id\":\"2\",\"text\":\"Холодно\"}");
  }

  @Test
  void aRequestThatIsSentAgainIsStoredOnce() throws Exception {
    String post = "{\"id\":\"1\",\"text\":\"Темно\"}";

    partner(post, "Idempotency-Key", "k1");
    assertThat(partner(post, "Idempotency-Key", "k1").statusCode()).isEqualTo(202);
    assertThat(kept("partner")).hasSize(1);
  }

  @Test
  void aKeyCountsForTheBodyWithWhichItCame() throws Exception {
    partner("{\"id\":\"1\",\"text\":\"Темно\"}", "Idempotency-Key", "k1");

    HttpResponse<String> other =
        partner("{\"id\":\"2\",\"text\":\"Холодно\"}", "Idempotency-Key", "k1");

    assertThat(other.statusCode()).isEqualTo(422);
    assertThat(other.body()).contains("this Idempotency-Key came with another body before");
    assertThat(kept("partner")).hasSize(1);
    assertThat(partner("{}", "Idempotency-Key", "k".repeat(201)).statusCode()).isEqualTo(400);
  }

  /** The feed's folder can't be written: what a full disk does, too. */
  @Test
  void whatCouldNotBeStoredIsStoredWhenItIsSentAgainWithTheSameKey() throws Exception {
    String post = "{\"id\":\"1\",\"text\":\"Темно\"}";
    Path folder = data.resolve("pushed/partner");
    Files.createDirectories(folder.getParent());
    Files.writeString(folder, "a file where the folder should be");

    HttpResponse<String> full = partner(post, "Idempotency-Key", "k1");
    assertThat(full.statusCode()).isEqualTo(503);
    assertThat(full.body()).contains("nothing was stored: the disk is full");
    Files.delete(folder);

    assertThat(partner(post, "Idempotency-Key", "k1").statusCode()).isEqualTo(202);
    assertThat(kept("partner")).containsExactly(post);
  }

  @Test
  void anEventThatGrowsPastTheLongestLineIsRefusedAndTheNextIsKept() throws Exception {
    String grows =
        "{\"update_id\":1e" + "0".repeat(10) + "1,\"text\":\"" + "я".repeat(1_900_000) + "\"}";
    push("bot", grows, "X-Telegram-Bot-Api-Secret-Token", "b0t");
    push("bot", "{\"update_id\":2}", "X-Telegram-Bot-Api-Secret-Token", "b0t");

    assertThat(kept("bot")).contains("{\"update_id\":2}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"id\":\"1\",\"text\":\"a\",\"platform\":\"vk\"} | platform: what is pushed to this feed is of the platform 'import'",
        "{\"id\":\"1\",\"text\":\"a\",\"platform\":\"vk\",\"removed\":\"1\"} | platform: what is pushed to this feed is of the platform 'import'",
        "[{\"id\":\"1\",\"text\":\"a\"},{\"id\":\"2\"}] | [1].text: is missing",
        "{\"id\":\"1\",\"text\":\" \"} | text: must have 1 to 100000 characters",
        "{\"id\":\"\",\"text\":\"a\"} | id: must have 1 to 240 characters",
        "{\"id\":null,\"text\":\"a\"} | id: must have 1 to 240 characters",
        "[1] | [0]. must be an object",
        "17 | the body must be a JSON object or array"
      })
  void aMistakeIsNamedAndNothingIsStored(String body, String message) throws Exception {
    HttpResponse<String> answer = partner(body);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).isEqualTo("{\"error\":\"" + message + "\"}");
    assertThat(kept("partner")).isEmpty();
  }

  @Test
  void brokenJsonIsRefused() throws Exception {
    for (String body :
        List.of(
            "{\"id\":",
            "{\"id\":\"1\",\"text\":\"a\"}{\"id\":\"2\",\"text\":\"b\"}",
            "[{\"id\":\"1\",\"text\":\"a\"}] x",
            "{\"id\":\"1\",\"id\":\"2\",\"text\":\"a\"}")) {
      assertThat(partner(body).statusCode()).as(body).isEqualTo(400);
    }
    assertThat(kept("partner")).isEmpty();
  }

  @Test
  void whoDoesNotKnowTheSecretStoresNothing() throws Exception {
    assertThat(push("partner", "{}").statusCode()).isEqualTo(401);
    assertThat(push("partner", "{}", "Authorization", "Bearer wrong").statusCode()).isEqualTo(401);
    assertThat(push("vk", "{\"secret\":\"wrong\"}").statusCode()).isEqualTo(403);
    assertThat(push("vk", "{\"type\":\"confirmation\"}").statusCode()).isEqualTo(403);
    assertThat(push("bot", "{}").statusCode()).isEqualTo(403);
    assertThat(push("unset", "{}", "Authorization", "Bearer ").statusCode()).isEqualTo(404);
    assertThat(push("wall", "{\"secret\":\"s3cret\"}").statusCode()).isEqualTo(404);
    assertThat(push("inbox", "{}").statusCode()).isEqualTo(404);
    assertThat(push("nobody", "{}").statusCode()).isEqualTo(404);
  }

  @Test
  void vkIsConfirmedAndItsEventsAreKeptWithoutTheSecret() throws Exception {
    assertThat(push("vk", "{\"type\":\"confirmation\",\"secret\":\"s3cret\"}").body())
        .isEqualTo("c0de");
    HttpResponse<String> answer =
        push("vk", "{\"type\":\"wall_post_new\",\"secret\":\"s3cret\",\"object\":{\"id\":1}}");

    assertThat(answer.body()).isEqualTo("ok");
    assertThat(kept("vk")).containsExactly("{\"type\":\"wall_post_new\",\"object\":{\"id\":1}}");
  }

  @Test
  void telegramsUpdatesAreKept() throws Exception {
    HttpResponse<String> answer =
        push("bot", "{\"update_id\":\n1}", "X-Telegram-Bot-Api-Secret-Token", "b0t");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(kept("bot")).containsExactly("{\"update_id\":1}");
  }

  @Test
  void tooManyRequestsAreToldToWait() throws Exception {
    List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + desk.port() + "/push/partner"))
              .header("Authorization", "Bearer t0ken")
              .POST(HttpRequest.BodyPublishers.ofString("{\"id\":\"" + i + "\",\"text\":\"a\"}"))
              .build();
      answers.add(http.sendAsync(request, HttpResponse.BodyHandlers.ofString()));
    }
    List<Integer> statuses = answers.stream().map(a -> a.join().statusCode()).toList();

    assertThat(statuses).contains(202, 429).containsOnly(202, 429);
    assertThat(kept("partner")).hasSize((int) statuses.stream().filter(s -> s == 202).count());
  }
}
