package otklik.sink.signal;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import co.elastic.clients.elasticsearch.core.bulk.UpdateOperation;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import otklik.signal.Pace;
import otklik.sink.index.IndexSchema;
import otklik.sink.index.SearchCluster;
import otklik.sink.index.WriteConflict;
import otklik.sink.signal.SignalDocument.Acknowledged;
import otklik.sink.signal.SignalDocument.Delivery;

/** The record of what was told to whom: it decides what is still to be sent. Thread-safe. */
public final class Signals {

  private static final String INDEX = IndexSchema.SIGNALS.alias();

  /** The stream may write the same document at the same time, when it reads posts again. */
  private static final int CONFLICTS = 10;

  /** A document that is no signal, or is there no more. */
  private static final Set<Integer> REFUSED = Set.of(400, 404);

  private static final Logger LOG = LoggerFactory.getLogger(Signals.class);

  private final ElasticsearchClient client;

  public Signals(SearchCluster cluster) {
    this.client = cluster.client();
  }

  /** A document, and its version when it was read. */
  public record Read(SignalDocument document, long seqNo, long primaryTerm) {}

  /**
   * Writes what the signals say; one that is there already keeps its delivery, and one that the
   * index refuses does not cost the others theirs.
   */
  public void put(Collection<SignalDocument> signals) throws IOException {
    if (signals.isEmpty()) {
      return;
    }
    BulkResponse response =
        client.bulk(
            b -> {
              for (SignalDocument signal : signals) {
                b.operations(
                    o ->
                        o.update(
                            u ->
                                u.index(INDEX)
                                    .id(signal.id())
                                    .action(a -> a.doc(signal).docAsUpsert(true))));
              }
              return b;
            });
    requireKept(response);
  }

  /**
   * @throws IOException when keeping it again may help
   */
  private static void requireKept(BulkResponse response) throws IOException {
    for (BulkResponseItem item : response.items()) {
      if (item.error() != null && REFUSED.contains(item.status())) {
        LOG.warn("{} was not kept for good: {}", item.id(), item.error().type());
      } else if (item.error() != null) {
        throw new IOException(item.id() + " was not kept: " + item.error().reason());
      }
    }
  }

  /** What was written until now is found from now on. */
  public void refresh() throws IOException {
    client.indices().refresh(r -> r.index(INDEX));
  }

  /** To be sent: never tried, or to be tried again by now; the oldest first. */
  public List<Read> waiting(Pace pace, Instant now, int most) throws IOException {
    return search(
        BoolQuery.of(
                q ->
                    q.mustNot(m -> m.term(t -> t.field("channel").value(SignalDocument.INBOX)))
                        .filter(f -> f.term(t -> t.field("pace").value(pace.code())))
                        .minimumShouldMatch("1")
                        .should(
                            s ->
                                s.bool(
                                    b -> b.mustNot(m -> m.exists(e -> e.field("delivery.state")))))
                        .should(
                            s ->
                                s.bool(
                                    b ->
                                        b.filter(state("waiting"))
                                            .filter(
                                                f ->
                                                    f.range(
                                                        r ->
                                                            r.date(
                                                                d ->
                                                                    d.field("delivery.retry_at")
                                                                        .lte(now.toString())))))))
            ._toQuery(),
        SortOrder.Asc,
        most);
  }

  /** What was being sent when the process before this one ended. */
  public List<Read> interrupted(int most) throws IOException {
    return search(state("sending"), SortOrder.Asc, most);
  }

  /** What a person should look at: not delivered for now, not for good, or nobody knows. */
  public List<SignalDocument> troubled(int most) throws IOException {
    return documents(search(states("waiting", "failed", "uncertain"), SortOrder.Desc, most));
  }

  /**
   * The desk's own channel, the newest first.
   *
   * @param recipient null for everybody's
   */
  public List<SignalDocument> inbox(String recipient, int most) throws IOException {
    BoolQuery.Builder query =
        new BoolQuery.Builder()
            .filter(f -> f.term(t -> t.field("channel").value(SignalDocument.INBOX)));
    if (recipient != null) {
      query.filter(f -> f.term(t -> t.field("recipient").value(recipient)));
    }
    return documents(search(query.build()._toQuery(), SortOrder.Desc, most));
  }

  public Optional<SignalDocument> find(String id) throws IOException {
    var response = client.get(g -> g.index(INDEX).id(id), SignalDocument.class);
    return Optional.ofNullable(response.source());
  }

