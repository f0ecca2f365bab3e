package otklik.sink.stream;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
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
import org.elasticsearch.client.ResponseException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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

  /**
   * Not understood, or too large: the documents' fault. Others, like a wrong password, are mended
   * elsewhere, and until then the documents wait.
   */
  private static final Set<Integer> REFUSED = Set.of(400, 413);

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
    IndexProgress.open();
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
    send(requests).whenComplete((unsent, failure) -> answered(unsent, failure, handler));
  }

  /** Whatever goes wrong is told, or the stream would wait for this bulk for ever. */
  private void answered(Unsent unsent, Throwable failure, ResultHandler<IndexRequest> handler) {
    if (failure != null) {
      handler.completeExceptionally(new IOException("a bulk could not be sent", failure));
    } else if (unsent.later()) {
      retryLater(unsent.requests(), handler);
    } else if (unsent.requests().isEmpty()) {
      failures.set(0);
      handler.complete();
    } else {
      handler.retryForEntries(unsent.requests());
    }
  }

  private CompletableFuture<Unsent> send(List<IndexRequest> requests) {
    return client
        .bulk(bulk(requests))
        .handle((response, failure) -> unsent(requests, response, failure))
        .thenCompose(future -> future);
  }

  private static BulkRequest bulk(List<IndexRequest> requests) {
    BulkRequest.Builder bulk = new BulkRequest.Builder();
    for (IndexRequest request : requests) {
      bulk.operations(
          o ->
              o.update(
                  u ->
                      u.index(request.index())
                          .id(request.id())
                          .action(
                              a ->
                                  a.doc(request.document()).docAsUpsert(!request.onlyExisting()))));
    }
    return bulk.build();
  }

  private CompletableFuture<Unsent> unsent(
      List<IndexRequest> requests, BulkResponse response, Throwable failure) {
    if (failure == null) {
      return CompletableFuture.completedFuture(unsent(requests, response));
    }
    if (!REFUSED.contains(status(failure))) {
      LOG.warn(
          "a bulk of {} documents was not answered, it is sent again: {}",
          requests.size(),
          String.valueOf(failure));
      return CompletableFuture.completedFuture(new Unsent(requests, true));
    }
    if (requests.size() == 1) {
      return CompletableFuture.completedFuture(
          Unsent.refused(requests.get(0), String.valueOf(failure.getMessage())));
    }
    // one of them is at fault, and the answer does not say which
    int half = requests.size() / 2;
    return send(requests.subList(0, half))
        .thenCombine(send(requests.subList(half, requests.size())), Unsent::and);
  }

  /** Of the answer to the whole bulk; 0 when there was none. */
  private static int status(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof ElasticsearchException refused) {
        return refused.status();
      }
      if (cause instanceof ResponseException refused) {
        return refused.getResponse().getStatusLine().getStatusCode();
      }
    }
    return 0;
  }

  private static Unsent unsent(List<IndexRequest> requests, BulkResponse response) {
    Unsent unsent = Unsent.NOTHING;
    for (int i = 0; i < requests.size(); i++) {
      IndexRequest request = requests.get(i);
      var item = response.items().get(i);
      boolean nothingToUpdate = request.onlyExisting() && item.status() == NOT_FOUND;
      if (item.error() != null && !nothingToUpdate) {
        unsent =
            unsent.and(
                isTransient(item.status())
                    ? new Unsent(List.of(request), true)
                    : Unsent.refused(request, item.error().reason()));
      }
    }
    IndexProgress.wrote(requests.size() - unsent.requests().size());
    return unsent;
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
