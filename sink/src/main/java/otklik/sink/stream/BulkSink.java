package otklik.sink.stream;

import java.util.Collection;
import java.util.List;
import org.apache.flink.api.connector.sink2.StatefulSinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.connector.base.sink.AsyncSinkBase;
import org.apache.flink.connector.base.sink.writer.BufferedRequestState;
import org.apache.flink.connector.base.sink.writer.config.AsyncSinkWriterConfiguration;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import otklik.sink.index.ClusterAddress;

/**
 * Writes the stream's documents into Elasticsearch, at least once, in bulks by size, count and
 * time; because ids are made of the posts, once more does no harm. Flink's own Elasticsearch
 * connector has no release for Flink 2.
 */
public final class BulkSink extends AsyncSinkBase<IndexRequest, IndexRequest> {

  private static final long serialVersionUID = 1;
  private static final int DOCUMENTS_A_BULK = 500;
  private static final int BULKS_AT_A_TIME = 2;
  private static final int DOCUMENTS_WAITING = 5_000;
  private static final long BYTES_A_BULK = 8L << 20;
  private static final long BYTES_A_DOCUMENT = 4L << 20;

  private final ClusterAddress cluster;

  /**
   * @param longestWaitMillis how long a document may wait for others; with the index's refresh of 1
   *     s this decides how soon a post is found
   */
  public BulkSink(ClusterAddress cluster, long longestWaitMillis) {
    super(
        (request, context) -> RefusedDocument.withinLimit(request, BYTES_A_DOCUMENT),
        DOCUMENTS_A_BULK,
        BULKS_AT_A_TIME,
        DOCUMENTS_WAITING,
        BYTES_A_BULK,
        longestWaitMillis,
        BYTES_A_DOCUMENT);
    this.cluster = cluster;
  }

  @Override
  public StatefulSinkWriter<IndexRequest, BufferedRequestState<IndexRequest>> createWriter(
      WriterInitContext context) {
    return restoreWriter(context, List.of());
  }

  @Override
  public StatefulSinkWriter<IndexRequest, BufferedRequestState<IndexRequest>> restoreWriter(
      WriterInitContext context, Collection<BufferedRequestState<IndexRequest>> buffered) {
    AsyncSinkWriterConfiguration configuration =
        AsyncSinkWriterConfiguration.builder()
            .setMaxBatchSize(getMaxBatchSize())
            .setMaxBatchSizeInBytes(getMaxBatchSizeInBytes())
            .setMaxInFlightRequests(getMaxInFlightRequests())
            .setMaxBufferedRequests(getMaxBufferedRequests())
            .setMaxTimeInBufferMS(getMaxTimeInBufferMS())
            .setMaxRecordSizeInBytes(getMaxRecordSizeInBytes())
            .build();
    return new BulkWriter(getElementConverter(), context, configuration, buffered, cluster);
  }

  @Override
  public SimpleVersionedSerializer<BufferedRequestState<IndexRequest>> getWriterStateSerializer() {
    return new IndexRequestSerializer();
  }
}
