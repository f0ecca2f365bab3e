package otklik.ingest.rss;

import com.rometools.rome.feed.WireFeed;
import com.rometools.rome.feed.rss.Channel;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import otklik.ingest.Arrival;
import otklik.ingest.Connector;
import otklik.ingest.Cursor;
import otklik.ingest.FeedTrouble;
import otklik.ingest.Fetched;
import otklik.ingest.Seen;
import otklik.ingest.http.Fetcher;
import otklik.ingest.http.Page;
import otklik.post.Platform;
import otklik.region.Feed;

/** Reads RSS of every version and Atom, whole each time but only when they changed. Thread-safe. */
public final class RssConnector implements Connector {

  private static final int REMEMBERED = 1_000;
  private static final int NOT_MODIFIED = 304;

  private final Fetcher fetcher;
  private final Clock clock;

  public RssConnector(Fetcher fetcher, Clock clock) {
    this.fetcher = fetcher;
    this.clock = clock;
  }

  @Override
  public Platform platform() {
    return Platform.RSS;
  }

  @Override
  public String limit() {
    return "as often as the feed asks";
  }

  @Override
  public Fetched fetch(Feed feed, Cursor cursor) throws IOException {
    RssCursor before = RssCursor.of(cursor);
    Page page = fetcher.get(feed.address(), conditions(before));
    if (page.status() == NOT_MODIFIED) {
      return Fetched.nothing(cursor, null);
    }
    refuse(page);
    SyndFeed news = parse(page);
    Instant now = clock.instant();
    Seen seen = new Seen(before.seen());
    List<Arrival> arrivals = new ArrayList<>();
    List<SyndEntry> items = new ArrayList<>(news.getEntries());
    Collections.reverse(items);
    for (SyndEntry item : items) {
      Seen.Look look = seen.look(RssItems.id(feed, item), Seen.mark(RssItems.text(item)));
      if (look != Seen.Look.SAME && isRecent(feed, item, cursor, now)) {
        RssItems.arrival(feed, item, now, look == Seen.Look.CHANGED).ifPresent(arrivals::add);
      }
    }
    seen.keepNewest(Math.max(REMEMBERED, 2 * items.size()));
    Cursor next =
        Cursor.of(new RssCursor(page.header("etag"), page.header("last-modified"), seen.marks()));
    Fetched fetched = Fetched.page(arrivals, next);
    return new Fetched(fetched.steps(), next, pause(feed, news.originalWireFeed()));
  }

  private static Map<String, String> conditions(RssCursor before) {
    Map<String, String> headers = new HashMap<>();
    headers.put(
        "Accept", "application/rss+xml, application/atom+xml, application/xml, text/xml, */*");
    if (before.etag() != null) {
      headers.put("If-None-Match", before.etag());
    }
    if (before.lastModified() != null) {
      headers.put("If-Modified-Since", before.lastModified());
    }
    return headers;
  }

  /** At the first time a feed is read only so far back as it is watched. */
  private static boolean isRecent(Feed feed, SyndEntry item, Cursor cursor, Instant now) {
    return !cursor.isStart()
        || item.getPublishedDate() == null
        || !item.getPublishedDate().toInstant().isBefore(now.minus(feed.schedule().commentsFor()));
  }

  private static void refuse(Page page) throws FeedTrouble {
    if (page.isOk()) {
      return;
    }
    switch (page.status()) {
      case 401, 403, 451 -> throw FeedTrouble.stop("the site refuses us: HTTP " + page.status());
      case 404, 410 ->
          throw FeedTrouble.stop("there is nothing here any more: HTTP " + page.status());
      case 429, 503 ->
          throw FeedTrouble.wait(
              page.retryAfter(Duration.ofMinutes(10)),
              "the site asks us to wait: HTTP " + page.status());
      default -> throw FeedTrouble.retry("the site answers with HTTP " + page.status());
    }
  }

  private static SyndFeed parse(Page page) throws IOException {
    String type = page.header("content-type");
    SyndFeedInput input = new SyndFeedInput();
    input.setPreserveWireFeed(true);
    input.setXmlHealerOn(true);
    try (XmlReader xml = new XmlReader(new ByteArrayInputStream(page.body()), type, true)) {
      return input.build(xml);
    } catch (FeedException | IllegalArgumentException e) {
      throw noFeed(page);
    }
  }

  /** A page is often given where its feed was meant; where the page names it, so do we. */
  private static FeedTrouble noFeed(Page page) {
    Element link =
        Jsoup.parse(page.text(), page.url())
            .selectFirst("link[rel=alternate][type~=(rss|atom)\\+xml][href]");
    return link != null
        ? FeedTrouble.stop("this is a page, not a feed; its feed is " + link.absUrl("href"))
        : FeedTrouble.garbage("the site answers with something that is no feed", page.sample());
  }

  /** What the feed asks for, within the schedule; null when it asks for nothing. */
  private static Duration pause(Feed feed, WireFeed wire) {
    if (!(wire instanceof Channel channel) || channel.getTtl() <= 0) {
      return null;
    }
    Duration asked = Duration.ofMinutes(Math.min(channel.getTtl(), 24 * 60));
    Duration fastest = feed.schedule().fastest();
    Duration slowest = feed.schedule().slowest();
    return asked.compareTo(fastest) < 0 ? null : asked.compareTo(slowest) > 0 ? slowest : asked;
  }
}
