package otklik.ingest.raw;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import otklik.ingest.BatchConnector;
import otklik.ingest.BatchConnector.Asked;
import otklik.ingest.BatchConnector.Outcome;
import otklik.ingest.Connector;
import otklik.ingest.Cursor;
import otklik.ingest.FeedTrouble;
import otklik.ingest.Fetched;
import otklik.ingest.http.Recorder;
import otklik.post.Platform;
import otklik.region.Feed;

/** Makes kept fetches once more, through the parsers of today. Single-threaded. */
public final class RawReplay {

  private final Recorder recorder;
  private final ReplayClock clock;
  private final Map<Platform, Connector> connectors;
  private final Function<String, Optional<Feed>> feeds;

  /** The time of the fetch that is being made once more. */
  public static final class ReplayClock extends Clock {
    private Instant now = Instant.EPOCH;

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException("the time of a fetch is in UTC");
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  /**
   * @param connectors over a fetcher with this recorder, and with this clock
   * @param feeds of the profile, by id
   */
  public RawReplay(
      Recorder recorder,
      ReplayClock clock,
      Map<Platform, Connector> connectors,
      Function<String, Optional<Feed>> feeds) {
    this.recorder = recorder;
    this.clock = clock;
    this.connectors = connectors;
    this.feeds = feeds;
  }

  /**
   * What came of a fetch.
   *
   * @param pages what could be read
   * @param unread why answers can't be read today either; what the platform refused then was no
   *     answer, and is left out
   */
  public record Replayed(List<Fetched> pages, List<IOException> unread) {}

  /**
   * @param wanted which feeds' pages are answered; the others of the fetch are read all the same,
   *     because their answers came together
   * @throws IOException when the profile has not all of its feeds any more
   */
  public Replayed of(RawFetch fetch, Predicate<String> wanted) throws IOException {
    clock.now = fetch.at();
    recorder.replay(fetch.exchanges());
    List<Asked> asked = new ArrayList<>();
    for (RawFetch.Asked one : fetch.asked()) {
      Feed feed =
          feeds
              .apply(one.feed())
              .orElseThrow(
                  () -> new IOException("the profile has no feed " + one.feed() + " any more"));
      asked.add(new Asked(feed, new Cursor(one.cursor())));
    }
    Connector connector = connectors.get(asked.get(0).feed().platform());
    List<Outcome> outcomes = new ArrayList<>();
    try {
      if (fetch.together()) {
        Map<String, Outcome> all = ((BatchConnector) connector).fetchAll(asked);
        asked.stream()
            .map(one -> one.feed().id())
            .filter(wanted)
            .forEach(id -> outcomes.add(all.get(id)));
      } else {
        Fetched page = connector.fetch(asked.get(0).feed(), asked.get(0).cursor());
        outcomes.add(new Outcome(page, null));
      }
    } catch (IOException e) {
      outcomes.add(new Outcome(null, e));
    }
    return new Replayed(
        outcomes.stream().map(Outcome::fetched).filter(Objects::nonNull).toList(),
        outcomes.stream().map(Outcome::trouble).filter(RawReplay::isUnread).toList());
  }

  private static boolean isUnread(IOException trouble) {
    boolean refused = trouble instanceof FeedTrouble refusal && refusal.garbage() == null;
    return trouble != null && !refused;
  }
}
