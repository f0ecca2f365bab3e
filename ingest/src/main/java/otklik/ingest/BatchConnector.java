package otklik.ingest;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import otklik.region.Feed;

/** A connector that can ask its platform about several feeds of one lane at once. */
public interface BatchConnector extends Connector {

  /** How many feeds one question may hold, 2 or more. */
  int mostFeeds();

  /** Whether this feed can be asked together with others. */
  boolean joins(Feed feed);

  /**
   * Each feed's page, or its trouble, by the feed's id.
   *
   * @throws IOException when none of them can be read now
   */
  Map<String, Outcome> fetchAll(List<Asked> asked) throws IOException;

  /** A feed and how far it has been read. */
  record Asked(Feed feed, Cursor cursor) {}

  /** Exactly one of the two is not null. */
  record Outcome(Fetched fetched, IOException trouble) {}
}
