package otklik.sink.audit;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.OpType;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import otklik.sink.index.IndexSchema;
import otklik.sink.index.SearchCluster;
import otklik.sink.index.WriteConflict;

/** The documents of the log. A number is a document's name: the index gives it away once. */
final class AuditEntries {

  static final SortOptions BY_TIME = by("at", SortOrder.Asc);
  static final SortOptions BY_TIME_BACK = by("at", SortOrder.Desc);
  static final SortOptions BY_NUMBER = by("number", SortOrder.Asc);
  static final Query ALL = Query.of(q -> q.matchAll(m -> m));
  static final Query IN_CHAIN = Query.of(q -> q.exists(e -> e.field("number")));
  static final Query OLDER = Query.of(q -> q.bool(b -> b.mustNot(IN_CHAIN)));

  private static final String INDEX = IndexSchema.AUDIT.alias();
  private static final SortOptions BY_ID = by("id", SortOrder.Asc);
  private static final int PAGE = 1_000;

  private final ElasticsearchClient client;

  AuditEntries(SearchCluster cluster) {
    this.client = cluster.client();
  }

  /** False when the entry's number is given away already. */
  boolean create(AuditEntry entry) throws IOException {
    try {
      client.index(
          i -> i.index(INDEX).id(name(entry.number())).opType(OpType.Create).document(entry));
      return true;
    } catch (IOException | ElasticsearchException e) {
      if (WriteConflict.is(e)) {
        return false;
      }
      throw e;
    }
  }

  /** Also one that was written just now. */
  Optional<AuditEntry> at(long number) throws IOException {
    return Optional.ofNullable(
        client.get(g -> g.index(INDEX).id(name(number)), AuditEntry.class).source());
  }

  private static String name(long number) {
    return "chain-%015d".formatted(number);
  }

  /** Whether such an entry was there at the last refresh. */
  boolean contains(String id) throws IOException {
    return client
            .count(
                c ->
                    c.index(INDEX)
                        .ignoreUnavailable(true)
                        .query(q -> q.term(t -> t.field("id").value(id))))
            .count()
        > 0;
  }

  /** False where nothing was ever written. */
  boolean exist() throws IOException {
    return client.indices().exists(e -> e.index(INDEX)).value();
  }

  void refresh() throws IOException {
    client.indices().refresh(r -> r.index(INDEX));
  }

  /** The one with the highest number. */
  Optional<AuditEntry> last() throws IOException {
    return page(IN_CHAIN, by("number", SortOrder.Desc), 1, List.of()).stream()
        .map(Hit::source)
        .findFirst();
  }

  List<AuditEntry> first(SortOptions order, int most) throws IOException {
    return page(ALL, order, most, List.of()).stream().map(Hit::source).toList();
  }

  void read(Query which, SortOptions order, Consumer<AuditEntry> reader) throws IOException {
    List<FieldValue> after = List.of();
    while (true) {
      List<Hit<AuditEntry>> page = page(which, order, PAGE, after);
      page.forEach(hit -> reader.accept(hit.source()));
      if (page.size() < PAGE) {
        return;
      }
      after = page.get(page.size() - 1).sort();
    }
  }

  private List<Hit<AuditEntry>> page(
      Query which, SortOptions order, int size, List<FieldValue> after) throws IOException {
    return client
        .search(
            s -> {
              s.index(INDEX).size(size).query(which).sort(order).sort(BY_ID);
              return after.isEmpty() ? s : s.searchAfter(after);
            },
            AuditEntry.class)
        .hits()
        .hits();
  }

  private static SortOptions by(String field, SortOrder order) {
    return SortOptions.of(s -> s.field(f -> f.field(field).order(order)));
  }
}
