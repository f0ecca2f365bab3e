package otklik.sink.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.util.TreeSet;
import otklik.json.Json;

/** Makes templates, indices, aliases and fields that are missing. Calling it twice does no harm. */
public final class Indices {

  private final ElasticsearchClient client;

  public Indices(SearchCluster cluster) {
    this.client = cluster.client();
  }

  public void createMissing() throws IOException {
    for (IndexSchema schema : IndexSchema.values()) {
      putTemplate(schema);
      if (!client.indices().existsAlias(a -> a.name(schema.alias())).value()) {
        client
            .indices()
            .create(
                c -> c.index(schema.index(1)).aliases(schema.alias(), a -> a.isWriteIndex(true)));
      } else {
        addFields(schema);
      }
    }
  }

  /**
   * An index that an older version made gets the fields that are new since; without them a strict
   * mapping would refuse every document. Fields of another type need {@link IndexSwitch}.
   */
  private void addFields(IndexSchema schema) throws IOException {
    try (InputStream body = schema.template()) {
      String mappings = Json.mapper().readTree(body).at("/template/mappings").toString();
      client
          .indices()
          .putMapping(m -> m.index(schema.alias()).withJson(new StringReader(mappings)));
    }
  }

  void putTemplate(IndexSchema schema) throws IOException {
    try (InputStream body = schema.template()) {
      client.indices().putIndexTemplate(t -> t.name(schema.alias()).withJson(body));
    }
  }

  /** The index that the alias points to now. */
  String current(IndexSchema schema) throws IOException {
    var behind = client.indices().getAlias(a -> a.name(schema.alias())).result();
    return new TreeSet<>(behind.keySet()).last();
  }
}
