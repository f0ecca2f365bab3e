package otklik.ingest.vk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static otklik.ingest.Arrivals.posts;
import static otklik.ingest.Arrivals.removed;
import static otklik.ingest.Arrivals.texts;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import otklik.ingest.BatchConnector.Asked;
import otklik.ingest.BatchConnector.Outcome;
import otklik.ingest.ConnectorContract;
import otklik.ingest.Cursor;
import otklik.ingest.FeedTrouble;
import otklik.ingest.FeedTrouble.Remedy;
import otklik.ingest.Fetched;
import otklik.ingest.Secrets;
import otklik.ingest.http.FakeServer;
import otklik.ingest.http.RateLimits;
import otklik.ingest.pushed.Pushed;
import otklik.pace.MovingClock;
import otklik.post.Platform;
import otklik.post.Post;
import otklik.post.Posts;
import otklik.pushed.PushedEvents;
import otklik.region.Feed;
import otklik.region.SecretReference;

class VkConnectorTest extends ConnectorContract {

  private static final long MORNING = Posts.MORNING.getEpochSecond();

  @TempDir private Path data;

  private final MovingClock clock = new MovingClock(Posts.MORNING);
  private FakeVk vk;
  private VkConnector connector;

  @BeforeEach
  void start() throws Exception {
    vk = new FakeVk();
    connector = open();
  }

  @AfterEach
  void stop() {
    vk.close();
  }

  @Override
  protected VkConnector open() {
    Secrets secrets =
        new Secrets(Map.of("VK", "secret-token", "OLD", "old-token")::get, Path.of("."));
    return new VkConnector(
        FakeServer.fetcher(),
        new RateLimits(),
        secrets,
        new Pushed(new PushedEvents(data), clock),
        clock,
        vk.server.address());
  }

  private static Feed feed(String address) {
    return new Feed(
        "feed " + address,
        Platform.VK,
        address,
        "nadym",
        new SecretReference(SecretReference.Place.ENV, "VK"),
        null);
  }

  @Override
  protected Feed feedOfThree() {
    for (int i = 1; i <= 3; i++) {
      vk.post(-5, i, MORNING + i, "Запись " + i);
    }
    return feed("-5");
  }

  @Test
  void aPostHasItsAuthorCityAddressTimeAndViews() throws Exception {
    vk.post(-5, 17, MORNING - 60, "Нет света");

    Post post = posts(connector.fetch(feed("-5"), Cursor.START)).get(0);

    assertThat(post.id().toString()).isEqualTo("vk:-5_17");
    assertThat(post.author()).isEqualTo("Анна Окотэтто");
    assertThat(post.authorCity()).isEqualTo("Надым");
    assertThat(post.url()).isEqualTo("https://vk.com/wall-5_17");
    assertThat(post.postedAt()).isEqualTo(Posts.MORNING.minusSeconds(60));
    assertThat(post.views()).isEqualTo(117);
    assertThat(post.parent()).isNull();
  }

  @Test
  void commentsAndTheirThreadsBelongToThePost() throws Exception {
    FakeVk.Thing post = vk.post(-5, 1, MORNING, "Запись");
    FakeVk.Thing comment = new FakeVk.Thing(2, MORNING, "У нас тоже");
    post.comments.put(2L, comment);
    for (long reply = 3; reply < 30; reply++) {
      comment.comments.put(reply, new FakeVk.Thing(reply, MORNING, "Ответ " + reply));
    }

    List<Post> posts = posts(connector.fetch(feed("-5"), Cursor.START));

    assertThat(posts).hasSize(29);
    assertThat(posts.subList(1, 29))
        .allSatisfy(p -> assertThat(p.parent()).isEqualTo(posts.get(0).id()));
    assertThat(posts.get(1).id().toString()).isEqualTo("vk:-5_1_2");
    assertThat(posts.get(1).url()).isEqualTo("https://vk.com/wall-5_1?reply=2");
  }

