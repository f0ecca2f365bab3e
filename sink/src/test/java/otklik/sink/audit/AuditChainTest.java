package otklik.sink.audit;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch._types.Refresh;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import otklik.json.Json;
import otklik.sink.SearchNodeExtension;
import otklik.sink.index.IndexSchema;
import otklik.sink.index.SearchCluster;

@ExtendWith(SearchNodeExtension.class)
class AuditChainTest {

  private static final String INDEX = IndexSchema.AUDIT.alias();

  private final SearchCluster cluster = SearchNodeExtension.cluster();
  private Path head;
  private AuditLog log;

  @BeforeEach
  void start(@TempDir Path folder) {
    head = folder.resolve("audit-head.json");
    log = new AuditLog(cluster, head);
  }

  @Test
  void aLogThatNobodyTouchedIsRight() throws Exception {
    write(5);

    AuditReport report = log.check();

    assertThat(report).hasToString("5 entries are right");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(head)))
        .isEqualTo("rw-------");
  }

  @Test
  void anEmptyLogIsRight() throws Exception {
    assertThat(log.check()).hasToString("0 entries are right");
  }

  @Test
  void aChangedFieldIsFound() throws Exception {
    write(5);
    change(3, "by", "somebody else");

    assertThat(faults())
        .containsExactly(
            "number 3, 2026-11-24T08:30:03Z, somebody else, unmask vk:3: has been changed");
  }

  @Test
  void aChangedEntryWithAHashOfItsOwnIsFound() throws Exception {
    write(5);
    AuditEntry third = entry(3);
    AuditEntry forged =
        new AuditEntry("3", third.at(), "forged", "analyst", "login", null, null)
            .linked(3, third.previous());
    put(name(3), forged);

    assertThat(faults())
        .containsExactly("number 3, 2026-11-24T08:30:03Z, forged, login: " + ChainCheck.REPLACED);
  }

  @Test
  void aDeletedEntryIsFound() throws Exception {
    write(6);
    delete(2);
    delete(4);
    delete(5);

    assertThat(faults())
        .containsExactly("number 2: is missing", "number 4: is missing, and all up to 5");
  }

  @Test
  void theFirstEntryIsMissed() throws Exception {
    write(3);
    delete(1);

    assertThat(faults()).containsExactly("number 1: is missing");
  }

  @Test
  void anEntryThatWasInsertedIsFound() throws Exception {
    write(5);
    put("forged", forged(3, entry(2).hash()));

    assertThat(faults())
        .containsExactly("number 3, 2026-11-24T08:30:09Z, forged, login: has been inserted");
  }

  @Test
  void anEntryWithoutAHashCanNotBeSlippedInEither() throws Exception {
    write(3);
    put("forged", new AuditEntry("forged", at(9), "forged", "analyst", "login", null, null));

    assertThat(faults())
        .containsExactly(
            "without a number, 2026-11-24T08:30:09Z, forged, login: has been inserted, it carries"
                + " no hash");
  }

  @Test
  void anEntryBehindTheLastOneIsFoundWhetherMoreFollowOrNot() throws Exception {
    write(3);
    put(name(4), forged(4, entry(3).hash()));
    String inserted = "number 4, 2026-11-24T08:30:09Z, forged, login: has been inserted";
    assertThat(faults()).containsExactly(inserted);

    log.append(numbered(5));
    new AuditLog(cluster, head).append(numbered(6));

    assertThat(faults()).containsExactly(inserted);
  }

  @Test
  void twoEntriesThatChangedTheirPlacesAreFound() throws Exception {
    write(5);
    JsonNode second = document(2);
    JsonNode third = document(3);
    put(name(2), ((ObjectNode) third.deepCopy()).put("number", 2));
    put(name(3), ((ObjectNode) second.deepCopy()).put("number", 3));

    assertThat(faults())
        .containsExactly(
            "number 2, 2026-11-24T08:30:03Z, ivanova, unmask vk:3: has been moved: it was number"
                + " 3",
            "number 3, 2026-11-24T08:30:02Z, ivanova, unmask vk:2: has been moved: it was number"
                + " 2");
  }

  @Test
  void anEndThatWasCutOffIsFoundAlsoWhenTheLogGoesOn() throws Exception {
    write(5);
    delete(4);
    delete(5);
    assertThat(faults())
        .containsExactly(
            "number 4: is missing, and all up to 5: the end of the log has been cut off");

    new AuditLog(cluster, head).append(numbered(6));

    assertThat(faults()).containsExactly("number 4: is missing, and all up to 5");
  }

  @Test
  void aLogThatWasEmptiedIsFound() throws Exception {
    write(2);
    delete(1);
    delete(2);

    assertThat(faults())
        .containsExactly(
            "number 1: is missing, and all up to 2: the end of the log has been cut off");
  }

  @Test
  void aChainThatWasMadeAnewAsAWholeIsFoundByItsHead() throws Exception {
    write(2);
    AuditEntry first = new AuditEntry("1", at(1), "x", "analyst", "login", null, null);
    put(name(1), first.linked(1, EntryHash.NOTHING));
    put(name(2), forged(2, first.linked(1, EntryHash.NOTHING).hash()));

    assertThat(faults())
        .containsExactly("number 2, 2026-11-24T08:30:09Z, forged, login: " + ChainCheck.REPLACED);
  }

  @Test
  void aHeadThatIsGoneIsSaid() throws Exception {
    write(2);
    Files.delete(head);

    assertThat(faults())
        .containsExactly(
            "number 2, 2026-11-24T08:30:02Z, ivanova, unmask vk:2: is the last one, but "
                + head
                + ", which must say so, is gone");
  }

  @Test
  void entriesOfAnOlderVersionAreCountedAndSealed() throws Exception {
    ObjectNode old = (ObjectNode) Json.mapper().valueToTree(numbered(0));
    old.remove(List.of("number", "previous", "hash"));
    put("old", old);
    write(2);
    assertThat(log.check()).hasToString("2 entries are right; 1 of an older version carry no hash");

    put("old", old.put("by", "forged"));

    assertThat(faults())
        .containsExactly(
            "without a number: the 1 entries of older versions are not those that stood there when"
                + " the chain began");
  }

  @Test
  void anEntryIsWrittenOnceAlsoByTheNextProcess() throws Exception {
    log.append(numbered(1));
    log.append(numbered(1));
    new AuditLog(cluster, head).append(numbered(1));
    log.append(numbered(2));

    assertThat(log.check()).hasToString("2 entries are right");
  }

  @Test
  void anEntryThatADyingProcessWroteWithoutConfirmingBelongsToTheChain() throws Exception {
    write(2);
    String before = Files.readString(head);
    log.append(numbered(3));
    ChainHead confirmed = new ChainHeadFile(head).read().orElseThrow();
    Files.writeString(head, before);
    ChainHead unconfirmed = new ChainHeadFile(head).read().orElseThrow();
    new ChainHeadFile(head).write(unconfirmed.promising(confirmed.hash()));
    assertThat(log.check()).hasToString("3 entries are right");

    AuditLog next = new AuditLog(cluster, head);
    next.append(numbered(3));
    next.append(numbered(4));

    assertThat(next.check()).hasToString("4 entries are right");
  }

  @Test
  void aPromiseThatADyingProcessDidNotKeepIsForgotten() throws Exception {
    write(2);
    ChainHeadFile file = new ChainHeadFile(head);
    file.write(file.read().orElseThrow().promising("never written"));

    AuditLog next = new AuditLog(cluster, head);
    next.append(numbered(3));

    assertThat(next.check()).hasToString("3 entries are right");
  }

  @Test
  void theFirstEntryNeedsNoIndexBeforeIt() throws Exception {
    cluster.client().indices().delete(d -> d.index(INDEX + "-*"));

    log.append(numbered(1));
    log.append(numbered(1));

    assertThat(entry(1).id()).isEqualTo("entry-1");
    assertThat(new ChainHeadFile(head).read().orElseThrow().number()).isEqualTo(1);
  }

  @Test
  void eightThreadsWriteOneChain() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Callable<Void>> work = new ArrayList<>();
      for (int i = 0; i < 80; i++) {
        int number = i / 2;
        work.add(
            () -> {
              log.append(numbered(number));
              return null;
            });
      }
      for (Future<Void> done : threads.invokeAll(work)) {
        done.get();
      }
    } finally {
      threads.shutdownNow();
    }

    assertThat(log.check()).hasToString("40 entries are right");
  }

  @Test
  void twoLogsWithoutAHeadShareOneChain() throws Exception {
    AuditLog one = new AuditLog(cluster);
    AuditLog other = new AuditLog(cluster);
    for (int i = 0; i < 6; i++) {
      one.append(numbered(2 * i));
      other.append(numbered(2 * i + 1));
    }

    assertThat(one.check()).hasToString("12 entries are right");
  }

  private void write(int entries) throws Exception {
    for (int number = 1; number <= entries; number++) {
      log.append(numbered(number));
    }
  }

  private static AuditEntry numbered(int number) {
    return new AuditEntry(
        "entry-" + number, at(number), "ivanova", "analyst", "unmask", "vk:" + number, null);
  }

  private static AuditEntry forged(long number, String previous) {
    return new AuditEntry("forged", at(9), "forged", "analyst", "login", null, null)
        .linked(number, previous);
  }

  private static Instant at(int second) {
    return Instant.parse("2026-11-24T08:30:00Z").plusSeconds(second);
  }

  private List<String> faults() throws Exception {
    return log.check().faults().stream().map(AuditFault::toString).toList();
  }

  private static String name(int number) {
    return "chain-%015d".formatted(number);
  }

  private AuditEntry entry(int number) throws Exception {
    return Json.mapper().treeToValue(document(number), AuditEntry.class);
  }

  private JsonNode document(int number) throws Exception {
    return cluster.client().get(g -> g.index(INDEX).id(name(number)), JsonNode.class).source();
  }

  private void change(int number, String field, String value) throws Exception {
    put(name(number), ((ObjectNode) document(number)).put(field, value));
  }

  private void put(String id, Object document) throws Exception {
    cluster.client().index(i -> i.index(INDEX).id(id).document(document).refresh(Refresh.True));
  }

  private void delete(int number) throws Exception {
    cluster.client().delete(d -> d.index(INDEX).id(name(number)).refresh(Refresh.True));
  }
}
