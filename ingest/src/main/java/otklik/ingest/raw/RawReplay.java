package otklik.ingest.raw;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import otklik.ingest.BatchConnector;
import otklik.ingest.BatchConnector.Asked;
import otklik.ingest.BatchConnector.Outcome;
import otklik.ingest.Connector;
import otklik.ingest.Cursor;
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
   * @param wanted which feeds' pages are answered; the others of the fetch are read all the same,
   *     because their answers came together
   */
  public List<Fetched> of(RawFetch fetch, Predicate<String> wanted) throws IOException {
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
    if (fetch.together()) {
      return together((BatchConnector) connector, asked, wanted);
    }
    return List.of(connector.fetch(asked.get(0).feed(), asked.get(0).cursor()));
  }

  private static List<Fetched> together(
      BatchConnector connector, List<Asked> asked, Predicate<String> wanted) throws IOException {
    Map<String, Outcome> outcomes = connector.fetchAll(asked);
    List<Fetched> pages = new ArrayList<>();
    for (Asked one : asked) {
      Outcome outcome = outcomes.get(one.feed().id());
      if (wanted.test(one.feed().id()) && outcome.fetched() != null) {
        pages.add(outcome.fetched());
      }
    }
    return pages;
  }
}
