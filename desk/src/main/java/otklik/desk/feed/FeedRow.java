package otklik.desk.feed;

import otklik.post.FeedReport;
import otklik.region.Feed;

/**
 * A line of the table; not both are null.
 *
 * @param feed null when the profile does not have it any more
 * @param report null when it has never been read
 */
public record FeedRow(Feed feed, FeedReport report) {

  public String id() {
    return feed == null ? report.id() : feed.id();
  }

  public String address() {
    return feed == null ? report.address() : feed.address();
  }

  public String platform() {
    return (feed == null ? report.platform() : feed.platform()).russianName();
  }

  public String municipality() {
    return feed == null ? report.municipality() : feed.municipality();
  }

  /** Those where a person must help come first. */
  int rank() {
    return feed == null ? 3 : report == null ? 2 : 1 - Math.min(1, report.state().ordinal());
  }
}
