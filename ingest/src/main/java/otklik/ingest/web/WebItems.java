package otklik.ingest.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jsoup.nodes.Element;
import otklik.ingest.FeedTrouble;
import otklik.post.Platform;
import otklik.post.Post;
import otklik.post.PostId;
import otklik.region.Feed;
import otklik.region.PageLayout;

/**
 * Reads the posts of a page by the profile's selectors. The first post of a thread is named by the
 * thread's address, the others by it and their own id, and are its comments. Single feed,
 * thread-safe.
 */
final class WebItems {

  private static final Duration ANNOUNCED_BEFORE = Duration.ofDays(366);

  private final Feed feed;
  private final Selector item;
  private final Selector id;
  private final Selector text;
  private final Selector title;
  private final Selector author;
  private final Selector time;
  private final boolean threads;
  private final WebDates dates;

  WebItems(Feed feed, ZoneId zone) {
    PageLayout page = feed.page();
    this.feed = feed;
    this.item = Selector.parse(page.item());
    this.id = Selector.parse(page.id());
    this.text = Selector.parse(page.text());
    this.title = Selector.parse(page.title());
    this.author = Selector.parse(page.author());
    this.time = Selector.parse(page.time());
    this.threads = page.list() != null;
    this.dates = new WebDates(zone);
  }

  /**
   * @param thread address of the thread's first page; null for the first page itself
   */
  List<Post> read(WebPage page, String thread, Instant now) throws FeedTrouble {
    String address = thread == null ? page.canonical() : thread;
    List<Post> posts = new ArrayList<>();
    Set<PostId> used = new HashSet<>();
    boolean first = thread == null;
    for (Element element : item.elements(page.document())) {
      String said = text == null ? new Selector("", null).value(element) : text.value(element);
      if (!said.isEmpty()) {
        boolean root = threads && first;
        Post post = post(page, element, said, address, root, now);
        // one author, two posts in one minute, no ids: the second gets one that tells them apart
        posts.add(used.add(post.id()) ? post : again(post, posts.size()));
        first = false;
      }
    }
    return posts;
  }

  private Post post(
      WebPage page, Element element, String said, String address, boolean root, Instant now)
      throws FeedTrouble {
    String writer = author == null ? "" : author.value(element);
    String when = time == null ? "" : time.value(element);
    Instant written = dates.read(when, feed.dateFormat(), now);
    String own = id == null ? "" : id.value(element);
    if (own.isEmpty()) {
      String made = writer + "\n" + (when.isEmpty() || written == null ? said : written);
      own = UUID.nameUUIDFromBytes(made.getBytes(StandardCharsets.UTF_8)).toString();
    }
    String heading = root && title != null ? title.value(page.document()) : "";
    String whole = heading.isEmpty() || said.startsWith(heading) ? said : heading + "\n" + said;
    boolean link = own.startsWith("http://") || own.startsWith("https://");
    return new Post(
        root ? name(address) : name(link ? WebAddresses.plain(own) : address + "#" + own),
        feed.id(),
        link ? own : address,
        writer.isEmpty() ? null : writer,
        null,
        whole,
        written == null || isSoon(written, now) ? now : written,
        now,
        threads && !root ? name(address) : null,
        null,
        null);
  }

  /** What is announced for a day to come; a date years ahead is none, and is refused. */
  private static boolean isSoon(Instant written, Instant now) {
    return written.isAfter(now) && written.isBefore(now.plus(ANNOUNCED_BEFORE));
  }

  private static Post again(Post p, int place) {
    return new Post(
        name(p.id().externalId() + "-" + place),
        p.feed(),
        p.url(),
        p.author(),
        null,
        p.text(),
        p.postedAt(),
        p.readAt(),
        p.parent());
  }

  /** The address itself while it is short enough for an id. */
  static PostId name(String address) {
    return new PostId(
        Platform.WEB,
        address.length() <= PostId.LONGEST
            ? address
            : address.substring(0, 150)
                + " "
                + UUID.nameUUIDFromBytes(address.getBytes(StandardCharsets.UTF_8)));
  }
}
