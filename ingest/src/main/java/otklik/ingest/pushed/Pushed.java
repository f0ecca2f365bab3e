package otklik.ingest.pushed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import otklik.ingest.Arrival;
import otklik.ingest.Cursor;
import otklik.ingest.Fetched;
import otklik.json.Json;
import otklik.post.Unreadable;
import otklik.pushed.PushedEvents;
import otklik.pushed.PushedEvents.Event;
import otklik.pushed.PushedEvents.Position;
import otklik.region.Feed;

/**
 * The events that were pushed for a feed, in order, each with the cursor behind it. Thread-safe.
 */
public final class Pushed {

  private static final int PAGE = 500;

  /** An event is seen so soon; looking into a folder costs next to nothing. */
  private static final Duration IDLE = Duration.ofMillis(300);

  private final PushedEvents events;
  private final Clock clock;

  public Pushed(PushedEvents events, Clock clock) {
    this.events = events;
    this.clock = clock;
  }

  /** What a platform makes of one of its events; empty when it says nothing. */
  @FunctionalInterface
  public interface Meaning {
    Optional<Arrival> of(Feed feed, JsonNode event, Instant now);
  }

  public Fetched read(Feed feed, Cursor cursor, Meaning meaning) throws IOException {
    Position from = Position.parse(cursor.value());
    List<Event> read = events.read(feed.id(), from, PAGE);
    List<Fetched.Step> steps = new ArrayList<>();
    Position next = from;
    for (Event event : read) {
      next = event.after();
      Cursor after = new Cursor(next.toString());
      arrival(feed, event, meaning).ifPresent(a -> steps.add(new Fetched.Step(a, after)));
    }
    boolean start = next.equals(Position.START);
    return new Fetched(
        steps,
        start ? Cursor.START : new Cursor(next.toString()),
        read.size() == PAGE ? Duration.ZERO : IDLE);
  }

  private Optional<Arrival> arrival(Feed feed, Event event, Meaning meaning) {
    Instant now = clock.instant();
    try {
      return meaning.of(feed, Json.mapper().readTree(event.json()), now);
    } catch (JsonProcessingException | RuntimeException e) {
      String position = "pushed " + event.after();
      String problem = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
      String reason = "the event can't be understood: " + problem.lines().findFirst().orElse("");
      return Optional.of(
          Arrival.of(new Unreadable(feed.id(), position, reason, event.json(), now)));
    }
  }

  public void committed(Feed feed, Cursor cursor) throws IOException {
    if (!cursor.isStart()) {
      events.forget(feed.id(), Position.parse(cursor.value()));
    }
  }
}
