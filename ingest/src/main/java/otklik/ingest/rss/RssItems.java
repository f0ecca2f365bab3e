package otklik.ingest.rss;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import org.jsoup.Jsoup;
import otklik.ingest.Arrival;
import otklik.post.Platform;
import otklik.post.Post;
import otklik.post.PostId;
import otklik.region.Feed;

/** Makes posts of a feed's items: the title, a line break, and whatever text is the longest. */
final class RssItems {

  private static final Duration ANNOUNCED_BEFORE = Duration.ofDays(366);

  private RssItems() {}

  /** Empty for an item without title and text. */
  static Optional<Arrival> arrival(Feed feed, SyndEntry item, Instant now, boolean edited) {
    String text = text(item);
    String position = item.getLink() == null ? id(feed, item) : item.getLink();
    return text.isEmpty()
        ? Optional.empty()
        : Arrival.ofItem(feed, position, text, now, () -> read(feed, item, text, now, edited));
  }

  private static Optional<Arrival> read(
      Feed feed, SyndEntry item, String text, Instant now, boolean edited) {
    return Arrival.ofRead(
        new Post(
            new PostId(Platform.RSS, id(feed, item)),
            feed.id(),
            webAddress(item.getLink()),
            author(item),
            null,
            text,
            postedAt(item, now),
            now,
            null,
            edited ? now : null,
            null));
  }

  /**
   * The guid, else the link, else what the item says. A guid that is no address is unique only
   * within its site, so that the host is put before it.
   */
  static String id(Feed feed, SyndEntry item) {
    String guid = item.getUri() == null || item.getUri().isBlank() ? item.getLink() : item.getUri();
    if (guid == null || guid.isBlank()) {
      guid = UUID.nameUUIDFromBytes(text(item).getBytes(StandardCharsets.UTF_8)).toString();
    }
    String id = guid.startsWith("http") ? guid : host(feed) + " " + guid.strip();
    return id.length() <= PostId.LONGEST
        ? id
        : host(feed) + " " + UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8));
  }

  private static String host(Feed feed) {
    try {
      String host = URI.create(feed.address()).getHost();
      return host == null ? feed.id() : host;
    } catch (IllegalArgumentException e) {
      return feed.id();
    }
  }

  static String text(SyndEntry item) {
    String title = plain(item.getTitle());
    String body = item.getDescription() == null ? "" : plain(item.getDescription().getValue());
    for (SyndContent content : item.getContents()) {
      String longer = plain(content.getValue());
      body = longer.length() > body.length() ? longer : body;
    }
    if (body.isEmpty() || title.isEmpty() || body.startsWith(title)) {
      return body.isEmpty() ? title : body;
    }
    return title + "\n" + body;
  }

  private static String plain(String html) {
    return html == null ? "" : Jsoup.parse(html).text().strip();
  }

  private static String author(SyndEntry item) {
    return item.getAuthor() == null || item.getAuthor().isBlank() ? null : item.getAuthor().strip();
  }

  /**
   * An item without date is as old as our first look at it; none lies in the future: news are
   * announced with the day for which they are meant, but not years before it.
   */
  private static Instant postedAt(SyndEntry item, Instant now) {
    Date date = item.getPublishedDate() == null ? item.getUpdatedDate() : item.getPublishedDate();
    boolean announced =
        date != null
            && date.toInstant().isAfter(now)
            && date.toInstant().isBefore(now.plus(ANNOUNCED_BEFORE));
    return date == null || announced ? now : date.toInstant();
  }

  private static String webAddress(String link) {
    return link != null && (link.startsWith("https://") || link.startsWith("http://"))
        ? link
        : null;
  }
}