  /** When the recipient got a message on this channel that was not of danger; null for never. */
  public Instant lastSentAt(String recipient, String channel) throws IOException {
    Query query =
        BoolQuery.of(
                q ->
                    q.filter(f -> f.term(t -> t.field("recipient").value(recipient)))
                        .filter(f -> f.term(t -> t.field("channel").value(channel)))
                        .filter(states("sent", "uncertain"))
                        .mustNot(m -> m.term(t -> t.field("pace").value("at_once"))))
            ._toQuery();
    List<Hit<SignalDocument>> last =
        client
            .search(
                s ->
                    s.index(INDEX)
                        .size(1)
                        .query(query)
                        .sort(o -> o.field(f -> f.field("delivery.at").order(SortOrder.Desc))),
                SignalDocument.class)
            .hits()
            .hits();
    return last.isEmpty() ? null : last.get(0).source().delivery().at();
  }

  /**
   * Takes the documents for a message; whoever else has changed one of them in the meantime keeps
   * it.
   *
   * @return those that were taken
   */
  public List<Read> claim(List<Read> documents, Delivery sending) throws IOException {
    BulkResponse response = deliver(documents, sending, Signals::unchangedSince);
    List<Read> taken = new ArrayList<>();
    for (int i = 0; i < documents.size(); i++) {
      if (response.items().get(i).error() == null) {
        taken.add(documents.get(i));
      }
    }
    return taken;
  }

  /** Says how the delivery of documents that were claimed has ended. */
  public void settle(List<Read> documents, Delivery delivery) throws IOException {
    BulkResponse response =
        deliver(documents, delivery, (update, read) -> update.retryOnConflict(CONFLICTS));
    requireKept(response);
  }

  private BulkResponse deliver(List<Read> documents, Delivery delivery, Guard guard)
      throws IOException {
    return client.bulk(
        b -> {
          for (Read read : documents) {
            b.operations(
                o ->
                    o.<SignalDocument, Map<String, Delivery>>update(
                        u ->
                            guard
                                .on(u.index(INDEX).id(read.document().id()), read)
                                .action(a -> a.doc(Map.of("delivery", delivery)))));
          }
          return b;
        });
  }

  /** What an update does when somebody else has changed the document. */
  private interface Guard {
    UpdateOperation.Builder<SignalDocument, Map<String, Delivery>> on(
        UpdateOperation.Builder<SignalDocument, Map<String, Delivery>> update, Read read);
  }

  private static UpdateOperation.Builder<SignalDocument, Map<String, Delivery>> unchangedSince(
      UpdateOperation.Builder<SignalDocument, Map<String, Delivery>> update, Read read) {
    return update.ifSeqNo(read.seqNo()).ifPrimaryTerm(read.primaryTerm());
  }

  /**
   * Marks the signal's document of the inbox. Once it is acknowledged, that stays.
   *
   * @param signal id of the signal, of whichever channel
   * @return who has acknowledged it: this one, or the first one; empty when there is no such signal
   */
  public Optional<Acknowledged> acknowledge(String signal, Acknowledged now) throws IOException {
    String id = signal + "#" + SignalDocument.INBOX;
    for (int tries = 0; tries < CONFLICTS; tries++) {
      var read = client.get(g -> g.index(INDEX).id(id), SignalDocument.class);
      if (read.source() == null) {
        return Optional.empty();
      }
      if (read.source().acknowledged() != null) {
        return Optional.of(read.source().acknowledged());
      }
      if (mark(new Read(read.source(), read.seqNo(), read.primaryTerm()), now)) {
        return Optional.of(now);
      }
    }
    throw new IOException(id + " is being changed all the time");
  }

  /** False when somebody else has changed it since. */
  private boolean mark(Read read, Acknowledged now) throws IOException {
    try {
      client.update(
          u ->
              u.index(INDEX)
                  .id(read.document().id())
                  .ifSeqNo(read.seqNo())
                  .ifPrimaryTerm(read.primaryTerm())
                  .doc(Map.of("acknowledged", now)),
          SignalDocument.class);
      return true;
    } catch (IOException | ElasticsearchException e) {
      if (WriteConflict.is(e)) {
        return false;
      }
      throw e;
    }
  }

  private List<Read> search(Query query, SortOrder order, int most) throws IOException {
    return client
        .search(
            s ->
                s.index(INDEX)
                    .size(most)
                    .seqNoPrimaryTerm(true)
                    .query(query)
                    .sort(o -> o.field(f -> f.field("created_at").order(order)))
                    .sort(o -> o.field(f -> f.field("id").order(SortOrder.Asc))),
            SignalDocument.class)
        .hits()
        .hits()
        .stream()
        .map(hit -> new Read(hit.source(), hit.seqNo(), hit.primaryTerm()))
        .toList();
  }

  private static List<SignalDocument> documents(List<Read> read) {
    return read.stream().map(Read::document).toList();
  }

  private static Query state(String state) {
    return states(state);
  }

  private static Query states(String... states) {
    List<FieldValue> values = java.util.Arrays.stream(states).map(FieldValue::of).toList();
    return Query.of(q -> q.terms(t -> t.field("delivery.state").terms(v -> v.value(values))));
  }
}
