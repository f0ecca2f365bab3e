package otklik.ingest.web;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import otklik.ingest.Arrival;
import otklik.ingest.Connector;
import otklik.ingest.Cursor;
import otklik.ingest.FeedTrouble;
import otklik.ingest.Fetched;
import otklik.ingest.Seen;
import otklik.ingest.http.Fetcher;
import otklik.ingest.http.RateLimits;
import otklik.post.Platform;
import otklik.post.Post;
import otklik.post.Unreadable;
import otklik.region.Feed;
import otklik.region.PageLayout;

/** Reads sites by the profile's selectors. Thread-safe. */
public final class WebConnector implements Connector {

  private static final int PAGES_A_LOOK = 8;
  private static final int REMEMBERED_PAGES = 300;
  private static final int REMEMBERED_POSTS = 5_000;

  private final Site site;
  private final Clock clock;
  private final ZoneId zone;

  public WebConnector(Fetcher fetcher, RateLimits limits, Clock clock, ZoneId zone) {
    this.site = new Site(fetcher, limits, clock);
    this.clock = clock;
    this.zone = zone;
  }

  @Override
  public Platform platform() {
    return Platform.WEB;
  }

  @Override
  public String limit() {
    return "1 page a second a host, or as its robots.txt asks";
  }

  @Override
  public Fetched fetch(Feed feed, Cursor cursor) throws IOException {
    if (feed.page() == null) {
      throw FeedTrouble.stop("the feed needs a 'page' in the profile: docs/how-to/feeds.md");
    }
    WebCursor before = WebCursor.of(cursor);
    Seen seen = new Seen(before.seen());
    List<Arrival> arrivals = new ArrayList<>();
    WebItems items = new WebItems(feed, zone);
    Map<String, Long> pages = new LinkedHashMap<>(before.pages());
    Duration pause = null;
    if (feed.page().list() == null) {
      readThread(feed, feed.address(), items, seen, arrivals, cursor);
    } else {
      pause = readList(feed, items, seen, pages, arrivals, cursor);
    }
    seen.keepNewest(REMEMBERED_POSTS);
    Cursor next = Cursor.of(new WebCursor(seen.marks(), pages));
    return new Fetched(Fetched.page(arrivals, next).steps(), next, pause);
  }

  /**
   * Pages that nobody has read yet come first; when there are none the list is read anew, and those
   * on it that were read the longest ago come.
   *
   * @return how long to wait; null when that is for the schedule to say
   */
  private Duration readList(
      Feed feed,
      WebItems items,
      Seen seen,
      Map<String, Long> pages,
      List<Arrival> arrivals,
      Cursor cursor)
      throws IOException {
    List<String> due = unread(pages);
    if (due.isEmpty()) {
      Set<String> named = named(feed);
      named.forEach(address -> pages.putIfAbsent(address, 0L));
      due = named.stream().sorted(Comparator.comparingLong(pages::get)).toList();
      forgetOldest(pages, Math.max(REMEMBERED_PAGES, 2 * named.size()));
    }
    for (String address : due.subList(0, Math.min(due.size(), PAGES_A_LOOK))) {
      try {
        readThread(feed, address, items, seen, arrivals, cursor);
      } catch (FeedTrouble e) {
        switch (e.remedy()) {
          case STOP ->
              arrivals.add(
                  Arrival.of(
                      new Unreadable(feed.id(), address, e.getMessage(), "", clock.instant())));
          case WAIT -> {
            return e.pause();
          }
          default -> throw e;
        }
      }
      pages.put(address, clock.instant().getEpochSecond());
    }
    return unread(pages).isEmpty() ? null : Duration.ZERO;
  }

  private static List<String> unread(Map<String, Long> pages) {
    return pages.entrySet().stream()
        .filter(page -> page.getValue() == 0)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static void forgetOldest(Map<String, Long> pages, int most) {
    while (pages.size() > most) {
      pages.remove(pages.keySet().iterator().next());
    }
  }

  private Set<String> named(Feed feed) throws IOException {
    if (feed.page().list().equals("sitemap")) {
      Duration back = feed.schedule().commentsFor().plusDays(1);
      return SiteMaps.changedSince(site, feed.address(), clock.instant().minus(back));
    }
    return fromList(feed);
  }

  private Set<String> fromList(Feed feed) throws IOException {
    PageLayout layout = feed.page();
    Selector links = Selector.parse(layout.list());
    Set<String> named = new LinkedHashSet<>();
    String address = feed.address();
    for (int turned = 0; turned < layout.pages() && address != null; turned++) {
      WebPage page = site.page(address);
      if (page.isNoFollow()) {
        throw FeedTrouble.stop("the page asks not to follow its links (nofollow)");
      }
      for (Element link : links.elements(page.document())) {
        if (!link.attr("rel").contains("nofollow") && !link.absUrl("href").isEmpty()) {
          named.add(WebAddresses.plain(link.absUrl("href")));
        }
      }
      address = next(layout, page, address);
    }
    if (named.isEmpty()) {
      throw FeedTrouble.retry("the list has no link for the selector '" + layout.list() + "'");
    }
    return named;
  }

  private static String next(PageLayout layout, WebPage page, String from) throws FeedTrouble {
    if (layout.next() == null) {
      return null;
    }
    Element link = Selector.parse(layout.next()).elements(page.document()).first();
    String address = link == null ? "" : link.absUrl("href");
    return address.isEmpty() || address.equals(from) ? null : address;
  }

  /** A post with its comments, its further pages included. */
  private void readThread(
      Feed feed, String address, WebItems items, Seen seen, List<Arrival> arrivals, Cursor cursor)
      throws IOException {
    String thread = null;
    String at = address;
    for (int turned = 0; turned < feed.page().pages() && at != null; turned++) {
      WebPage page = site.page(at);
      if (page.isNoIndex()) {
        return;
      }
      Instant now = clock.instant();
      for (Post post : items.read(page, thread, now)) {
        look(feed, post, seen, cursor, now).forEach(arrivals::add);
      }
      thread = thread == null ? page.canonical() : thread;
      at = next(feed.page(), page, at);
    }
  }

  private static List<Arrival> look(Feed feed, Post post, Seen seen, Cursor cursor, Instant now) {
    Seen.Look look = seen.look(post.id().externalId(), Seen.mark(post.text()));
    boolean old =
        cursor.isStart() && post.postedAt().isBefore(now.minus(feed.schedule().commentsFor()));
    if (look == Seen.Look.SAME || old) {
      return List.of();
    }
    return Arrival.ofRead(look == Seen.Look.NEW ? post : post.edited(now)).stream().toList();
  }
}