  @Test
  void editsAndRemovalsAreFollowed() throws Exception {
    vk.post(-5, 1, MORNING, "Первая");
    vk.post(-5, 2, MORNING + 1, "Вторая");
    Cursor cursor = connector.fetch(feed("-5"), Cursor.START).next();
    vk.wall(-5).get(1L).text = "Первая, исправлена";
    vk.wall(-5).get(1L).edited = MORNING + 30;
    vk.wall(-5).remove(2L);

    Fetched fetched = connector.fetch(feed("-5"), cursor);

    assertThat(texts(fetched)).containsExactly("Первая, исправлена");
    assertThat(posts(fetched).get(0).editedAt()).isEqualTo(Posts.MORNING.plusSeconds(30));
    assertThat(removed(fetched)).containsExactly("-5_2");
    assertThat(connector.fetch(feed("-5"), fetched.next()).steps()).isEmpty();
  }

  @Test
  void aPinnedPostOfLastYearIsNeitherReadNorDoesItHideNewOnes() throws Exception {
    vk.post(-5, 1, MORNING - 365 * 86_400, "Правила группы").pinned = true;
    vk.post(-5, 2, MORNING, "Новая");

    Fetched first = connector.fetch(feed("-5"), Cursor.START);
    vk.post(-5, 3, MORNING + 5, "Ещё новее");

    assertThat(texts(first)).containsExactly("Новая");
    assertThat(texts(connector.fetch(feed("-5"), first.next()))).containsExactly("Ещё новее");
  }

  @Test
  void manyPostsBetweenTwoLooksAreAllReadEvenWhenOneVanishesWhilePagesAreTurned() throws Exception {
    vk.post(-5, 1, MORNING, "Старая");
    Cursor cursor = connector.fetch(feed("-5"), Cursor.START).next();
    List<String> expected = new ArrayList<>();
    for (int i = 2; i <= 350; i++) {
      vk.post(-5, i, MORNING + i, "Запись " + i);
      expected.add("Запись " + i);
    }
    int before = vk.requests.get();
    vk.meanwhile =
        () -> {
          if (vk.requests.get() == before + 2) {
            for (long gone = 330; gone < 350; gone++) {
              vk.wall(-5).remove(gone);
            }
          }
        };

    List<String> read = texts(connector.fetch(feed("-5"), cursor));

    assertThat(read).containsExactlyElementsOf(expected);
  }

  @Test
  void aCommentThatReplacesAnotherIsFoundWithinAnHour() throws Exception {
    FakeVk.Thing post = vk.post(-5, 1, MORNING, "Запись");
    post.comments.put(2L, new FakeVk.Thing(2, MORNING, "Было"));
    Cursor cursor = connector.fetch(feed("-5"), Cursor.START).next();
    post.comments.remove(2L);
    post.comments.put(3L, new FakeVk.Thing(3, MORNING, "Стало"));

    assertThat(connector.fetch(feed("-5"), cursor).steps()).isEmpty();
    clock.advance(Duration.ofMinutes(61));
    Fetched later = connector.fetch(feed("-5"), cursor);

    assertThat(texts(later)).containsExactly("Стало");
    assertThat(removed(later)).containsExactly("-5_1_2");
  }

  @Test
  void clocksThatDisagreeLoseNothing() throws Exception {
    vk.post(-5, 1, MORNING + 86_400, "Завтра");
    Fetched first = connector.fetch(feed("-5"), Cursor.START);
    vk.post(-5, 2, MORNING + 86_401, "Тоже завтра");
    vk.post(-5, 3, MORNING + 3_600, "Отложенная, со старым временем");

    assertThat(texts(first)).containsExactly("Завтра");
    assertThat(texts(connector.fetch(feed("-5"), first.next())))
        .containsExactly("Отложенная, со старым временем", "Тоже завтра");
  }

