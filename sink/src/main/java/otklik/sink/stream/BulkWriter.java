package otklik.sink.stream;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.connector.base.sink.writer.AsyncSinkWriter;
import org.apache.flink.connector.base.sink.writer.BufferedRequestState;
import org.apache.flink.connector.base.sink.writer.ElementConverter;
import org.apache.flink.connector.base.sink.writer.ResultHandler;
import org.apache.flink.connector.base.sink.writer.config.AsyncSinkWriterConfiguration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import otklik.json.Json;
import otklik.pace.Backoff;
import otklik.sink.index.ClusterAddress;
import otklik.sink.index.SearchCluster;

/**
 * Sends bulks, and looks at every item of the answer: what the cluster could not take now is sent
 * again after a back-off, what it refuses becomes a dead letter.
 *
 * <p>The back-off is ours because AsyncSinkWriter sends again at once: 131,000 times in 6 s while a
 * node was away (measured, FLINK.md).
 */
final class BulkWriter extends AsyncSinkWriter<IndexRequest, IndexRequest> {

  private static final Logger LOG = LoggerFactory.getLogger(BulkWriter.class);
  private static final Backoff BACKOFF = new Backoff(Duration.ofMillis(50), Duration.ofSeconds(5));
  private static final int NOT_FOUND = 404;
  private static final int CONFLICT = 409;
  private static final int TOO_MANY = 429;

  private final SearchCluster cluster;
  private final ElasticsearchAsyncClient client;
  private final ScheduledExecutorService waiting;
  private final Random jitter = new Random(1);
  private final AtomicInteger failures = new AtomicInteger();

  BulkWriter(
      ElementConverter<IndexRequest, IndexRequest> converter,
      WriterInitContext context,
      AsyncSinkWriterConfiguration configuration,
      Collection<BufferedRequestState<IndexRequest>> buffered,
      ClusterAddress address) {
    super(converter, context, configuration, buffered);
    this.cluster = new SearchCluster(address);
    this.client = cluster.asyncClient();
    this.waiting = Executors.newSingleThreadScheduledExecutor(BulkWriter::thread);
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "otklik-bulk-retry");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  protected void submitRequestEntries(
      List<IndexRequest> requests, ResultHandler<IndexRequest> handler) {
    try {
      client
          .bulk(bulk(requests))
          .whenComplete((response, failure) -> answered(requests, response, failure, handler));
    } catch (JsonProcessingException e) {
      handler.completeExceptionally(e);
    }
  }

  private static BulkRequest bulk(List<IndexRequest> requests) throws JsonProcessingException {
    BulkRequest.Builder bulk = new BulkRequest.Builder();
    for (IndexRequest request : requests) {
      JsonNode document = Json.mapper().readTree(request.json());
      bulk.operations(
          o ->
              o.update(
                  u ->
                      u.index(request.index())
                          .id(request.id())
                          .action(a -> a.doc(document).docAsUpsert(!request.onlyExisting()))));
    }
    return bulk.build();
  }

  private void answered(
      List<IndexRequest> requests,
      BulkResponse response,
      Throwable failure,
      ResultHandler<IndexRequest> handler) {
    if (failure != null) {
      wholeBulkFailed(requests, failure, handler);
      return;
    }
    List<IndexRequest> again = new ArrayList<>();
    boolean later = false;
    for (int i = 0; i < requests.size(); i++) {
      var item = response.items().get(i);
      boolean nothingToUpdate = requests.get(i).onlyExisting() && item.status() == NOT_FOUND;
      if (item.error() != null && !nothingToUpdate) {
        boolean transientFailure = isTransient(item.status());
        later |= transientFailure;
        again.addAll(
            transientFailure
                ? List.of(requests.get(i))
                : RefusedDocument.deadLetter(requests.get(i), item.error().reason()));
      }
    }
    if (again.isEmpty()) {
      failures.set(0);
      handler.complete();
    } else if (later) {
      retryLater(again, handler);
    } else {
      handler.retryForEntries(again);
    }
  }

  private void wholeBulkFailed(
      List<IndexRequest> requests, Throwable failure, ResultHandler<IndexRequest> handler) {
    Throwable cause = failure.getCause() instanceof IOException io ? io : failure;
    boolean refused = cause instanceof ElasticsearchException e && !isTransient(e.status());
    if (refused && requests.size() == 1) {
      handler.retryForEntries(
          RefusedDocument.deadLetter(requests.get(0), String.valueOf(cause.getMessage())));
    } else {
      LOG.warn(
          "a bulk of {} documents was not answered, it is sent again: {}",
          requests.size(),
          String.valueOf(cause));
      retryLater(requests, handler);
    }
  }

  private static boolean isTransient(int status) {
    return status == TOO_MANY || status == CONFLICT || status >= 500;
  }

  private void retryLater(List<IndexRequest> requests, ResultHandler<IndexRequest> handler) {
    Duration pause = BACKOFF.after(failures.incrementAndGet(), jitter);
    waiting.schedule(
        () -> handler.retryForEntries(requests), pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  protected long getSizeInBytes(IndexRequest request) {
    return request.size();
  }

  @Override
  public void close() {
    waiting.shutdownNow();
    super.close();
    try {
      cluster.close();
    } catch (IOException e) {
      LOG.warn("the connection to the index could not be closed: {}", e.getMessage());
    }
  }
}
