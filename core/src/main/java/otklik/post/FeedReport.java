package otklik.post;

import java.time.Instant;
import otklik.text.Cut;
import otklik.text.SoundText;

/**
 * How the reading of a feed goes, for people: what {@code otklik feeds list} and the desk show.
 *
 * @param id of the feed
 * @param address as the profile gives it
 * @param reason why it waits or is stopped, in lower case; null while it is read
 * @param lastSuccessAt null before the first page
 * @param lastPostAt when the newest post that we know of was written; null before the first
 * @param postsToday since midnight UTC, edits included
 * @param errorsToday since midnight UTC
 * @param nextFetchAt when the platform is asked again
 * @param cursor how far it has been read, for a developer; at most {@value #LONGEST_CURSOR}
 *     characters of it
 */
public record FeedReport(
    String id,
    Platform platform,
    String address,
    String municipality,
    FeedState state,
    String reason,
    Instant lastSuccessAt,
    Instant lastPostAt,
    int postsToday,
    int errorsToday,
    Instant nextFetchAt,
    String cursor,
    Instant at) {

  public static final int LONGEST_CURSOR = 200;

  public FeedReport {
    cursor =
        cursor != null && cursor.length() > LONGEST_CURSOR
            ? Cut.beginning(cursor, LONGEST_CURSOR) + "…"
            : cursor;
    reason = SoundText.of(reason);
  }
}
