package otklik.ingest.open311;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.ZoneOffset;
import otklik.ingest.Arrival;
import otklik.ingest.Seen;
import otklik.ingest.WrittenTimes;
import otklik.post.Appeal;
import otklik.post.Platform;
import otklik.post.Post;
import otklik.post.PostId;
import otklik.post.Unreadable;
import otklik.post.bound.NoDate;
import otklik.region.Feed;
import otklik.text.SoundText;

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
    String position = feed.address() + " " + number(request);
    String raw = request.toString();
    String text = text(request);
    String missing =
        number(request).isEmpty()
            ? "service_request_id: is missing"
            : text.isEmpty() ? "description: is empty" : null;
    if (missing != null) {
      return Arrival.of(new Unreadable(feed.id(), position, missing, raw, now, Seen.mark(raw)));
    }
    return Arrival.ofItem(
            feed, position, raw, now, () -> Arrival.ofRead(post(feed, request, text, look, now)))
        .orElseThrow();
  }

  private static Post post(Feed feed, JsonNode request, String text, Seen.Look look, Instant now) {
    Instant requested = time(request, "requested_datetime");
    if (requested == null && text(request, "requested_datetime") != null) {
      throw new IllegalArgumentException("requested_datetime: stands for no date");
    }
    return new Post(
        new PostId(Platform.OPEN311, feed.id() + "/" + number(request)),
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
        appeal(request, requested));
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
    String said = sound(request, "description");
    String whole = said.isEmpty() ? sound(request, "service_name") : said;
    String address = sound(request, "address");
    return whole.isEmpty() || address.isEmpty() || whole.contains(address)
        ? whole
        : whole + "\n" + address;
  }

  private static String text(JsonNode request, String field) {
    String text = sound(request, field);
    return text.isEmpty() ? null : text;
  }

  private static String sound(JsonNode request, String field) {
    return SoundText.of(request.path(field).asText("")).strip();
  }

  /** Null where there is none; the standard wants a date with its offset. */
  private static Instant time(JsonNode request, String field) {
    String text = request.path(field).asText("");
    if (text.isBlank() || NoDate.isSaidBy(text)) {
      return null;
    }
    Instant time =
        new WrittenTimes(ZoneOffset.UTC)
            .read(text)
            .orElseThrow(() -> new IllegalArgumentException(field + ": is no time"));
    return NoDate.isMeantBy(time, ZoneOffset.UTC) ? null : time;
  }
}