  @Test
  void aWallThatComesBackEmptyIsNoRemovalOfEverything() throws Exception {
    vk.post(-5, 1, MORNING, "Запись");
    Cursor cursor = connector.fetch(feed("-5"), Cursor.START).next();
    vk.server.plant(FakeServer.json("{\"response\":{\"count\":0,\"items\":[]}}"));

    Fetched empty = connector.fetch(feed("-5"), cursor);

    assertThat(empty.steps()).isEmpty();
    assertThat(connector.fetch(feed("-5"), empty.next()).steps()).isEmpty();
  }

  @Test
  void twentyFiveWallsAreOneRequestAndAClosedOneStopsNoOther() throws Exception {
    List<Asked> asked = new ArrayList<>();
    for (long owner = 1; owner <= 25; owner++) {
      vk.post(-owner, 1, MORNING, "Стена " + owner);
      asked.add(new Asked(feed("-" + owner), Cursor.START));
    }
    vk.closed.put(-7L, 15);
    vk.closed.put(-9L, 18);

    Map<String, Outcome> outcomes = connector.fetchAll(asked);

    assertThat(vk.requests.get()).isEqualTo(1);
    assertThat(outcomes).hasSize(25);
    assertThat(outcomes.get("feed -8").fetched().steps()).hasSize(1);
    assertThat(outcomes.get("feed -7").trouble())
        .hasMessage(
            "the community is closed, or the token has no right to it (VK: 15 Access denied)");
    assertThat(outcomes.get("feed -9").trouble())
        .hasMessage("the community is deleted or blocked (VK: 18 Access denied)");
  }

