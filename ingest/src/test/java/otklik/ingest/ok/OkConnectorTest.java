package otklik.ingest.ok;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static otklik.ingest.Arrivals.posts;
import static otklik.ingest.Arrivals.removed;
import static otklik.ingest.Arrivals.texts;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import otklik.ingest.ConnectorContract;
import otklik.ingest.Cursor;
import otklik.ingest.FeedTrouble;
import otklik.ingest.FeedTrouble.Remedy;
import otklik.ingest.Fetched;
import otklik.ingest.Secrets;
import otklik.ingest.http.FakeServer;
import otklik.ingest.http.RateLimits;
import otklik.json.Json;
import otklik.pace.MovingClock;
import otklik.post.Platform;
import otklik.post.Post;
import otklik.post.Posts;
import otklik.region.Feed;
import otklik.region.SecretReference;

/** Against a group that pages by anchor and checks every signature. */
class OkConnectorTest extends ConnectorContract {

  private static final Feed FEED =
      new Feed(
          "ok",
          Platform.OK,
          "https://ok.ru/group/53280123",
          null,
          new SecretReference(SecretReference.Place.ENV, "OK"),
          null);

  private final MovingClock clock = new MovingClock(Posts.MORNING);
  private final TreeMap<Long, String> topics = new TreeMap<>();
  private final Map<Long, TreeMap<Long, String>> comments = new TreeMap<>();
  private FakeServer ok;
  private boolean endless;

  @BeforeEach
  void start() throws IOException {
    ok = new FakeServer(this::answer);
  }

  @AfterEach
  void stop() {
    ok.close();
  }

  @Override
  protected OkConnector open() {
    return new OkConnector(
        FakeServer.fetcher(),
        RateLimits.unlimited(),
        new Secrets(name -> "app token secret", Path.of(".")),
        clock,
        ok.address());
  }

