package otklik.ingest.max;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static otklik.ingest.Arrivals.posts;
import static otklik.ingest.Arrivals.removed;
import static otklik.ingest.Arrivals.texts;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
import otklik.pace.MovingClock;
import otklik.post.Platform;
import otklik.post.Post;
import otklik.post.Posts;
import otklik.region.Feed;
import otklik.region.SecretReference;

class MaxConnectorTest extends ConnectorContract {

  private static final Feed FEED =
      new Feed(
          "max",
          Platform.MAX,
          "bot",
          null,
          new SecretReference(SecretReference.Place.ENV, "MAX"),
          null);

  private final List<String> updates = new ArrayList<>();
  private FakeServer max;

  @BeforeEach
  void start() throws IOException {
    max = new FakeServer(this::answer);
  }

  @AfterEach
  void stop() {
    max.close();
  }

  private MockResponse answer(RecordedRequest request) {
    if (!"token".equals(request.getHeaders().get("Authorization"))) {
      return FakeServer.answer(401, "{}");
    }
    String marker = request.getUrl().queryParameter("marker");
    int from = marker == null ? 0 : Integer.parseInt(marker);
    return FakeServer.json(
        "{\"updates\":[%s],\"marker\":%d}"
            .formatted(String.join(",", updates.subList(from, updates.size())), updates.size()));
  }

  @Override
  protected MaxConnector open() {
    return new MaxConnector(
        FakeServer.fetcher(),
        new RateLimits(),
        new Secrets(name -> "token", Path.of(".")),
        new MovingClock(Posts.MORNING),
        max.address());
  }

  private static String message(String type, String mid, String text, String rest) {
    return """
    {"update_type":"%s","message":{"sender":{"first_name":"Пётр","last_name":"Вануйто"},
     "recipient":{"chat_id":-1,"chat_type":"chat"},"timestamp":1795489200000,
     "body":{"mid":"%s","text":"%s"}%s}}"""
        .formatted(type, mid, text, rest);
  }

  @Override
  protected Feed feedOfThree() {
    for (int i = 1; i <= 3; i++) {
      updates.add(message("message_created", "mid." + i, "Запись " + i, ""));
    }
    return FEED;
  }

  @Test
  void postsRepliesEditsAndRemovalsAreFollowed() throws Exception {
    updates.add(message("message_created", "m1", "Темно", ""));
    updates.add(
        message(
            "message_created",
            "m2",
            "И у нас",
            ",\"link\":{\"type\":\"reply\",\"message\":{\"mid\":\"m1\"}}"));
    updates.add(message("message_edited", "m1", "Темно в подъезде", ""));
    updates.add("{\"update_type\":\"message_removed\",\"message_id\":\"m2\"}");
    updates.add("{\"update_type\":\"bot_added\"}");

    Fetched fetched = open().fetch(FEED, Cursor.START);

    assertThat(texts(fetched)).containsExactly("Темно", "И у нас", "Темно в подъезде");
    assertThat(removed(fetched)).containsExactly("m2");
    Post reply = posts(fetched).get(1);
    assertThat(reply.parent().toString()).isEqualTo("max:m1");
    assertThat(reply.author()).isEqualTo("Пётр Вануйто");
    assertThat(posts(fetched).get(2).editedAt()).isEqualTo(Posts.MORNING);
  }

  @Test
  void whatIsWrittenToTheBotAloneIsNotPublic() throws Exception {
    updates.add(message("message_created", "m1", "Привет", "").replace("\"chat\"}", "\"dialog\"}"));

    assertThat(open().fetch(FEED, Cursor.START).steps()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"401, WAIT_WITH_TOKEN", "403, STOP", "429, WAIT_WITH_TOKEN", "500, RETRY"})
  void eachStatusIsTreatedAsWhatItIs(int status, Remedy remedy) {
    max.plant(status, "{}");

    assertThatThrownBy(() -> open().fetch(FEED, Cursor.START))
        .isInstanceOfSatisfying(FeedTrouble.class, t -> assertThat(t.remedy()).isEqualTo(remedy));
  }

  @ParameterizedTest
  @CsvSource({"<html>", "'{\"updates\":[{\"upd'", "{}"})
  void garbageIsKept(String garbage) {
    max.plant(200, garbage);

    assertThatThrownBy(() -> open().fetch(FEED, Cursor.START))
        .isInstanceOfSatisfying(FeedTrouble.class, t -> assertThat(t.garbage()).isEqualTo(garbage));
  }
}
