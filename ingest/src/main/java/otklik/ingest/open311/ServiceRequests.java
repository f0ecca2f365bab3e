package otklik.ingest.open311;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import otklik.ingest.Arrival;
import otklik.ingest.Seen;
import otklik.post.Appeal;
import otklik.post.Platform;
import otklik.post.Post;
import otklik.post.PostId;
import otklik.post.Unreadable;
import otklik.region.Feed;

/**
 * Makes posts of service requests.
 *
 * <p>Source: wiki.open311.org/GeoReport_v2.
 */
final class ServiceRequests {

  private ServiceRequests() {}

  static String number(JsonNode request) {
    return request.path("service_request_id").asText("").strip();
  }

  /** Changes with the text, the state and the answer. */
  static String mark(JsonNode request) {
    return Seen.mark(
        text(request)
            + "\n"
            + request.path("status").asText()
            + "\n"
            + request.path("status_notes").asText());
  }

  /** Numbers are unique within a portal only: the feed's id stands before them. */
  static Arrival arrival(Feed feed, JsonNode request, Seen.Look look, Instant now) {
    String number = number(request);
    String position = feed.address() + " " + number;
    String text = text(request);
    if (number.isEmpty() || text.isEmpty() || text.length() > Post.LONGEST_TEXT) {
      String reason =
          number.isEmpty()
              ? "service_request_id: is missing"
              : text.isEmpty()
                  ? "description: is empty"
                  : "description: is longer than " + Post.LONGEST_TEXT + " characters";
      return Arrival.of(new Unreadable(feed.id(), position, reason, request.toString(), now));
    }
    Instant requested = time(request, "requested_datetime");
    return Arrival.of(
        new Post(
            new PostId(Platform.OPEN311, feed.id() + "/" + number),
            feed.id(),
            null,
            null,
            null,
            text,
            requested == null ? now : requested,
            now,
            null,
            look == Seen.Look.CHANGED ? now : null,
            null,
            appeal(request, requested)));
  }

  private static Appeal appeal(JsonNode request, Instant requested) {
    boolean closed = request.path("status").asText().equalsIgnoreCase("closed");
    return new Appeal(
        number(request),
        requested,
        time(request, "expected_datetime"),
        closed ? time(request, "updated_datetime") : null,
        text(request, "status_notes"),
        text(request, "status"),
        text(request, "agency_responsible"),
        null);
  }

  /**
   * What the resident wrote, or what the service is called; and the address, which is given apart.
   */
  private static String text(JsonNode request) {
    String said = request.path("description").asText("").strip();
    String whole = said.isEmpty() ? request.path("service_name").asText("").strip() : said;
    String address = request.path("address").asText("").strip();
    return whole.isEmpty() || address.isEmpty() || whole.contains(address)
        ? whole
        : whole + "\n" + address;
  }

  private static String text(JsonNode request, String field) {
    String text = request.path(field).asText("").strip();
    return text.isEmpty() ? null : text;
  }

  private static Instant time(JsonNode request, String field) {
    try {
      String text = request.path(field).asText("");
      return text.isEmpty() ? null : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      return null;
    }
  }
}
