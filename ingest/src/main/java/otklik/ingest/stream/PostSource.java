package otklik.ingest.stream;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import otklik.ingest.Arrival;
import otklik.region.Feed;

/**
 * All feeds of a region as one source of the stream. One split a feed, its cursor in the
 * checkpoint: after a crash every feed goes on behind the last arrival that the checkpoint holds.
 *
 * <p>Source: FLIP-27, "Refactor source interface".
 */
public final class PostSource implements Source<Arrival, FeedSplit, AssignedFeeds> {

  private static final long serialVersionUID = 1;

  /** As JSON, in which form they travel to the readers. */
  private final List<String> feeds;

  private final ConnectorFactory connectors;
  private final boolean bounded;

  /**
   * @param bounded ends once every feed has answered with nothing new: for batches and tests
   */
  public PostSource(List<Feed> feeds, ConnectorFactory connectors, boolean bounded) {
    this.feeds = feeds.stream().map(FeedText::write).toList();
    this.connectors = connectors;
    this.bounded = bounded;
  }

  private List<Feed> feeds() {
    return feeds.stream().map(FeedText::read).toList();
  }

  @Override
  public Boundedness getBoundedness() {
    return bounded ? Boundedness.BOUNDED : Boundedness.CONTINUOUS_UNBOUNDED;
  }

  @Override
  public SplitEnumerator<FeedSplit, AssignedFeeds> createEnumerator(
      SplitEnumeratorContext<FeedSplit> context) {
    return new FeedEnumerator(context, feeds(), Set.of());
  }

  @Override
  public SplitEnumerator<FeedSplit, AssignedFeeds> restoreEnumerator(
      SplitEnumeratorContext<FeedSplit> context, AssignedFeeds assigned) {
    return new FeedEnumerator(context, feeds(), assigned.feeds());
  }

  @Override
  public SourceReader<Arrival, FeedSplit> createReader(SourceReaderContext context) {
    return new FeedReader(feeds(), connectors.open(), bounded, Clock.systemUTC());
  }

  @Override
  public SimpleVersionedSerializer<FeedSplit> getSplitSerializer() {
    return new FeedSplitSerializer();
  }

  @Override
  public SimpleVersionedSerializer<AssignedFeeds> getEnumeratorCheckpointSerializer() {
    return new AssignedFeeds.Serializer();
  }
}