  @ParameterizedTest
  @CsvSource({
    "5, WAIT_WITH_TOKEN",
    "6, WAIT_WITH_TOKEN",
    "9, WAIT_WITH_TOKEN",
    "14, WAIT_WITH_TOKEN",
    "29, WAIT_WITH_TOKEN",
    "10, RETRY",
    "15, STOP",
    "18, STOP",
    "30, STOP",
    "100, STOP",
    "203, STOP"
  })
  void eachErrorIsTreatedAsWhatItIs(int code, Remedy remedy) {
    vk.server.plant(
        FakeServer.json("{\"error\":{\"error_code\":" + code + ",\"error_msg\":\"no\"}}"));

    assertThatThrownBy(() -> connector.fetch(feed("-5"), Cursor.START))
        .isInstanceOfSatisfying(
            FeedTrouble.class,
            trouble -> {
              assertThat(trouble.remedy()).isEqualTo(remedy);
              assertThat(trouble).hasMessageEndingWith("(VK: " + code + " no)");
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"response\":{\"count\":1,\"items\":[{\"id\":1,",
        "<!DOCTYPE html><html><body>502</body></html>",
        "",
        "{\"something\":1}",
        "{\"response\":{\"count\":5}}"
      })
  void garbageIsKeptAndTheFeedIsTriedAgain(String garbage) {
    vk.server.plant(FakeServer.json(garbage));

    assertThatThrownBy(() -> connector.fetch(feed("-5"), Cursor.START))
        .isInstanceOfSatisfying(
            FeedTrouble.class,
            trouble -> {
              assertThat(trouble.remedy()).isEqualTo(Remedy.RETRY);
              assertThat(trouble.garbage()).isNotNull();
            });
  }

  @Test
  void aTokenThatExpiresInTheMiddleIsNamedByItsPlaceOnly() {
    Feed feed =
        new Feed(
            "f",
            Platform.VK,
            "-5",
            null,
            new SecretReference(SecretReference.Place.ENV, "OLD"),
            null);

    assertThatThrownBy(() -> connector.fetch(feed, Cursor.START))
        .hasMessageStartingWith("the token is not valid any more; put in a new one")
        .hasMessageNotContaining("old-token");
  }

  @Test
  void aTokenThatExpiresBetweenPostsAndTheirCommentsLosesNothing() throws Exception {
    FakeVk.Thing post = vk.post(-5, 1, MORNING, "Запись");
    post.comments.put(2L, new FakeVk.Thing(2, MORNING, "И у нас"));
    int[] requests = {0};
    vk.meanwhile =
        () -> {
          if (++requests[0] == 2) {
            vk.expired = true;
          }
        };

    assertThatThrownBy(() -> connector.fetch(feed("-5"), Cursor.START))
        .hasMessageStartingWith("the token is not valid any more");
    vk.expired = false;
    assertThat(texts(connector.fetch(feed("-5"), Cursor.START)))
        .containsExactly("Запись", "И у нас");
  }

  @Test
  void attachmentsAreNeverFetchedHoweverLargeTheyAre() throws Exception {
    String link = vk.server.address() + "/one-gigabyte.zip";
    vk.server.plant(
        FakeServer.json(
            ("{\"response\":{\"count\":1,\"items\":[{\"id\":1,\"owner_id\":-5,\"date\":%d,\"text\":\"Смета\","
                    + "\"attachments\":[{\"type\":\"doc\",\"doc\":{\"size\":1073741824,\"url\":\"%s\"}}]}]}}")
                .formatted(MORNING, link)));

    assertThat(texts(connector.fetch(feed("-5"), Cursor.START))).containsExactly("Смета");
    assertThat(vk.server.asked()).containsExactly("POST /method/wall.get");
  }

  @Test
  void aPostThatHidesItsCommentsIsSkippedAndTheOthersAreRead() throws Exception {
    vk.post(-5, 1, MORNING, "Закрытая").comments.put(3L, new FakeVk.Thing(3, MORNING, "Тайна"));
    vk.post(-5, 2, MORNING + 1, "Открытая").comments.put(4L, new FakeVk.Thing(4, MORNING, "Да"));
    vk.hiddenComments.add(1L);

    assertThat(texts(connector.fetch(feed("-5"), Cursor.START)))
        .containsExactly("Закрытая", "Открытая", "Да");
  }

  @Test
  void anEventThatVkRepeatsIsTheSamePost() throws Exception {
    String event = EVENTS.lines().findFirst().orElseThrow();
    new PushedEvents(data).append("feed callback", event);
    new PushedEvents(data).append("feed callback", event);

    assertThat(posts(connector.fetch(feed("callback"), Cursor.START)))
        .extracting(post -> post.id().toString())
        .containsExactly("vk:-5_7", "vk:-5_7");
  }

  @Test
  void aFeedWithoutCredentialSaysHowToGiveOne() {
    Feed feed = new Feed("f", Platform.VK, "-5", null);

    assertThatThrownBy(() -> connector.fetch(feed, Cursor.START))
        .hasMessage("the feed needs a credential; write 'credential: env:NAME' in the profile");
  }

  @Test
  void httpFaultsAreTriedAgain() {
    vk.server.plant(503, "busy").plant(new MockResponse.Builder().code(429).build());

    assertThatThrownBy(() -> connector.fetch(feed("-5"), Cursor.START))
        .hasMessage("VK answers with HTTP 503");
    assertThatThrownBy(() -> connector.fetch(feed("-5"), Cursor.START))
        .isInstanceOfSatisfying(
            FeedTrouble.class, t -> assertThat(t.remedy()).isEqualTo(Remedy.WAIT_WITH_TOKEN));
  }

  @Test
  void aSearchFindsNewPostsOnEveryWallOnceThoughItsIndexIsNotInOrder() throws Exception {
    Feed search = feed("search:воды");
    for (int i = 1; i <= 5; i++) {
      vk.post(0, i, MORNING + i, "Нет воды " + i);
    }
    vk.post(0, 6, MORNING, "Нет света");

    Fetched first = connector.fetch(search, Cursor.START);
    vk.post(0, 7, MORNING - 600, "Нет воды, нашлось позже");
    Fetched second = connector.fetch(search, first.next());

    assertThat(posts(first))
        .extracting(post -> post.id().toString())
        .containsExactlyInAnyOrder(
            "vk:-1001_1", "vk:-1002_2", "vk:-1003_3", "vk:-1004_4", "vk:-1005_5");
    assertThat(texts(second)).containsExactly("Нет воды, нашлось позже");
    assertThat(connector.fetch(search, second.next()).steps()).isEmpty();
  }

  @Test
  void aDiscussionIsAPostWithComments() throws Exception {
    Feed board = feed("board:-5");
    FakeVk.Thing topic = new FakeVk.Thing(40, MORNING, "");
    vk.boards.put(40L, topic);
    topic.comments.put(1L, new FakeVk.Thing(1, MORNING, "Где раздельный сбор?"));
    topic.comments.put(2L, new FakeVk.Thing(2, MORNING, "Нигде"));
    FakeVk.Thing old = new FakeVk.Thing(41, MORNING - 30 * 86_400, "");
    vk.boards.put(41L, old);
    old.comments.put(1L, new FakeVk.Thing(1, MORNING - 30 * 86_400, "Давно"));

    Fetched first = connector.fetch(board, Cursor.START);
    for (long i = 3; i <= 250; i++) {
      topic.comments.put(i, new FakeVk.Thing(i, MORNING + i, "Ответ " + i));
    }
    Fetched second = connector.fetch(board, first.next());

    assertThat(texts(first)).containsExactly("Где раздельный сбор?", "Нигде");
    assertThat(posts(first).get(0).id().toString()).isEqualTo("vk:topic-5_40");
    assertThat(posts(first).get(1).parent()).isEqualTo(posts(first).get(0).id());
    assertThat(posts(first).get(1).url()).isEqualTo("https://vk.com/topic-5_40?post=2");
    assertThat(texts(second)).hasSize(248).startsWith("Ответ 3").endsWith("Ответ 250");
    assertThat(connector.fetch(board, second.next()).steps()).isEmpty();
  }

  private static final String EVENTS =
      """
      {"type":"wall_post_new","group_id":5,"event_id":"e1","object":{"id":7,"owner_id":-5,"from_id":77,"date":1795489200,"text":"Нет воды"}}
      {"type":"wall_reply_new","group_id":5,"event_id":"e2","object":{"id":8,"post_id":7,"owner_id":-5,"post_owner_id":-5,"from_id":77,"date":1795489260,"text":"И у нас"}}
      {"type":"wall_reply_edit","group_id":5,"event_id":"e3","object":{"id":8,"post_id":7,"post_owner_id":-5,"from_id":77,"date":1795489260,"text":"И у нас тоже"}}
      {"type":"wall_reply_delete","group_id":5,"event_id":"e4","object":{"id":8,"post_id":7,"owner_id":-5,"deleter_id":77}}
      {"type":"group_join","group_id":5,"event_id":"e5","object":{"user_id":77}}
      """;

  @Test
  void pushedEventsBearTheIdsThatPollingGives() throws Exception {
    for (String event : EVENTS.lines().toList()) {
      new PushedEvents(data).append("feed callback", event);
    }

    Fetched fetched = connector.fetch(feed("callback"), Cursor.START);

    assertThat(posts(fetched))
        .extracting(post -> post.id().toString())
        .containsExactly("vk:-5_7", "vk:-5_7_8", "vk:-5_7_8");
    assertThat(posts(fetched).get(1).parent().toString()).isEqualTo("vk:-5_7");
    assertThat(posts(fetched).get(2).editedAt()).isEqualTo(Posts.MORNING);
    assertThat(removed(fetched)).containsExactly("-5_7_8");
    assertThat(connector.fetch(feed("callback"), fetched.next()).steps()).isEmpty();
  }

  @Test
  void aCommunityTellsOfItsOwnWallOnly() throws Exception {
    new PushedEvents(data)
        .append(
            "feed callback",
            "{\"type\":\"wall_post_new\",\"group_id\":5,\"event_id\":\"e1\",\"object\":{\"id\":3,"
                + "\"owner_id\":-999,\"from_id\":77,\"date\":1795489200,\"text\":\"Подмена\"}}");

    Fetched fetched = connector.fetch(feed("callback"), Cursor.START);

    assertThat(posts(fetched)).isEmpty();
    assertThat(fetched.steps().get(0).arrival().unreadable().reason())
        .contains("owner_id: the event of community 5 tells of another one, 999");
  }

  @Test
  void longPollHearsTheSameEventsAndGetsANewKeyWhenTheOldOneIsStale() throws Exception {
    List<String> answers =
        new ArrayList<>(
            List.of(
                "{\"failed\":2}",
                "{\"ts\":\"12\",\"updates\":[" + String.join(",", EVENTS.lines().toList()) + "]}",
                "{\"failed\":1,\"ts\":\"20\"}",
                "{\"failed\":3}"));
    try (FakeServer server =
        new FakeServer(
            request ->
                FakeServer.json(
                    request.getTarget().startsWith("/method/")
                        ? "{\"response\":{\"server\":\"ADDRESS/lp\",\"key\":\"k\",\"ts\":\"11\"}}"
                            .replace("ADDRESS", "http://" + request.getHeaders().get("Host"))
                        : answers.remove(0)))) {
      VkConnector listening =
          new VkConnector(
              FakeServer.fetcher(),
              new RateLimits(),
              new Secrets(name -> "secret-token", data),
              new Pushed(new PushedEvents(data), clock),
              clock,
              server.address());
      Feed feed = feed("longpoll:-5");

      Fetched stale = listening.fetch(feed, Cursor.START);
      Fetched events = listening.fetch(feed, stale.next());
      Fetched outdated = listening.fetch(feed, events.next());
      Fetched lost = listening.fetch(feed, outdated.next());

      assertThat(stale.steps()).isEmpty();
      assertThat(events.steps()).hasSize(4);
      assertThat(events.next().value()).isEqualTo("12");
      assertThat(outdated.next().value()).isEqualTo("20");
      assertThat(lost.next().isStart()).isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "nur_live, WALL, nur_live, 0",
    "https://vk.com/nur_live, WALL, nur_live, 0",
    "https://m.vk.com/club123?w=1, WALL, , -123",
    "-123, WALL, , -123",
    "board:-45, BOARD, , -45",
    "search:нет воды, SEARCH, нет воды, 0"
  })
  void addressesAreUnderstoodAsPeopleWriteThem(
      String address, VkAddress.Type type, String name, long owner) throws Exception {
    assertThat(VkAddress.parse(address)).isEqualTo(new VkAddress(type, name, owner));
  }

  @Test
  void anAddressThatIsNoneStopsTheFeed() {
    assertThatThrownBy(() -> VkAddress.parse("https://example.org/x"))
        .hasMessage(
            "'https://example.org/x' is no address of VK; write a community's name, -NUMBER, board:-NUMBER, longpoll:-NUMBER, search:WORDS or callback");
  }

  @Test
  void noTokenStandsInACursor() throws Exception {
    vk.post(-5, 1, MORNING, "Запись");

    assertThat(connector.fetch(feed("-5"), Cursor.START).next().value())
        .doesNotContain("secret-token");
  }

  @Test
  void aPostOfTheYear3000IsNamedAndHidesNoOther() throws Exception {
    vk.post(-5, 1, 32_503_680_000L, "Из будущего");
    vk.post(-5, 2, MORNING, "Сегодня");
    Fetched first = connector.fetch(feed("-5"), Cursor.START);
    vk.post(-5, 3, MORNING + 60, "Минутой позже");
    Fetched second = connector.fetch(feed("-5"), first.next());

    assertThat(texts(first)).containsExactly("Сегодня");
    assertThat(first.steps())
        .extracting(step -> step.arrival().unreadable())
        .filteredOn(Objects::nonNull)
        .singleElement()
        .satisfies(
            unreadable ->
                assertThat(unreadable.reason())
                    .isEqualTo(
                        "the item can't be understood: date: 32503680000 is no time of a post"));
    assertThat(texts(second)).containsExactly("Минутой позже");
  }
}
