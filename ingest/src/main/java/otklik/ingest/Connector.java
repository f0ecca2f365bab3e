package otklik.ingest;

import java.io.IOException;
import otklik.post.Platform;
import otklik.region.Feed;

/**
 * Reads one platform. Fetches of different feeds run at the same time, those of one feed never do.
 *
 * <p>A fetch must be repeatable: after a crash the same feed is fetched again from an older cursor,
 * and the posts that it answers then have the same ids.
 */
public interface Connector extends AutoCloseable {

  Platform platform();

  /**
   * What is new behind the cursor, at most a page of it. A trouble that the platform explains is a
   * {@link FeedTrouble}.
   *
   * @throws IOException when the platform can't be read now; the reader backs off and asks again
   */
  Fetched fetch(Feed feed, Cursor cursor) throws IOException;

  /**
   * Everything before this cursor is safely kept: the platform need not offer it again. By default
   * nothing is done.
   */
  default void committed(Feed feed, Cursor cursor) throws IOException {}

  /** The platform's limit that this connector keeps, for people; empty when there is none. */
  default String limit() {
    return "";
  }

  @Override
  default void close() {}
}
