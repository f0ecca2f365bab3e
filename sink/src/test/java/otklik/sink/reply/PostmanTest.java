package otklik.sink.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.Headers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import otklik.pace.MovingClock;
import otklik.post.Platform;
import otklik.post.Posts;
import otklik.region.OwnNetwork;
import otklik.region.Region;
import otklik.region.Regions;
import otklik.sink.SearchNodeExtension;
import otklik.sink.channel.JsonCall;
import otklik.sink.reply.Reply.State;

@ExtendWith(SearchNodeExtension.class)
class PostmanTest {

  private static final Region REGION =
      Regions.replaced(
          "feeds:\n",
          """
          feeds:
            - {id: wall, platform: vk, address: "-5", reply: "file:vk.reply"}
            - {id: group, platform: telegram, address: nadym, reply: "file:bot.reply"}
            - {id: mute, platform: vk, address: "-6"}
            - {id: lost, platform: vk, address: "-7", reply: "file:missing"}
          """);

  @TempDir private Path data;

  private final MockWebServer server = new MockWebServer();
  private final MovingClock clock = new MovingClock(Posts.MORNING);
  private final Replies replies = new Replies(SearchNodeExtension.cluster());

  @BeforeEach
  void start() throws Exception {
    server.start();
    Files.writeString(data.resolve("vk.reply"), "vk-token\n");
    Files.writeString(data.resolve("bot.reply"), "12:bot-token\n");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private Postman postman() {
    JsonCall call = new JsonCall(new OwnNetwork(List.of("127.0.0.1", "localhost")));
    String base = server.url("/").toString().replaceAll("/$", "");
    return new Postman(
        REGION,
        replies,
        Map.of(
            Platform.VK, new VkReplies(call, base),
            Platform.TELEGRAM, new TelegramReplies(call, base)),
        name -> null,
        data,
        clock);
  }

  private void answers(int code, String body) {
    server.enqueue(new MockResponse(code, Headers.of(), body));
  }

  private Reply put(String complaint, String feed) throws Exception {
    Reply reply = Reply.of(complaint, 3, feed, "Засыпали, спасибо", "anna", clock.instant());
    replies.put(reply);
    return reply;
  }

  private Reply now(String complaint) throws Exception {
    return replies.of(complaint).get(0);
  }

  private String asked() throws InterruptedException {
    RecordedRequest request = server.takeRequest(5, TimeUnit.SECONDS);
    return request.getTarget()
        + " "
        + URLDecoder.decode(request.getBody().utf8(), StandardCharsets.UTF_8);
  }

  @Test
  void anAnswerIsACommentOfTheCommunityUnderTheResidentsComment() throws Exception {
    answers(200, "{\"response\":{\"comment_id\":77}}");
    put("vk:-5_12_34", "wall");

    assertThat(postman().round()).isEqualTo(1);

    assertThat(asked())
        .startsWith("/method/wall.createComment ")
        .contains("owner_id=-5", "post_id=12", "reply_to_comment=34", "from_group=5")
        .contains("message=Засыпали, спасибо", "guid=vk:-5_12_34#3", "access_token=vk-token");
    assertThat(now("vk:-5_12_34").state()).isEqualTo(State.POSTED);
    assertThat(now("vk:-5_12_34").url()).isEqualTo("https://vk.com/wall-5_12?reply=77");
    assertThat(postman().round()).as("it is posted once").isZero();
  }

  @Test
  void aBotAnswersInTheGroupThatItIsIn() throws Exception {
    answers(200, "{\"ok\":true,\"result\":{\"message_id\":9}}");
    put("telegram:nadym/5", "group");

    postman().round();

    assertThat(asked())
        .startsWith("/bot12:bot-token/sendMessage ")
        .contains("\"chat_id\":\"@nadym\"", "\"message_id\":5");
    assertThat(now("telegram:nadym/5").url()).isEqualTo("https://t.me/nadym/9");
  }

  @Test
  void whatIsRefusedForAWhileIsTriedAgainLater() throws Exception {
    answers(200, "{\"error\":{\"error_code\":6,\"error_msg\":\"Too many requests\"}}");
    answers(502, "");
    answers(200, "{\"response\":{\"comment_id\":77}}");
    put("vk:-5_12", "wall");
    Postman postman = postman();

    postman.round();
    assertThat(now("vk:-5_12").state()).isEqualTo(State.WAITING);
    assertThat(now("vk:-5_12").reason()).isEqualTo("VK answers 6: Too many requests");
    assertThat(postman.round()).as("not before its time").isZero();

    clock.advance(Duration.ofMinutes(1));
    postman.round();
    clock.advance(Duration.ofMinutes(5));
    assertThat(postman.round()).isEqualTo(1);
    assertThat(now("vk:-5_12").tries()).isEqualTo(3);
  }

  @Test
  void whatIsRefusedForGoodWaitsForAPersonWhoCanSendItAgain() throws Exception {
    answers(200, "{\"error\":{\"error_code\":213,\"error_msg\":\"Comments are closed\"}}");
    answers(200, "{\"response\":{\"comment_id\":77}}");
    put("vk:-5_12", "wall");
    Postman postman = postman();

    postman.round();
    assertThat(now("vk:-5_12").state()).isEqualTo(State.FAILED);
    clock.advance(Duration.ofDays(1));
    assertThat(postman.round()).isZero();

    put("vk:-5_12", "wall");
    assertThat(postman.round()).isEqualTo(1);
    put("vk:-5_12", "wall");
    assertThat(postman.round()).as("what is posted is not posted again").isZero();
  }

  @Test
  void withoutARightOrATokenNothingIsSent() throws Exception {
    put("vk:-6_1", "mute");
    put("vk:-7_1", "lost");
    put("vk:topic", "wall");

    postman().round();

    assertThat(now("vk:-6_1").reason()).contains("no right to answer in mute");
    assertThat(now("vk:-7_1").reason()).isEqualTo("there is no token in file:missing");
    assertThat(now("vk:topic").state()).isEqualTo(State.FAILED);
    assertThat(server.getRequestCount()).isZero();
  }

  @Test
  void afterADeathVkIsAskedAgainAndTelegramIsLookedAtByAPerson() throws Exception {
    Instant at = clock.instant();
    for (String id : List.of("vk:-5_12", "telegram:nadym/5")) {
      String feed = id.startsWith("vk") ? "wall" : "group";
      replies.put(Reply.of(id, 3, feed, "Да", "anna", at).sending(at));
    }

    postman().recover();

    assertThat(now("vk:-5_12").state()).isEqualTo(State.WAITING);
    assertThat(now("telegram:nadym/5").state()).isEqualTo(State.UNCERTAIN);
  }

  @Test
  void whatHasBeenBeingSentForTooLongIsLookedAfterWithoutARestart() throws Exception {
    answers(200, "{\"response\":{\"comment_id\":77}}");
    Instant at = clock.instant();
    replies.put(Reply.of("vk:-5_12", 3, "wall", "Да", "anna", at).sending(at));
    Postman postman = postman();

    assertThat(postman.round()).isZero();
    clock.advance(Duration.ofMinutes(11));
    assertThat(postman.round()).isEqualTo(1);
  }
}
