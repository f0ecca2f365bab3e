package otklik.ingest.open311;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import otklik.ingest.Arrival;
import otklik.ingest.Connector;
import otklik.ingest.Cursor;
import otklik.ingest.FeedTrouble;
import otklik.ingest.Fetched;
import otklik.ingest.Seen;
import otklik.ingest.http.Fetcher;
import otklik.ingest.http.Page;
import otklik.ingest.http.WebAddress;
import otklik.json.Json;
import otklik.post.Platform;
import otklik.region.Feed;

/**
 * Reads the service requests of the watched time, whole each time, because the standard has no
 * order by change: so changes of state are seen too. Thread-safe.
 */
public final class Open311Connector implements Connector {

  private static final int MOST_PAGES = 20;
  private static final int REMEMBERED = 20_000;

  private final Fetcher fetcher;
  private final Clock clock;

  public Open311Connector(Fetcher fetcher, Clock clock) {
    this.fetcher = fetcher;
    this.clock = clock;
  }

  @Override
  public Platform platform() {
    return Platform.OPEN311;
  }

  @Override
  public Fetched fetch(Feed feed, Cursor cursor) throws IOException {
    Instant now = clock.instant();
    Instant since = now.minus(feed.schedule().commentsFor()).truncatedTo(ChronoUnit.SECONDS);
    Seen seen = new Seen(Open311Cursor.of(cursor).seen());
    List<Arrival> arrivals = new ArrayList<>();
    Set<String> shown = new HashSet<>();
    for (int number = 1; number <= MOST_PAGES; number++) {
      boolean more = false;
      for (JsonNode request : page(feed, since, number)) {
        if (shown.add(ServiceRequests.number(request))) {
          more = true;
          Seen.Look look =
              seen.look(ServiceRequests.number(request), ServiceRequests.mark(request));
          if (look != Seen.Look.SAME) {
            arrivals.add(ServiceRequests.arrival(feed, request, look, now));
          }
        }
      }
      if (!more) {
        break; // portals without pages answer the same again
      }
    }
    seen.keepNewest(REMEMBERED);
    return Fetched.page(arrivals, Cursor.of(new Open311Cursor(seen.marks())));
  }

  private JsonNode page(Feed feed, Instant since, int number) throws IOException {
    String url =
        WebAddress.of(feed.address())
            .below(
                "requests.json",
                Map.of("start_date", since.toString(), "page", String.valueOf(number)));
    Page page = fetcher.get(url, Map.of("Accept", "application/json"));
    refuse(page);
    try {
      JsonNode requests = Json.mapper().readTree(page.body());
      if (requests.isArray()) {
        return requests;
      }
    } catch (JsonProcessingException e) {
      throw FeedTrouble.garbage("the portal answers with something that is no JSON", page.sample());
    }
    throw FeedTrouble.garbage("the portal answers with no list of requests", page.sample());
  }

  private static void refuse(Page page) throws FeedTrouble {
    if (page.isOk()) {
      return;
    }
    String said = " (Open311: HTTP " + page.status() + ")";
    switch (page.status()) {
      case 401, 403 -> throw FeedTrouble.stop("the portal refuses us" + said);
      case 400, 404, 410 -> throw FeedTrouble.stop("here is no Open311 interface" + said);
      case 429, 503 ->
          throw FeedTrouble.wait(
              page.retryAfter(Duration.ofMinutes(5)), "the portal asks us to wait" + said);
      default -> throw FeedTrouble.retry("the portal has a fault" + said);
    }
  }
}
