package otklik.sink.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import otklik.analysis.PersonalData;
import otklik.json.Json;
import otklik.post.Forms;

/**
 * Gives complaints of an older version the fields that can be told from their others: without them
 * they would be missing in counts and in searches for an exact form. Thread-safe.
 */
public final class OlderDocuments {

  private static final int PAGE = 1_000;
  private static final int CONFLICT = 409;
  private static final String INDEX = IndexSchema.COMPLAINTS.alias();

  private final ElasticsearchClient client;

  public OlderDocuments(SearchCluster cluster) {
    this.client = cluster.client();
  }

  /**
   * What the stream writes meanwhile is complete already, and is not written over.
   *
   * @return how many documents were completed
   */
  public long complete() throws IOException {
    long completed = 0;
    while (true) {
      client.indices().refresh(r -> r.index(INDEX));
      List<Hit<JsonNode>> hits = page();
      if (hits.isEmpty()) {
        return completed;
      }
      completed += write(hits);
    }
  }

  private List<Hit<JsonNode>> page() throws IOException {
    return client
        .search(
            s ->
                s.index(INDEX)
                    .size(PAGE)
                    .seqNoPrimaryTerm(true)
                    .query(
                        q ->
                            q.bool(
                                b ->
                                    b.minimumShouldMatch("1")
                                        .should(lacks(FacetField.NAME))
                                        .should(lacks(ShownWords.HIDES)))),
            JsonNode.class)
        .hits()
        .hits();
  }

  private static Query lacks(String field) {
    return Query.of(q -> q.bool(b -> b.mustNot(n -> n.exists(e -> e.field(field)))));
  }

  private long write(List<Hit<JsonNode>> hits) throws IOException {
    BulkResponse response =
        client.bulk(
            b -> {
              for (Hit<JsonNode> hit : hits) {
                b.operations(
                    o ->
                        o.update(
                            u ->
                                u.index(hit.index())
                                    .id(hit.id())
                                    .ifSeqNo(hit.seqNo())
                                    .ifPrimaryTerm(hit.primaryTerm())
                                    .action(a -> a.doc(fields(hit.source())))));
              }
              return b;
            });
    long failed = response.items().stream().filter(item -> item.error() != null).count();
    for (var item : response.items()) {
      if (item.error() != null && item.status() != CONFLICT) {
        throw new IOException(item.id() + " can't be completed: " + item.error().reason());
      }
    }
    return hits.size() - failed;
  }

  private static ObjectNode fields(JsonNode document) {
    ObjectNode fields = Json.mapper().createObjectNode();
    fields.put(FacetField.NAME, FacetField.of(document::path));
    if (!document.hasNonNull("forms")) {
      fields.put("forms", String.join(" ", Forms.of(document.path("text").asText())));
    }
    if (!document.hasNonNull("doubt")) {
      double surest =
          Math.min(
              document.path("kind_confidence").asDouble(),
              document.path("sector_confidence").asDouble());
      fields.put("doubt", 1 - surest);
    }
    List<PersonalData> found = personalData(document);
    ShownWords shown = ShownWords.ofOlder(document, found);
    fields.put(ShownWords.HIDES, shown != null);
    fields.set("shown", Json.mapper().valueToTree(shown));
    return fields;
  }

  private static List<PersonalData> personalData(JsonNode document) {
    List<PersonalData> found = new ArrayList<>();
    for (JsonNode data : document.path("personal_data")) {
      found.add(Json.mapper().convertValue(data, PersonalData.class));
    }
    return found;
  }
}
