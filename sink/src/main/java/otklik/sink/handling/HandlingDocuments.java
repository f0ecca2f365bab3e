package otklik.sink.handling;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Optional;
import otklik.sink.index.DocumentId;
import otklik.sink.index.IndexSchema;
import otklik.sink.index.SearchCluster;
import otklik.sink.index.WriteConflict;

/** Reads a complaint with its version in the index, and writes if nobody has written since. */
final class HandlingDocuments {

  private static final String INDEX = IndexSchema.COMPLAINTS.alias();

  private final ElasticsearchClient client;

  HandlingDocuments(SearchCluster cluster) {
    this.client = cluster.client();
  }

  /** A document as it was at a moment. */
  record Read(JsonNode source, String index, long seqNo, long primaryTerm) {}

  Optional<Read> read(String id) throws IOException {
    if (!DocumentId.isPossible(id)) {
      return Optional.empty();
    }
    var response = client.get(g -> g.index(INDEX).id(id), JsonNode.class);
    return response.found()
        ? Optional.of(
            new Read(response.source(), response.index(), response.seqNo(), response.primaryTerm()))
        : Optional.empty();
  }

  void refresh() throws IOException {
    client.indices().refresh(r -> r.index(INDEX));
  }

  /**
   * Writes into the index that the document was read from: behind the alias there may be another
   * one by now.
   *
   * @return whether nobody, the pipeline neither, has written it since it was read
   */
  boolean write(String id, Read read, ObjectNode fields) throws IOException {
    try {
      client.update(
          u ->
              u.index(read.index())
                  .id(id)
                  .ifSeqNo(read.seqNo())
                  .ifPrimaryTerm(read.primaryTerm())
                  .doc(fields),
          JsonNode.class);
      return true;
    } catch (IOException | ElasticsearchException e) {
      if (WriteConflict.is(e)) {
        return false;
      }
      throw e;
    }
  }
}
