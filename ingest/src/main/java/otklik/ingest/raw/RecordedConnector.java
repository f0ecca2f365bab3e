package otklik.ingest.raw;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import otklik.ingest.BatchConnector;
import otklik.ingest.Connector;
import otklik.ingest.Cursor;
import otklik.ingest.Fetched;
import otklik.ingest.http.Exchange;
import otklik.ingest.http.Recorder;
import otklik.post.Platform;
import otklik.region.Feed;

/** A connector whose fetches are kept in the archive. As thread-safe as the connector. */
public final class RecordedConnector implements BatchConnector {

  private final Connector connector;
  private final Recorder recorder;
  private final RawArchive archive;

  /**
   * @param recorder the one that the connector's fetcher tells
   */
  public RecordedConnector(Connector connector, Recorder recorder, RawArchive archive) {
    this.connector = connector;
    this.recorder = recorder;
    this.archive = archive;
  }

  @Override
  public Platform platform() {
    return connector.platform();
  }

  @Override
  public String limit() {
    return connector.limit();
  }

  @Override
  public int mostFeeds() {
    return connector instanceof BatchConnector batch ? batch.mostFeeds() : 2;
  }

  @Override
  public boolean joins(Feed feed) {
    return connector instanceof BatchConnector batch && batch.joins(feed);
  }

  @Override
  public Fetched fetch(Feed feed, Cursor cursor) throws IOException {
    recorder.begin();
    try {
      return connector.fetch(feed, cursor);
    } finally {
      keep(false, List.of(new RawFetch.Asked(feed.id(), cursor.value())));
    }
  }

  @Override
  public Map<String, Outcome> fetchAll(List<Asked> asked) throws IOException {
    recorder.begin();
    try {
      return ((BatchConnector) connector).fetchAll(asked);
    } finally {
      keep(
          true,
          asked.stream()
              .map(one -> new RawFetch.Asked(one.feed().id(), one.cursor().value()))
              .toList());
    }
  }

  /** Folders and pushed events exchange nothing: they are their own archive. */
  private void keep(boolean together, List<RawFetch.Asked> asked) {
    List<Exchange> exchanges = recorder.end();
    if (!exchanges.isEmpty()) {
      archive.write(new RawFetch(archive.clock().instant(), together, asked, exchanges));
    }
  }

  @Override
  public void committed(Feed feed, Cursor cursor) throws IOException {
    connector.committed(feed, cursor);
  }

  @Override
  public void close() {
    connector.close();
  }
}
