package otklik.sink.reply;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.OpType;
import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import otklik.sink.index.IndexSchema;
import otklik.sink.index.SearchCluster;
import otklik.sink.index.SortedHits;
import otklik.sink.index.WriteConflict;
import otklik.sink.reply.Reply.State;
import otklik.sink.search.DueQueries;

/** The record of answers that are to be posted. Thread-safe. */
public final class Replies {

  private static final String INDEX = IndexSchema.REPLIES.alias();

  private final ElasticsearchClient client;
  private final SortedHits hits;

  public Replies(SearchCluster cluster) {
    this.client = cluster.client();
    this.hits = new SortedHits(client, IndexSchema.REPLIES);
  }

  /** A reply, and its version when it was read. */
  record Read(Reply reply, long seqNo, long primaryTerm) {}

  /** One that is there already is sent once more only if it has failed, or nobody knows. */
  public void put(Reply reply) throws IOException {
    if (!write(reply, null)) {
      Read there = read(reply.id());
      State state = there.reply().state();
      if (state == State.FAILED || state == State.UNCERTAIN) {
        write(reply, there);
      }
    }
  }

  /** Of one complaint, the newest first. */
  public List<Reply> of(String complaint) throws IOException {
    return read(Query.of(q -> q.term(t -> t.field("complaint").value(complaint))), 20).stream()
        .map(Read::reply)
        .toList();
  }

  /** To be sent by now. */
  List<Read> due(Instant now, int most) throws IOException {
    Query query =
        BoolQuery.of(
                b ->
                    b.filter(state(State.WAITING))
                        .filter(DueQueries.range("retry_at", null, now.plusMillis(1))))
            ._toQuery();
    return read(query, most);
  }

  /** What has been being sent since before then. */
  List<Read> interrupted(Instant before, int most) throws IOException {
    Query query =
        BoolQuery.of(
                b ->
                    b.filter(state(State.SENDING))
                        .filter(DueQueries.range("retry_at", null, before)))
            ._toQuery();
    return read(query, most);
  }

  Read read(String id) throws IOException {
    var there = client.get(g -> g.index(INDEX).id(id), Reply.class);
    return new Read(there.source(), there.seqNo(), there.primaryTerm());
  }

  private static Query state(State state) {
    return Query.of(q -> q.term(t -> t.field("state").value(state.code())));
  }

  /**
   * @param read as it stood; null for a new one
   * @return false when somebody else was quicker, or it is there already
   */
  boolean write(Reply reply, Read read) throws IOException {
    try {
      client.index(
          i -> {
            i.index(INDEX).id(reply.id()).document(reply).refresh(Refresh.True);
            return read == null
                ? i.opType(OpType.Create)
                : i.ifSeqNo(read.seqNo()).ifPrimaryTerm(read.primaryTerm());
          });
      return true;
    } catch (IOException | ElasticsearchException e) {
      if (WriteConflict.is(e)) {
        return false;
      }
      throw e;
    }
  }

  private List<Read> read(Query query, int most) throws IOException {
    return hits.of(Reply.class, query, "created_at", SortOrder.Desc, most).stream()
        .map(hit -> new Read(hit.source(), hit.seqNo(), hit.primaryTerm()))
        .toList();
  }
}