  private MockResponse answer(RecordedRequest request) {
    TreeMap<String, String> form = new TreeMap<>();
    for (String pair : request.getBody().utf8().split("&")) {
      String[] parts = pair.split("=", 2);
      form.put(
          URLDecoder.decode(parts[0], StandardCharsets.UTF_8),
          URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
    }
    String signature = form.remove("sig");
    form.remove("access_token");
    StringBuilder pairs = new StringBuilder();
    form.forEach((name, value) -> pairs.append(name).append('=').append(value));
    if (!OkClient.md5(pairs + OkClient.md5("tokensecret")).equals(signature)) {
      return FakeServer.json("{\"error_code\":104,\"error_msg\":\"PARAM_SIGNATURE\"}");
    }
    return form.get("method").equals("mediatopic.getTopics") ? topics(form) : comments(form);
  }

  private MockResponse topics(Map<String, String> form) {
    int count = Integer.parseInt(form.get("count"));
    var older =
        form.containsKey("anchor")
            ? topics.headMap(Long.parseLong(form.get("anchor")), false)
            : topics;
    List<Long> page =
        new ArrayList<>(older.descendingKeySet()).subList(0, Math.min(count, older.size()));
    ObjectNode answer = Json.mapper().createObjectNode();
    ArrayNode items = answer.putArray("media_topics");
    for (long id : page) {
      ObjectNode topic = items.addObject().put("id", String.valueOf(id));
      topic.put("created_ms", Posts.MORNING.toEpochMilli() + id).put("author_ref", "user:7");
      topic.putArray("media").addObject().put("type", "text").put("text", topics.get(id));
      topic
          .putObject("discussion_summary")
          .put("discussion_id", String.valueOf(id))
          .put("discussion_type", "GROUP_TOPIC")
          .put("comments_count", comments.getOrDefault(id, new TreeMap<>()).size());
    }
    answer
        .putObject("entities")
        .putArray("users")
        .addObject()
        .put("uid", "7")
        .put("first_name", "Ольга")
        .put("last_name", "Яр")
        .putObject("location")
        .put("city", "Муравленко");
    if (!page.isEmpty()) {
      answer.put("anchor", String.valueOf(page.get(page.size() - 1)));
    }
    return FakeServer.json(
        answer.put("has_more", endless || older.size() > page.size()).toString());
  }

  private MockResponse comments(Map<String, String> form) {
    ObjectNode answer = Json.mapper().createObjectNode().put("has_more", false);
    ArrayNode items = answer.putArray("comments");
    comments
        .getOrDefault(Long.parseLong(form.get("discussionId")), new TreeMap<>())
        .forEach(
            (id, text) ->
                items
                    .addObject()
                    .put("id", String.valueOf(id))
                    .put("text", text)
                    .put("author_name", "Сосед")
                    .put("date_ms", Posts.MORNING.toEpochMilli()));
    return FakeServer.json(answer.toString());
  }

  @Override
  protected Feed feedOfThree() {
    for (long i = 1; i <= 3; i++) {
      topics.put(i, "Тема " + i);
    }
    return FEED;
  }

  @Test
  void topicsAndCommentsHaveAuthorsCitiesAndAddresses() throws Exception {
    topics.put(10L, "Не чистят двор");
    comments.put(10L, new TreeMap<>(Map.of(11L, "И у нас")));

    List<Post> posts = posts(open().fetch(FEED, Cursor.START));

    assertThat(posts).extracting(p -> p.id().toString()).containsExactly("ok:10", "ok:10_11");
    assertThat(posts).extracting(Post::author).containsExactly("Ольга Яр", "Сосед");
    assertThat(posts.get(0).authorCity()).isEqualTo("Муравленко");
    assertThat(posts.get(0).url()).isEqualTo("https://ok.ru/group/53280123/topic/10");
    assertThat(posts.get(1).parent()).isEqualTo(posts.get(0).id());
  }

  @Test
  void manyTopicsEditsAndRemovalsAreFollowed() throws Exception {
    feedOfThree();
    comments.put(2L, new TreeMap<>(Map.of(21L, "Первый", 22L, "Второй")));
    Cursor cursor = open().fetch(FEED, Cursor.START).next();
    topics.put(1L, "Тема 1, исправлена");
    topics.remove(2L);
    for (long i = 4; i <= 130; i++) {
      topics.put(i, "Тема " + i);
    }

    Fetched fetched = open().fetch(FEED, cursor);

    assertThat(texts(fetched)).hasSize(128).startsWith("Тема 1, исправлена").endsWith("Тема 130");
    assertThat(removed(fetched)).containsExactlyInAnyOrder("2", "2_21", "2_22");
  }

  @Test
  void aCommentThatVanishesIsARemovalWithinAnHour() throws Exception {
    topics.put(1L, "Тема");
    comments.put(1L, new TreeMap<>(Map.of(2L, "Было")));
    Cursor cursor = open().fetch(FEED, Cursor.START).next();
    comments.put(1L, new TreeMap<>(Map.of(3L, "Стало")));
    clock.advance(Duration.ofMinutes(61));

    Fetched fetched = open().fetch(FEED, cursor);

    assertThat(texts(fetched)).containsExactly("Стало");
    assertThat(removed(fetched)).containsExactly("1_2");
  }

  @ParameterizedTest
  @CsvSource({
    "102, WAIT_WITH_TOKEN",
    "103, WAIT_WITH_TOKEN",
    "104, WAIT_WITH_TOKEN",
    "11, WAIT_WITH_TOKEN",
    "10, STOP",
    "2, RETRY"
  })
  void eachErrorIsTreatedAsWhatItIs(int code, Remedy remedy) {
    ok.plant(200, "{\"error_code\":" + code + ",\"error_msg\":\"no\"}");

    assertThatThrownBy(() -> open().fetch(FEED, Cursor.START))
        .isInstanceOfSatisfying(FeedTrouble.class, t -> assertThat(t.remedy()).isEqualTo(remedy));
  }

  @ParameterizedTest
  @CsvSource({"<html>", "'{\"media_topics\":[{'", "[]", "{}"})
  void garbageIsKept(String garbage) {
    ok.plant(200, garbage);

    assertThatThrownBy(() -> open().fetch(FEED, Cursor.START))
        .isInstanceOfSatisfying(FeedTrouble.class, t -> assertThat(t.garbage()).isNotNull());
  }

  @Test
  void pagesWithoutEndEnd() throws Exception {
    feedOfThree();
    endless = true;

    assertThat(texts(open().fetch(FEED, Cursor.START))).hasSize(3);
    assertThat(ok.asked()).hasSizeLessThanOrEqualTo(20);
  }

  @Test
  void aCredentialOfTheWrongShapeSaysWhatShapeIsRight() {
    assertThatThrownBy(() -> OkClient.Keys.parse("one two", "lane"))
        .hasMessage(
            "the credential must have three parts divided by blanks: application key, token, secret key");
  }
}
