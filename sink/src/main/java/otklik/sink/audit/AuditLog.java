package otklik.sink.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import otklik.right.Person;
import otklik.sink.index.SearchCluster;

/**
 * Appends to the audit log, and reads it. Each entry carries the hash of the one before. A process
 * has one log to which it appends. Thread-safe.
 */
public final class AuditLog {

  private final AuditEntries entries;
  private final ChainHeadFile head;
  private final AuditChain chain;

  /** For reading, and for tests: keeps no head, so that an end that was cut off is not missed. */
  public AuditLog(SearchCluster cluster) {
    this(cluster, null);
  }

  /**
   * @param head file in which the head of the chain is kept
   */
  public AuditLog(SearchCluster cluster, Path head) {
    this.entries = new AuditEntries(cluster);
    this.head = new ChainHeadFile(head);
    this.chain = new AuditChain(entries, this.head);
  }

  /**
   * Before anything is started: without its head nothing can be appended, so that nobody could log
   * in.
   *
   * @throws IOException with the remedy, when the head can't be read
   */
  public static void requireHead(Path file) throws IOException {
    try {
      new ChainHeadFile(file).read();
    } catch (IOException e) {
      throw new IOException(
          e.getMessage()
              + "; put it back from a backup, or move it away: then run 'otklik audit verify'"
              + " once the program runs, and keep what it says",
          e);
    }
  }

  public void append(Person person, String action, String subject, String note, Instant at)
      throws IOException {
    append(AuditEntry.once(at, person.name(), person.role().code(), action, subject, note));
  }

  /** An entry that is there already stays as it is. */
  public void append(AuditEntry entry) throws IOException {
    chain.append(entry);
  }

  /** The newest first. */
  public List<AuditEntry> newest(int most) throws IOException {
    return entries.first(AuditEntries.BY_TIME_BACK, most);
  }

  /** All of them, the oldest first. */
  public void readAll(Consumer<AuditEntry> reader) throws IOException {
    entries.read(AuditEntries.ALL, AuditEntries.BY_TIME, reader);
  }

  /**
   * Looks whether every entry is as it was written. Others may append meanwhile. A head that is not
   * there where one should be is a fault, too.
   */
  public AuditReport check() throws IOException {
    Optional<ChainHead> kept = head.read();
    entries.refresh();
    OlderEntries older = new OlderEntries(entries.at(1).map(AuditEntry::at).orElse(null));
    entries.read(AuditEntries.OLDER, AuditEntries.BY_TIME, older::add);
    ChainCheck check = new ChainCheck(kept, older);
    entries.read(AuditEntries.IN_CHAIN, AuditEntries.BY_NUMBER, check::entry);
    Optional<ChainHead> now = head.read();
    boolean unknown = head.path() != null && now.isEmpty();
    return check.end(now).with(unknown ? entries.last().map(this::endUnknown) : Optional.empty());
  }

  private AuditFault endUnknown(AuditEntry last) {
    return new AuditFault(
        last.number(),
        last,
        "is the last one, but " + head.path() + ", which must say so, is gone");
  }
}
