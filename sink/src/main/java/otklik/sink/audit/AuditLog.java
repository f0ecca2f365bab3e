package otklik.sink.audit;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.OpType;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import otklik.right.Person;
import otklik.sink.index.IndexSchema;
import otklik.sink.index.SearchCluster;
import otklik.sink.index.WriteConflict;

/** Appends to the audit log, and reads it. Thread-safe. */
public final class AuditLog {

  private static final String INDEX = IndexSchema.AUDIT.alias();
  private static final int PAGE = 1_000;

  private final ElasticsearchClient client;

  public AuditLog(SearchCluster cluster) {
    this.client = cluster.client();
  }

  public void append(Person person, String action, String subject, String note, Instant at)
      throws IOException {
    append(AuditEntry.once(at, person.name(), person.role().code(), action, subject, note));
  }

  /** An entry that is there already stays as it is. */
  public void append(AuditEntry entry) throws IOException {
    try {
      client.index(i -> i.index(INDEX).id(entry.id()).opType(OpType.Create).document(entry));
    } catch (IOException | ElasticsearchException e) {
      if (!WriteConflict.is(e)) {
        throw e;
      }
    }
  }

  /** The newest first. */
  public List<AuditEntry> newest(int most) throws IOException {
    return page(SortOrder.Desc, most, List.of()).stream().map(Hit::source).toList();
  }

  /** All of them, the oldest first. */
  public void readAll(Consumer<AuditEntry> reader) throws IOException {
    List<FieldValue> after = List.of();
    while (true) {
      List<Hit<AuditEntry>> page = page(SortOrder.Asc, PAGE, after);
      page.forEach(hit -> reader.accept(hit.source()));
      if (page.size() < PAGE) {
        return;
      }
      after = page.get(page.size() - 1).sort();
    }
  }

  private List<Hit<AuditEntry>> page(SortOrder order, int size, List<FieldValue> after)
      throws IOException {
    return client
        .search(
            s -> {
              s.index(INDEX)
                  .size(size)
                  .sort(o -> o.field(f -> f.field("at").order(order)))
                  .sort(o -> o.field(f -> f.field("id").order(SortOrder.Asc)));
              return after.isEmpty() ? s : s.searchAfter(after);
            },
            AuditEntry.class)
        .hits()
        .hits();
  }
}
