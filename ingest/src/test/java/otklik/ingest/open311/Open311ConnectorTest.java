package otklik.ingest.open311;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static otklik.ingest.Arrivals.posts;
import static otklik.ingest.Arrivals.texts;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
import otklik.ingest.http.FakeServer;
import otklik.pace.MovingClock;
import otklik.post.Platform;
import otklik.post.Post;
import otklik.post.Posts;
import otklik.region.Feed;

class Open311ConnectorTest extends ConnectorContract {

  private final List<String> requests = new ArrayList<>();
  private FakeServer portal;

  @BeforeEach
  void start() throws IOException {
    portal =
        new FakeServer(
            request ->
                request.getTarget().startsWith("/v2/requests.json?jurisdiction_id=yamal")
                    ? FakeServer.json("[" + String.join(",", requests) + "]")
                    : FakeServer.answer(404, ""));
  }

  @AfterEach
  void stop() {
    portal.close();
  }

  @Override
  protected Open311Connector open() {
    return new Open311Connector(FakeServer.fetcher(), new MovingClock(Posts.MORNING));
  }

  private Feed feed() {
    return new Feed("city", Platform.OPEN311, portal.address() + "/v2?jurisdiction_id=yamal", null);
  }

  private static String request(int number, String text, String state, String notes) {
    return """
    {"service_request_id":"%d","status":"%s","status_notes":%s,"service_name":"Дороги",
     "description":"%s","agency_responsible":"Дорожная служба","requested_datetime":"2026-11-24T07:00:00+05:00",
     "updated_datetime":"2026-11-24T07:30:00+05:00","expected_datetime":"2026-11-30T18:00:00+05:00","address":"ул. Ленина, 5"}"""
        .formatted(number, state, notes, text);
  }

  @Override
  protected Feed feedOfThree() {
    for (int i = 1; i <= 3; i++) {
      requests.add(request(i, "Яма " + i, "open", "null"));
    }
    return feed();
  }

  @Test
  void aServiceRequestIsAPostWithItsState() throws Exception {
    requests.add(request(5, "Яма", "open", "null"));

    Post post = posts(open().fetch(feed(), Cursor.START)).get(0);

    assertThat(post.id().toString()).isEqualTo("open311:city/5");
    assertThat(post.text()).isEqualTo("Яма\nул. Ленина, 5");
    assertThat(post.postedAt()).isEqualTo(Instant.parse("2026-11-24T02:00:00Z"));
    assertThat(post.appeal().number()).isEqualTo("5");
    assertThat(post.appeal().answerDueAt()).isEqualTo(Instant.parse("2026-11-30T13:00:00Z"));
    assertThat(post.appeal().answeredAt()).isNull();
    assertThat(post.appeal().executor()).isEqualTo("Дорожная служба");
  }

  @Test
  void anAnswerChangesThePost() throws Exception {
    requests.add(request(5, "Яма", "open", "null"));
    Cursor cursor = open().fetch(feed(), Cursor.START).next();
    requests.set(0, request(5, "Яма", "closed", "\"Засыпана\""));

    Fetched fetched = open().fetch(feed(), cursor);

    assertThat(texts(fetched)).hasSize(1);
    assertThat(posts(fetched).get(0).appeal().answer()).isEqualTo("Засыпана");
    assertThat(posts(fetched).get(0).appeal().answeredAt())
        .isEqualTo(Instant.parse("2026-11-24T02:30:00Z"));
  }

  @Test
  void aRequestWithoutTextIsADeadLetterAndTheOthersAreRead() throws Exception {
    requests.add("{\"service_request_id\":\"1\"}");
    requests.add(request(2, "Яма", "open", "null"));

    Fetched fetched = open().fetch(feed(), Cursor.START);

    assertThat(fetched.steps().get(0).arrival().unreadable().reason())
        .isEqualTo("description: is empty");
    assertThat(posts(fetched)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"403, STOP", "404, STOP", "503, WAIT", "500, RETRY"})
  void eachStatusIsTreatedAsWhatItIs(int status, Remedy remedy) {
    portal.plant(status, "");

    assertThatThrownBy(() -> open().fetch(feed(), Cursor.START))
        .isInstanceOfSatisfying(FeedTrouble.class, t -> assertThat(t.remedy()).isEqualTo(remedy));
  }

  @ParameterizedTest
  @CsvSource({"<html>", "{}", "'[{'"})
  void garbageIsKept(String garbage) {
    portal.plant(200, garbage);

    assertThatThrownBy(() -> open().fetch(feed(), Cursor.START))
        .isInstanceOfSatisfying(FeedTrouble.class, t -> assertThat(t.garbage()).isEqualTo(garbage));
  }
}
