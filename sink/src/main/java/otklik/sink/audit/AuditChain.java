package otklik.sink.audit;

import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Appends to the chain, one entry after the other. What will be written is promised in the head's
 * file first, and confirmed after: whatever dies in between, the next process goes on from the
 * right entry, and an entry that nobody promised is none of ours. Thread-safe.
 */
final class AuditChain {

  private static final Logger LOG = LoggerFactory.getLogger(AuditChain.class);

  /** Somebody else's entries at our numbers: another writer, or a forger. */
  private static final int MOST_TRIES = 1_000;

  /** The index finds an entry a second after it was written: more are not written in that time. */
  private static final int REMEMBERED = 10_000;

  /** Then whoever waits is told: all others of the desk would wait behind them. */
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(15);

  private final AuditEntries entries;
  private final ChainHeadFile file;
  private final ReentrantLock lock = new ReentrantLock(true);

  /** Null while it is not known. Guarded by the lock. */
  private ChainHead head;

  /** The number of the next entry. Guarded by the lock. */
  private long next;

  /** Ids of entries that were written lately. Guarded by the lock. */
  private final Set<String> written =
      Collections.newSetFromMap(
          new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
              return size() > REMEMBERED;
            }
          });

  AuditChain(AuditEntries entries, ChainHeadFile file) {
    this.entries = entries;
    this.file = file;
  }

  /**
   * An entry that is there already stays as it is.
   *
   * @throws IOException also when the index keeps those before it waiting for too long
   */
  void append(AuditEntry entry) throws IOException {
    try {
      if (!lock.tryLock(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new IOException("the audit log can't be written, the index is too slow");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("the audit log was not written: the program ends", e);
    }
    try {
      appendInOrder(entry);
    } finally {
      lock.unlock();
    }
  }

  private void appendInOrder(AuditEntry entry) throws IOException {
    for (int tries = 0; tries < MOST_TRIES; tries++) {
      if (head == null) {
        open();
      }
      if (written.contains(entry.id()) || entries.contains(entry.id())) {
        return;
      }
      if (write(entry.linked(next, head.hash()))) {
        return;
      }
    }
    throw new IOException("somebody else writes the audit log at the same time");
  }

  private boolean write(AuditEntry entry) throws IOException {
    ChainHead before = head;
    // until all is done, nobody knows how far it got
    head = null;
    file.write(before.promising(entry.hash()));
    if (!entries.create(entry)) {
      return false;
    }
    ChainHead after = ChainHead.at(entry.number(), entry.hash());
    written.add(entry.id());
    file.write(after);
    next = entry.number() + 1;
    head = after;
    return true;
  }

  private void open() throws IOException {
    Optional<ChainHead> kept = file.read();
    if (!entries.exist()) {
      head = kept.orElse(ChainHead.at(0, EntryHash.NOTHING));
      next = head.number() + 1;
      return;
    }
    entries.refresh();
    ChainHead end = kept.isPresent() ? kept.get() : ofTheIndex();
    long number = end.number() + 1;
    for (Optional<AuditEntry> there = entries.at(number);
        there.isPresent();
        there = entries.at(number)) {
      boolean ours =
          kept.isPresent()
              ? end.promised().contains(there.get().hash())
              : end.hash().equals(there.get().previous());
      end = ours ? ChainHead.at(number, there.get().hash()) : end;
      number++;
    }
    next = number;
    head = end;
  }

  /** Where no head was kept yet: entries of older versions are what stands before the first. */
  private ChainHead ofTheIndex() throws IOException {
    Optional<AuditEntry> last = entries.last();
    if (last.isPresent()) {
      if (file.path() != null) {
        LOG.warn(
            "{} was gone: whether the end of the audit log was cut off can't be known; entry {} is"
                + " taken as its last one",
            file.path(),
            last.get().number());
      }
      return ChainHead.at(last.get().number(), last.get().hash());
    }
    OlderEntries older = new OlderEntries(null);
    entries.read(AuditEntries.OLDER, AuditEntries.BY_TIME, older::add);
    return ChainHead.at(0, older.hash());
  }
}
