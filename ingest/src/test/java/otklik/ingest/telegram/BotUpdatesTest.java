package otklik.ingest.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static otklik.ingest.Arrivals.posts;
import static otklik.ingest.Arrivals.texts;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
import otklik.ingest.pushed.Pushed;
import otklik.pace.MovingClock;
import otklik.post.Platform;
import otklik.post.Posts;
import otklik.pushed.PushedEvents;
import otklik.region.Feed;
import otklik.region.SecretReference;

class BotUpdatesTest extends ConnectorContract {

  @TempDir private Path data;

  private final MovingClock clock = new MovingClock(Posts.MORNING);
  private FakeTelegram telegram;

  @BeforeEach
  void start() throws Exception {
    telegram = new FakeTelegram();
  }

  @AfterEach
  void stop() {
    telegram.close();
  }

  private TelegramConnector connector() {
    Secrets secrets = new Secrets(Map.of("BOT", "123:secret")::get, Path.of("."));
    return new TelegramConnector(
        FakeServer.fetcher(),
        new RateLimits(),
        secrets,
        new Pushed(new PushedEvents(data), clock),
        clock,
        telegram.server.address());
  }

  private final Feed feed =
      new Feed(
          "bot",
          Platform.TELEGRAM,
          "bot",
          null,
          new SecretReference(SecretReference.Place.ENV, "BOT"),
          null);

  @Override
  protected TelegramConnector open() {
    return connector();
  }

  private static String message(int number, String rest) {
    return """
      {"message":{"message_id":%d,"date":1795489200,"chat":{"id":-1005,"type":"supergroup","title":"Двор"},
       "from":{"first_name":"Анна","last_name":"Сэротэтто"}%s}}"""
        .formatted(number, rest);
  }

  @Override
  protected Feed feedOfThree() throws Exception {
    for (int i = 1; i <= 3; i++) {
      telegram.update(100 + i, message(i, ",\"text\":\"Запись " + i + "\""));
    }
    return feed;
  }

  @Test
  void updatesAreForgottenByTelegramOnlyAfterTheyAreSafe() throws Exception {
    feedOfThree();
    TelegramConnector connector = open();
    Fetched fetched = connector.fetch(feed, Cursor.START);

    connector.fetch(feed, fetched.next());
    assertThat(telegram.updates).hasSize(3);
    connector.committed(feed, fetched.next());
    connector.fetch(feed, fetched.next());
    assertThat(telegram.updates).isEmpty();
  }

  @Test
  void repliesEditsAndCaptionsArePosts() throws Exception {
    telegram.update(1, message(5, ",\"text\":\"Тоже\",\"reply_to_message\":{\"message_id\":4}"));
    telegram.update(
        2,
        message(5, ",\"text\":\"Тоже темно\",\"edit_date\":1795489260")
            .replace("\"message\":", "\"edited_message\":"));
    telegram.update(3, message(6, ",\"caption\":\"Вот фото\",\"media_group_id\":\"9\""));
    telegram.update(4, message(7, ",\"photo\":[],\"media_group_id\":\"9\""));

    Fetched fetched = open().fetch(feed, Cursor.START);

    assertThat(texts(fetched)).containsExactly("Тоже", "Тоже темно", "Вот фото");
    assertThat(posts(fetched).get(0).parent().toString()).isEqualTo("telegram:-1005/4");
    assertThat(posts(fetched).get(0).url()).isEqualTo("https://t.me/c/5/5");
    assertThat(posts(fetched).get(1).editedAt()).isNotNull();
    assertThat(posts(fetched).get(1).id()).isEqualTo(posts(fetched).get(0).id());
  }

  @Test
  void pushedUpdatesAreReadLikeThoseAskedFor() throws Exception {
    Feed webhook = new Feed("hook", Platform.TELEGRAM, "webhook", null);
    new PushedEvents(data).append("hook", message(9, ",\"text\":\"Темно\"").replace("\n", ""));
    new PushedEvents(data).append("hook", "no JSON");

    Fetched fetched = open().fetch(webhook, Cursor.START);

    assertThat(texts(fetched)).containsExactly("Темно");
    assertThat(fetched.steps().get(1).arrival().unreadable().reason())
        .startsWith("the event can't be understood: ");
  }

  @Test
  void whatIsWrittenToTheBotAloneIsNotPublic() throws Exception {
    telegram.update(1, message(5, ",\"text\":\"Привет\"").replace("supergroup", "private"));

    assertThat(open().fetch(feed, Cursor.START).steps()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "401, Unauthorized, WAIT_WITH_TOKEN",
    "403, bot was kicked, STOP",
    "409, terminated by other getUpdates request, STOP",
    "500, Internal, RETRY"
  })
  void eachErrorIsTreatedAsWhatItIs(int code, String description, Remedy remedy) {
    telegram.server.plant(
        code,
        "{\"ok\":false,\"error_code\":%d,\"description\":\"%s\"}".formatted(code, description));

    assertThatThrownBy(() -> open().fetch(feed, Cursor.START))
        .isInstanceOfSatisfying(FeedTrouble.class, t -> assertThat(t.remedy()).isEqualTo(remedy))
        .hasMessageContaining("(Telegram: " + code + " " + description + ")")
        .hasMessageNotContaining("secret");
  }

  @Test
  void tooManyRequestsWaitAsLongAsTelegramSays() {
    telegram.server.plant(
        429,
        "{\"ok\":false,\"error_code\":429,\"description\":\"Too Many Requests\",\"parameters\":{\"retry_after\":35}}");

    assertThatThrownBy(() -> open().fetch(feed, Cursor.START))
        .isInstanceOfSatisfying(
            FeedTrouble.class, t -> assertThat(t.pause()).isEqualTo(Duration.ofSeconds(35)));
  }

  @Test
  void theTokenIsInNoMessageEvenWhenTheServerIsGone() {
    telegram.close();

    assertThatThrownBy(() -> open().fetch(feed, Cursor.START)).hasMessageNotContaining("secret");
  }
}
