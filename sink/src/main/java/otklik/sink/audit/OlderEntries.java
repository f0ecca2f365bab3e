package otklik.sink.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Entries of versions that knew no chain: the chain begins with the hash of all of them. */
final class OlderEntries {

  /** Null where the chain has not begun. */
  private final Instant begun;

  private final List<AuditEntry> later = new ArrayList<>();
  private String hash = EntryHash.NOTHING;
  private long count;

  /**
   * @param begun when the first entry of the chain was written; null where there is none
   */
  OlderEntries(Instant begun) {
    this.begun = begun;
  }

  /** In the order of time and id. */
  void add(AuditEntry entry) {
    hash = EntryHash.after(hash, entry);
    count++;
    if (begun != null && entry.at().isAfter(begun)) {
      later.add(entry);
    }
  }

  String hash() {
    return hash;
  }

  long count() {
    return count;
  }

  /**
   * @param said their hash, as the first entry of the chain has it
   */
  List<AuditFault> judge(String said) {
    if (said.equals(hash)) {
      return List.of();
    }
    if (later.isEmpty()) {
      return List.of(
          new AuditFault(
              null,
              null,
              "the "
                  + count
                  + " entries of older versions are not those that stood there when the chain"
                  + " began"));
    }
    return later.stream()
        .map(entry -> new AuditFault(null, entry, ChainCheck.INSERTED + ", it carries no hash"))
        .toList();
  }
}
