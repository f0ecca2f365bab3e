package otklik.ingest.open311;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.node.ObjectNode;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import otklik.ingest.Arrival;
import otklik.ingest.Extremes;
import otklik.ingest.Seen;
import otklik.json.Json;
import otklik.post.Platform;
import otklik.post.Posts;
import otklik.region.Feed;

class ServiceRequestsProperties {

  private static final Feed FEED =
      new Feed("portal", Platform.OPEN311, "https://portal.example.org/v2", null);

  private static final String GOOD =
      """
      {"service_request_id": "17", "status": "closed", "status_notes": "Сделано",
       "description": "Темно", "agency_responsible": "Служба", "address": "ул. Ленина",
       "requested_datetime": "2026-11-24T02:00:00Z", "updated_datetime": "2026-11-24T02:30:00Z",
       "expected_datetime": "2026-11-30T18:00:00+05:00"}
      """;

  @Provide
  Arbitrary<ObjectNode> requests() {
    return Extremes.items(GOOD);
  }

  @Property(tries = 1_000, seed = "1")
  void whateverARequestIsItIsReadOrNamed(@ForAll("requests") ObjectNode request) {
    assertThatCode(
            () ->
                Extremes.assertSound(
                    ServiceRequests.arrival(FEED, request, Seen.Look.NEW, Posts.MORNING)))
        .doesNotThrowAnyException();
  }

  @Example
  void aDeadlineThatStandsForNothingIsNone() throws Exception {
    ObjectNode request = (ObjectNode) Json.mapper().readTree(GOOD);
    request.put("expected_datetime", "9999-12-31T23:59:59Z");

    Arrival arrival = ServiceRequests.arrival(FEED, request, Seen.Look.NEW, Posts.MORNING);

    assertThat(arrival.post().appeal().answerDueAt()).isNull();
  }
}
