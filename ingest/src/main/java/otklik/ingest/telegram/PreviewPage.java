package otklik.ingest.telegram;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import otklik.ingest.Arrival;
import otklik.ingest.Seen;
import otklik.post.Platform;
import otklik.post.Post;
import otklik.post.PostId;
import otklik.region.Feed;

/**
 * A page of a channel's web preview: about twenty posts, the oldest first. An album is one post
 * there.
 *
 * <p>Source: {@code https://t.me/s/CHANNEL} as it stands.
 */
final class PreviewPage {

  private static final Pattern VIEWS = Pattern.compile("(\\d{1,15}(?:\\.\\d{1,9})?)\\s*([KMkm]?)");

  private static final int LONGEST_ADDRESS = 300;

  private final List<Message> messages = new ArrayList<>();

  /**
   * A post of the channel.
   *
   * @param channel as the page spells it
   * @param text empty when there is only a picture
   */
  record Message(String channel, long number, Element element, String text) {

    String mark() {
      return Seen.mark(text);
    }
  }

  PreviewPage(String html, String url) {
    Document page = Jsoup.parse(html, url);
    for (Element element : page.select(".tgme_widget_message[data-post]")) {
      String post = element.attr("data-post");
      int slash = post.lastIndexOf('/');
      if (slash > 0 && post.substring(slash + 1).matches("\\d{1,15}")) {
        messages.add(
            new Message(
                post.substring(0, slash),
                Long.parseLong(post.substring(slash + 1)),
                element,
                text(element)));
      }
    }
  }

  List<Message> messages() {
    return messages;
  }

  /** Whether this is a channel's page at all; one without posts has the frame all the same. */
  static boolean isChannel(String html) {
    return html.contains("tgme_channel_info") || html.contains("tgme_widget_message");
  }

  /** The own text, not that of the post which it answers; line breaks kept. */
  private static String text(Element message) {
    StringBuilder text = new StringBuilder();
    for (Element part : message.select(".tgme_widget_message_text")) {
      if (part.closest(".tgme_widget_message_reply") == null) {
        part.select("br").forEach(br -> br.replaceWith(new org.jsoup.nodes.TextNode("\n")));
        text.append(text.isEmpty() ? "" : "\n").append(part.wholeText().strip());
      }
    }
    return text.toString();
  }

  /** Empty when there is no text. */
  static Optional<Arrival> arrival(Feed feed, Message message, boolean edited, Instant now) {
    if (message.text().isEmpty()) {
      return Optional.empty();
    }
    String url = "https://t.me/" + message.channel() + "/" + message.number();
    return Arrival.ofItem(
        feed, url, message.text(), now, () -> read(feed, message, url, edited, now));
  }

  private static Optional<Arrival> read(
      Feed feed, Message message, String url, boolean edited, Instant now) {
    Element element = message.element();
    boolean saysEdited = element.select(".tgme_widget_message_meta").text().contains("edited");
    Post post =
        new Post(
            id(message.channel(), message.number()),
            feed.id(),
            url,
            author(element),
            null,
            message.text(),
            postedAt(element, now),
            now,
            replyTo(element, message.channel()),
            edited || saysEdited ? now : null,
            views(element.select(".tgme_widget_message_views").text()));
    return Arrival.ofRead(post);
  }

  static PostId id(String channel, long number) {
    return new PostId(Platform.TELEGRAM, channel + "/" + number);
  }

  private static String author(Element message) {
    String author = message.select(".tgme_widget_message_from_author").text();
    String channel = message.select(".tgme_widget_message_owner_name").text();
    String name = author.isBlank() ? channel : author;
    return name.isBlank() ? null : name;
  }

  static Instant postedAt(Element message, Instant otherwise) {
    Element time = message.selectFirst(".tgme_widget_message_date time[datetime]");
    time = time == null ? message.selectFirst("time[datetime]") : time;
    try {
      return time == null ? otherwise : OffsetDateTime.parse(time.attr("datetime")).toInstant();
    } catch (DateTimeException e) {
      return otherwise;
    }
  }

  private static PostId replyTo(Element message, String channel) {
    Element reply = message.selectFirst("a.tgme_widget_message_reply[href]");
    String address = reply == null ? "" : reply.attr("href");
    Matcher number =
        Pattern.compile(".*/(\\d{1,15})(?:\\?.*)?")
            .matcher(address.length() > LONGEST_ADDRESS ? "" : address);
    return number.matches() ? id(channel, Long.parseLong(number.group(1))) : null;
  }

  /** "1.2K" is 1,200; null when there is nothing to be read. */
  static Long views(String shown) {
    Matcher views = VIEWS.matcher(shown.strip());
    if (!views.matches()) {
      return null;
    }
    double unit =
        switch (views.group(2)) {
          case "K", "k" -> 1_000;
          case "M", "m" -> 1_000_000;
          default -> 1;
        };
    return Math.round(Double.parseDouble(views.group(1)) * unit);
  }
}
