package otklik.ingest.stream;

import org.apache.flink.api.connector.source.SourceSplit;
import otklik.ingest.poll.FeedProgress;

/** A feed and how far it has been read. */
public record FeedSplit(String feed, FeedProgress progress) implements SourceSplit {
  @Override
  public String splitId() {
    return feed;
  }
}
