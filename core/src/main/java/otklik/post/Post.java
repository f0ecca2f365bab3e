package otklik.post;

import java.time.Instant;
import otklik.text.SoundText;

/**
 * One public post or comment, as the platform gave it. Immutable; safe to share between threads.
 * Every door makes one, so here is the place where texts are made sound: what is no character is
 * left out, and no format behind the door meets it.
 *
 * @param feed id of the feed in the region profile that it came by
 * @param url where a person can open it; null when the platform has no address for it
 * @param author as the platform shows it; null when unknown. Personal data: never logged
 * @param authorCity the city that the author states on the platform; null when unknown. Personal
 *     data: never logged
 * @param text never null, at most {@value #LONGEST_TEXT} characters, may hold markup: always
 *     escaped when shown
 * @param postedAt when the resident wrote it
 * @param readAt when we read it
 * @param parent the post that this one is a comment to; null for a post of its own
 * @param editedAt when we learnt that the text is no longer the first one; null when it is
 * @param views how often it has been seen, as the platform counts; null when it does not say
 * @param appeal what a register says of it; null for a post of a social network
 * @param apartFrom id of the incident of which an analyst has said that it does not belong to it;
 *     null for a post as its feed gave it
 * @param joins id of the incident to which an analyst has said that it belongs; null for a post as
 *     its feed gave it
 * @param correction all that analysts have said of its labels until now; null for a post as its
 *     feed gave it
 */
public record Post(
    PostId id,
    String feed,
    String url,
    String author,
    String authorCity,
    String text,
    Instant postedAt,
    Instant readAt,
    PostId parent,
    Instant editedAt,
    Long views,
    Appeal appeal,
    String apartFrom,
    String joins,
    Correction correction) {

  /**
   * Longer than any platform allows (VK: 16,384 characters); what is over it goes to the dead
   * letters.
   */
  public static final int LONGEST_TEXT = 100_000;

  public Post {
    feed = SoundText.of(feed);
    url = SoundText.of(url);
    author = SoundText.of(author);
    authorCity = SoundText.of(authorCity);
    text = text == null ? "" : SoundText.of(text);
  }

  /** As a feed gives it. */
  public Post(
      PostId id,
      String feed,
      String url,
      String author,
      String authorCity,
      String text,
      Instant postedAt,
      Instant readAt,
      PostId parent,
      Instant editedAt,
      Long views,
      Appeal appeal) {
    this(
        id,
        feed,
        url,
        author,
        authorCity,
        text,
        postedAt,
        readAt,
        parent,
        editedAt,
        views,
        appeal,
        null,
        null,
        null);
  }

  /** A post that has never been edited, of a platform that does not count views. */
  public Post(
      PostId id,
      String feed,
      String url,
      String author,
      String authorCity,
      String text,
      Instant postedAt,
      Instant readAt,
      PostId parent) {
    this(id, feed, url, author, authorCity, text, postedAt, readAt, parent, null, null, null);
  }

  /** A post that is in no register. */
  public Post(
      PostId id,
      String feed,
      String url,
      String author,
      String authorCity,
      String text,
      Instant postedAt,
      Instant readAt,
      PostId parent,
      Instant editedAt,
      Long views) {
    this(id, feed, url, author, authorCity, text, postedAt, readAt, parent, editedAt, views, null);
  }

  /** The same post, whose text is no longer the first one. */
  public Post edited(Instant at) {
    return with(at, apartFrom, joins, correction);
  }

  /** The same post, which an analyst has taken from an incident. */
  public Post apart(String incident) {
    return with(editedAt, incident, null, correction);
  }

  /** The same post, which an analyst has put into an incident. */
  public Post joining(String incident) {
    return with(editedAt, null, incident, correction);
  }

  /** The same post, of which analysts say this. */
  public Post corrected(Correction said) {
    return with(editedAt, apartFrom, joins, said);
  }

  private Post with(Instant edited, String apart, String into, Correction said) {
    return new Post(
        id,
        feed,
        url,
        author,
        authorCity,
        text,
        postedAt,
        readAt,
        parent,
        edited,
        views,
        appeal,
        apart,
        into,
        said);
  }
}
