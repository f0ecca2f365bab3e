package otklik.ingest.telegram;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import otklik.ingest.Arrival;
import otklik.ingest.Cursor;
import otklik.ingest.FeedTrouble;
import otklik.ingest.Fetched;
import otklik.ingest.Seen;
import otklik.ingest.http.Fetcher;
import otklik.ingest.http.Page;
import otklik.ingest.http.RateLimits;
import otklik.ingest.telegram.PreviewPage.Message;
import otklik.post.Removal;
import otklik.region.Feed;

/** Reads a public channel by its web preview, without an account. Thread-safe. */
final class Preview {

  private static final int REMEMBERED = 200;
  private static final int MOST_PAGES = 40;

  /**
   * Of a channel that is read for the first time: 200 posts, so that many new channels start soon.
   */
  private static final int MOST_PAGES_AT_FIRST = 10;

  /** Not published; a hundred channels a minute have always been answered. */
  private static final int REQUESTS_A_SECOND = 5;

  private final Fetcher fetcher;
  private final RateLimits limits;
  private final String server;
  private final Clock clock;

  Preview(Fetcher fetcher, RateLimits limits, String server, Clock clock) {
    this.fetcher = fetcher;
    this.limits = limits;
    this.server = server;
    this.clock = clock;
  }

  /**
   * @param last number of the newest post that was seen
   * @param seen numbers of the newest posts, with marks
   */
  record PreviewCursor(long last, Map<String, String> seen) {
    static PreviewCursor of(Cursor cursor) {
      return cursor.isStart() ? new PreviewCursor(0, Map.of()) : cursor.as(PreviewCursor.class);
    }
  }

  Fetched read(Feed feed, Cursor cursor) throws IOException {
    Instant now = clock.instant();
    PreviewCursor before = PreviewCursor.of(cursor);
    String channel = Channel.parse(feed.address());
    TreeMap<Long, Message> shown = pages(feed, channel, before, now);
    Seen seen = new Seen(before.seen());
    List<Arrival> arrivals = new ArrayList<>();
    long last = before.last();
    long oldest = oldestSeen(before);
    for (Message message : shown.values()) {
      String number = String.valueOf(message.number());
      if (message.number() <= oldest && !seen.knows(number)) {
        continue;
      }
      Seen.Look look = seen.look(number, message.mark());
      if (look != Seen.Look.SAME && isRecent(feed, message, cursor, now)) {
        PreviewPage.arrival(feed, message, look == Seen.Look.CHANGED, now).ifPresent(arrivals::add);
      }
      last = Math.max(last, message.number());
    }
    arrivals.addAll(removals(feed, channel, seen, shown, now));
    seen.keepNewest(REMEMBERED);
    return Fetched.page(arrivals, Cursor.of(new PreviewCursor(last, seen.marks())));
  }

  /** What is older has been forgotten, and is not new again. */
  private static long oldestSeen(PreviewCursor before) {
    return before.seen().keySet().stream().mapToLong(Long::parseLong).min().orElse(0);
  }

  /** At the first time a channel is read only so far back as it is watched. */
  private static boolean isRecent(Feed feed, Message message, Cursor cursor, Instant now) {
    return !cursor.isStart()
        || !PreviewPage.postedAt(message.element(), now)
            .isBefore(now.minus(feed.schedule().commentsFor()));
  }

  /** The newest page, and older ones down to what was seen before. */
  private TreeMap<Long, Message> pages(Feed feed, String channel, PreviewCursor before, Instant now)
      throws IOException {
    TreeMap<Long, Message> shown = new TreeMap<>();
    int most = before.last() == 0 ? MOST_PAGES_AT_FIRST : MOST_PAGES;
    String url = server + "/s/" + channel;
    for (int pages = 0; pages < most; pages++) {
      List<Message> messages = page(url, channel).messages();
      int known = shown.size();
      messages.forEach(message -> shown.put(message.number(), message));
      boolean circle = shown.size() == known;
      if (circle || shown.isEmpty() || shown.firstKey() <= 1) {
        break;
      }
      Message oldest = shown.firstEntry().getValue();
      boolean old =
          PreviewPage.postedAt(oldest.element(), now)
              .isBefore(now.minus(feed.schedule().commentsFor()));
      if (before.last() > 0 ? oldest.number() <= before.last() : old) {
        break;
      }
      url = server + "/s/" + channel + "?before=" + oldest.number();
    }
    return shown;
  }

  private PreviewPage page(String url, String channel) throws IOException {
    limits.take("telegram preview", REQUESTS_A_SECOND, Duration.ofSeconds(1));
    Page page = fetcher.get(url, Map.of("Accept-Language", "en"));
    if (page.status() == 429) {
      throw FeedTrouble.wait(
          page.retryAfter(Duration.ofMinutes(1)), "Telegram asks us to slow down");
    }
    if (page.status() == 404) {
      throw FeedTrouble.stop("there is no channel " + channel + " in Telegram");
    }
    if (!page.isOk()) {
      throw FeedTrouble.retry("Telegram answers with HTTP " + page.status());
    }
    if (!page.url().contains("/s/")) {
      throw FeedTrouble.stop(
          "the channel " + channel + " shows no posts on the web: it is private, or no channel");
    }
    if (!PreviewPage.isChannel(page.text())) {
      throw FeedTrouble.garbage(
          "Telegram answers with something that is no channel", page.sample());
    }
    return new PreviewPage(page.text(), url);
  }

  /** What was seen, lies between the shown ones, and is not among them. */
  private static List<Arrival> removals(
      Feed feed, String channel, Seen seen, TreeMap<Long, Message> shown, Instant now) {
    if (shown.isEmpty()) {
      return List.of();
    }
    Set<String> there = new HashSet<>();
    shown.keySet().forEach(number -> there.add(String.valueOf(number)));
    String spelled = shown.firstEntry().getValue().channel();
    return seen.vanished(there, id -> Long.parseLong(id) > shown.firstKey()).stream()
        .map(id -> new Removal(PreviewPage.id(spelled, Long.parseLong(id)), feed.id(), now))
        .map(Arrival::of)
        .toList();
  }
}
